import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roles, type Step, steps } from '../../shared/review/index.ts';
import { rowsOf, story, temporaryFolder, testStore } from './test-store.ts';

const by = (draft: string, step: Step, author: string, note = '') => ({
  draft,
  step,
  author,
  role: author === 'Minh Phương' ? ('reporter' as const) : ('copyEditor' as const),
  note,
});

test('a story goes its way: each step is recorded with who, when, why and the revision, and no step is lost', () => {
  const store = testStore();
  store.drafts.create(story('s', { headline: 'Na chín sớm' }, ['Bốn giờ sáng.']));
  for (const [step, author, note] of [
    ['submit', 'Minh Phương', ''],
    ['take', 'Hải Vân', ''],
    ['return', 'Hải Vân', 'Số 120 tấn là của ai?'],
    ['submit', 'Minh Phương', 'Đã hỏi lại hợp tác xã.'],
    ['approve', 'Hải Vân', ''],
  ] as const)
    expect(store.records.take(by('s', step, author, note))).not.toBeNull();
  const record = store.records.list('s');
  expect(record.map((one) => [one.step, one.before, one.after, one.author, one.note, one.assignee])).toEqual([
    ['submit', 'draft', 'submitted', 'Minh Phương', '', ''],
    ['take', 'submitted', 'inReview', 'Hải Vân', '', 'Hải Vân'],
    ['return', 'inReview', 'returned', 'Hải Vân', 'Số 120 tấn là của ai?', 'Hải Vân'],
    ['submit', 'returned', 'submitted', 'Minh Phương', 'Đã hỏi lại hợp tác xã.', 'Hải Vân'],
    ['approve', 'submitted', 'approved', 'Hải Vân', '', 'Hải Vân'],
  ]);
  expect(record.map((one) => one.parent)).toEqual([null, ...record.slice(0, -1).map((one) => one.id)]);
  const reasons = new Map(store.revisions.list('s').map((one) => [one.id, one.reason]));
  expect(record.map((one) => one.revision && reasons.get(one.revision))).toEqual([
    'submitted',
    null,
    'returned',
    'submitted',
    'approved',
  ]);
  expect(store.stories.read('s')).toMatchObject({ state: 'approved', assignee: 'Hải Vân' });
  expect(store.records.people()).toEqual(['Hải Vân', 'Minh Phương']);
});

test('a step that the role or the state does not allow changes nothing', () => {
  const store = testStore();
  store.drafts.create(story('s', {}));
  expect(store.records.take(by('s', 'approve', 'Hải Vân'))).toBeNull();
  expect(store.records.take(by('s', 'take', 'Minh Phương'))).toBeNull();
  expect(store.records.list('s')).toEqual([]);
  expect(store.stories.read('s').state).toBe('draft');
});

test('a record cannot be rewritten, and its order does not hang on the clock', () => {
  const folder = temporaryFolder();
  let hour = 12;
  // a clock that is set back an hour between any two looks at it
  const store = testStore({ folder, now: () => new Date(Date.UTC(2026, 0, 5, hour--)).toISOString() });
  store.drafts.create(story('s', {}));
  store.records.take(by('s', 'submit', 'Minh Phương'));
  store.records.take(by('s', 'take', 'Hải Vân'));
  store.records.take(by('s', 'approve', 'Hải Vân'));
  expect(store.records.list('s').map((one) => one.step)).toEqual(['submit', 'take', 'approve']);
  expect(() => rowsOf(folder).exec("UPDATE records SET author = 'x'")).toThrow('never changes');
});

test('any steps by anyone: the state is always what the last record says, and every taken step is there', () => {
  const store = testStore();
  let number = 0;
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...steps), fc.constantFrom(...roles)), { maxLength: 8 }),
      (wanted) => {
        const id = `s${number++}`;
        store.drafts.create(story(id, {}));
        const taken = wanted.flatMap(([step, role]) => {
          const one = store.records.take({ draft: id, step, author: 'A', role, note: '' });
          return one ? [one] : [];
        });
        expect(store.records.list(id)).toEqual(taken);
        expect(store.stories.read(id).state).toBe(taken.at(-1)?.after ?? 'draft');
      },
    ),
    { numRuns: 40 },
  );
});

test('a save of a window that still holds the old state does not take the step back', () => {
  const store = testStore();
  store.drafts.create(story('s', {}));
  store.records.take(by('s', 'submit', 'Minh Phương'));
  store.drafts.save({ id: 's', sequence: 1, head: { headline: 'Mới', state: 'draft', assignee: 'x' } });
  expect(store.stories.read('s')).toMatchObject({ headline: 'Mới', state: 'submitted', assignee: '' });
});

test('mistakes that come back: what stood in the stories that a person sent before', () => {
  const store = testStore();
  const finding = (rule: string) => ({ rule, text: 'dận', message: 'Sai chính tả.' });
  for (const [id, rule] of [
    ['a', 'spelling/syllable'],
    ['b', 'fact/date'],
    ['c', 'spelling/syllable'],
  ] as const) {
    store.drafts.create(story(id, {}));
    store.records.take({ ...by(id, 'submit', 'Minh Phương'), findings: [finding(rule)] });
  }
  expect(
    store.records
      .earlierFindings('Minh Phương', 'c')
      .flat()
      .map((one) => one.rule),
  ).toEqual(['fact/date', 'spelling/syllable']);
});

test('what others did since somebody looked is unseen, what she did herself is not', () => {
  const store = testStore();
  const unseen = () => store.drafts.list('all').map((row) => row.unseen);
  store.settings.set({ person: { name: 'Hải Vân', role: 'copyEditor' } });
  store.drafts.create(story('s', {}));
  // nobody has sent it to anybody
  expect(unseen()).toEqual([false]);
  store.records.take(by('s', 'submit', 'Minh Phương'));
  expect(unseen()).toEqual([true]);
  expect(store.drafts.list('all', { unseen: true })).toHaveLength(1);
  store.seen.mark('s', 'Hải Vân');
  expect(unseen()).toEqual([false]);
  store.drafts.save({ id: 's', sequence: 1, head: { headline: 'Tít' } });
  store.records.take(by('s', 'take', 'Hải Vân'));
  expect(unseen()).toEqual([false]);
  expect(store.seen.before('s', 'Hải Vân')).toBeNull();
  const last = store.revisions.newest('s');
  store.records.take(by('s', 'return', 'Bùi An', 'Thiếu nguồn.'));
  expect(unseen()).toEqual([true]);
  expect(store.seen.before('s', 'Hải Vân')).toBe(last);
});
