import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { paragraph } from '../../shared/article/index.ts';
import { rowsOf, story, temporaryFolder, testStore } from './test-store.ts';

const first = story('s1', { headline: 'Mùa cá cơm' }, ['Thuyền về từ sáng sớm.']);

function kept() {
  const folder = temporaryFolder();
  const store = testStore({ folder });
  store.drafts.create(first);
  const keep = (reason: 'opened' | 'checkpoint' = 'checkpoint') =>
    store.revisions.keep({ draft: 's1', reason, author: 'Hoàng Vân', note: '' });
  const type = (text: string) => store.drafts.save({ id: 's1', sequence: 1, blocks: [paragraph('p0', text)] });
  return { folder, store, keep, type };
}

test('a revision is the story as it was, with the hash of its form and its parent', () => {
  const { folder, store, keep, type } = kept();
  const one = keep('opened');
  type('Thuyền về muộn.');
  const two = keep();
  expect(store.revisions.read(String(one))).toEqual(first);
  expect(store.revisions.read(String(two)).body).toEqual([paragraph('p0', 'Thuyền về muộn.')]);
  expect(store.revisions.list('s1')).toEqual([
    expect.objectContaining({ id: two, reason: 'checkpoint', author: 'Hoàng Vân', headline: 'Mùa cá cơm', words: 6 }),
    expect.objectContaining({ id: one, reason: 'opened', words: 8 }),
  ]);
  const rows = rowsOf(folder).prepare<[], { parent: string; hash: string }>('SELECT parent, hash FROM revisions');
  const [stored, next] = rows.all();
  const { version, id, language, body, ...head } = first;
  const form = JSON.stringify({ version, id, language, ...head, body });
  expect(stored?.hash).toBe(createHash('sha256').update(form).digest('hex'));
  expect([stored?.parent, next?.parent]).toEqual([null, one]);
});

test('nothing is kept twice: an unchanged story makes no new revision', () => {
  const { store, keep, type } = kept();
  keep('opened');
  expect(keep()).toBeNull();
  type('Khác.');
  expect(keep()).not.toBeNull();
  expect(store.revisions.list('s1')).toHaveLength(2);
});

test('a revision cannot be changed, not even by SQL', () => {
  const { folder, keep } = kept();
  keep();
  expect(() => rowsOf(folder).exec("UPDATE revisions SET note = 'x'")).toThrow('a revision never changes');
});

test('what a story became is not lost when an old revision takes its place', () => {
  const { store, keep, type } = kept();
  const old = String(keep('opened'));
  type('Bản mới, chưa giữ.');
  store.drafts.save({ id: 's1', sequence: 2, blocks: [paragraph('x', 'Thêm.')], order: ['x', 'p0'] });
  const before = store.stories.read('s1');
  const kept2 = keep();
  store.drafts.replace(store.revisions.read(old));
  expect(store.stories.read('s1')).toEqual(first);
  expect(store.revisions.read(String(kept2))).toEqual(before);
});

test('an unknown revision is not found', () => {
  expect(() => kept().store.revisions.read('none')).toThrow('not-found');
});

test('a revision tells how many words came and went since the one before, and can be given a name', () => {
  const { store, keep, type } = kept();
  const one = String(keep('opened'));
  type('Thuyền về từ chiều tối muộn.');
  keep();
  expect(store.revisions.list('s1').map(({ added, removed, name }) => [added, removed, name])).toEqual([
    [3, 2, ''],
    [null, null, ''],
  ]);
  store.revisions.name(one, 'Bản gửi tòa soạn');
  store.revisions.name(one, 'Bản đầu');
  expect(store.revisions.list('s1')[1]?.name).toBe('Bản đầu');
  expect(() => store.revisions.name('none', 'x')).toThrow('not-found');
});
