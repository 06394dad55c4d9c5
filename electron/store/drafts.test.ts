import { expect, test } from 'vitest';
import { paragraph, type Photo, waitingPhoto } from '../../shared/article/index.ts';
import { rowsOf, story, temporaryFolder, testStore } from './test-store.ts';

const four = story('s1', { headline: 'Bến phà Rừng dừng chuyến đêm', sapo: 'Hai bờ chờ sáng.' }, [
  'Đoạn một',
  'Đoạn hai',
  'Đoạn ba',
  'Đoạn bốn',
]);

/** Writes down every row of head and blocks that is written. */
function watched(folder: string) {
  const db = rowsOf(folder);
  db.exec('CREATE TABLE written (what TEXT)');
  for (const [table, name] of [
    ['draft_blocks', 'key'],
    ['draft_heads', "'head'"],
  ] as const)
    for (const [event, row] of [
      ['INSERT', 'NEW'],
      ['UPDATE', 'NEW'],
      ['DELETE', 'OLD'],
    ] as const)
      db.exec(`CREATE TRIGGER ${table}_${event} AFTER ${event} ON ${table}
        BEGIN INSERT INTO written VALUES ('${event} ' || ${name.startsWith("'") ? name : `${row}.${name}`}); END`);
  return () => {
    const rows = db.prepare<[], string>('SELECT what FROM written ORDER BY rowid').pluck().all();
    db.exec('DELETE FROM written');
    return rows;
  };
}

function opened() {
  const folder = temporaryFolder();
  const store = testStore({ folder });
  store.drafts.create(four);
  const written = watched(folder);
  const keys = () => store.stories.read('s1').body.map((block) => block._key);
  return { store, written, keys };
}

test('a story comes back as it was given', () => {
  const { store } = opened();
  expect(store.stories.read('s1')).toEqual(four);
});

test('a save writes the changed block and no other row of the story', () => {
  const { store, written } = opened();
  const answer = store.drafts.save({ id: 's1', sequence: 7, blocks: [paragraph('p2', 'Đoạn ba, sửa lại')] });
  expect(answer.sequence).toBe(7);
  expect(answer.savedAt >= store.stories.savedAt('s1')).toBe(true);
  expect(written()).toEqual(['UPDATE p2']);
  expect(store.stories.read('s1').body[2]).toEqual(paragraph('p2', 'Đoạn ba, sửa lại'));
});

test('a change of the head writes the head alone and keeps the fields that are not given', () => {
  const { store, written } = opened();
  store.drafts.save({ id: 's1', sequence: 1, head: { headline: 'Phà Rừng nghỉ đêm' } });
  expect(written()).toEqual(['UPDATE head']);
  expect(store.stories.read('s1')).toEqual({ ...four, headline: 'Phà Rừng nghỉ đêm' });
});

test('a block put between two others is one new row; the others keep their places', () => {
  const { store, written, keys } = opened();
  store.drafts.save({
    id: 's1',
    sequence: 1,
    blocks: [paragraph('new', 'Chen giữa')],
    order: ['p0', 'p1', 'new', 'p2', 'p3'],
  });
  expect(written()).toEqual(['INSERT new', 'UPDATE new']);
  expect(keys()).toEqual(['p0', 'p1', 'new', 'p2', 'p3']);
});

test('a moved block moves alone, a block that is not in the order is gone', () => {
  const { store, written, keys } = opened();
  store.drafts.save({ id: 's1', sequence: 1, order: ['p3', 'p0', 'p2'] });
  expect(written()).toEqual(['DELETE p1', 'UPDATE p3']);
  expect(keys()).toEqual(['p3', 'p0', 'p2']);
});

test.each([
  { why: 'names an unknown block', order: ['p0', 'p1', 'p2', 'p3', 'p9'] },
  { why: 'names a block twice', order: ['p0', 'p1', 'p2', 'p3', 'p3'] },
])('an order that $why is refused and nothing of its patch is written', ({ order }) => {
  const { store } = opened();
  const patch = { id: 's1', sequence: 1, blocks: [paragraph('p0', 'Khác')], order };
  expect(() => store.drafts.save(patch)).toThrow('invalid-call');
  expect(store.stories.read('s1')).toEqual(four);
});

test('the list follows a story: words, photos that lack a caption, authors, newest first', () => {
  const { store } = opened();
  const photo = { ...photoOf('k1'), caption: 'Phà cập bến.', credit: '' };
  store.drafts.create(story('s2', { headline: 'Tin hai' }));
  store.drafts.save({
    id: 's1',
    sequence: 1,
    head: { bylines: [{ _key: 'b', name: 'Hoàng Vân', role: 'text' }], photos: [photo] },
    blocks: [paragraph('p0', 'Đoạn một dài thêm')],
    order: ['p0', 'p1'],
  });
  const [first, second] = store.drafts.list('mine');
  expect(second?.id).toBe('s2');
  // headline 6, sapo 4, body 4 + 2
  expect(first).toMatchObject({ id: 's1', words: 16, photos: 1, photosIncomplete: 1, authors: ['Hoàng Vân'] });
});

const photoOf = (key: string): Photo => ({
  ...waitingPhoto(key, '', '', '2026-03-02T01:00:00.000Z'),
  asset: 'a'.repeat(64),
  fileName: 'pha.jpg',
  mediaType: 'image/jpeg',
  width: 800,
  height: 600,
});

test('a block of a type that this Morat does not know is kept byte for byte', () => {
  const { store } = opened();
  const later = { _type: 'timeline', _key: 'p1', events: [{ at: '2026', what: 'Khởi công' }] };
  store.drafts.save({ id: 's1', sequence: 1, blocks: [later] });
  expect(store.stories.read('s1').body[1]).toEqual(later);
});

test('a story of a newer Morat is refused and stays as it is', () => {
  const folder = temporaryFolder();
  const store = testStore({ folder });
  store.drafts.create(four);
  const db = rowsOf(folder);
  db.exec("UPDATE drafts SET version = 99 WHERE id = 's1'");
  expect(() => store.stories.read('s1')).toThrow('story-newer');
  expect(() => store.drafts.save({ id: 's1', sequence: 1, blocks: [paragraph('p0', 'x')] })).toThrow('story-newer');
  const block = db.prepare("SELECT block FROM draft_blocks WHERE key = 'p0'").pluck().get();
  expect(JSON.parse(String(block))).toEqual(four.body[0]);
});

test('a place for a photo that is gone never keeps the words from opening', () => {
  const { store } = opened();
  store.drafts.save({
    id: 's1',
    sequence: 1,
    blocks: [{ _type: 'photo', _key: 'lost', photo: 'none' }],
    order: ['p0', 'lost', 'p1', 'p2', 'p3'],
  });
  expect(store.stories.read('s1').body).toEqual(four.body);
});

test('what was ignored in a story stays with it', () => {
  const { store } = opened();
  expect(store.drafts.ignored('s1')).toEqual([]);
  store.drafts.setIgnored('s1', ['not-a-syllable|phà']);
  expect(store.drafts.ignored('s1')).toEqual(['not-a-syllable|phà']);
  store.drafts.noteFindings('s1', 3);
  expect(store.drafts.rows(['s1', 'gone'])).toEqual([
    { row: expect.objectContaining({ id: 's1', findings: 3 }), views: ['mine', 'all'] },
  ]);
});
