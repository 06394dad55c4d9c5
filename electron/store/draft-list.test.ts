import { expect, test } from 'vitest';
import type { ArticleHead } from '../../shared/article/index.ts';
import { type DraftFilter, views } from '../../shared/api/index.ts';
import { listSql } from './draft-list.ts';
import { questionSql } from './search.ts';
import { rowsOf, story, temporaryFolder, testStore } from './test-store.ts';

const bodyOf = (state: 'draft' | 'submitted' | 'returned' | 'approved' | 'exported' | 'spiked') =>
  story(state, { headline: state, state });

test('each view shows its states, and the counts agree with the lists', () => {
  const store = testStore();
  for (const state of ['draft', 'submitted', 'returned', 'approved', 'exported', 'spiked'] as const)
    store.drafts.create(bodyOf(state));
  const shown = Object.fromEntries(views.map((view) => [view, store.drafts.list(view).map((row) => row.id)]));
  expect(shown).toEqual({
    mine: ['exported', 'approved', 'returned', 'submitted', 'draft'],
    all: ['exported', 'approved', 'returned', 'submitted', 'draft'],
    submitted: ['submitted'],
    returned: ['returned'],
    approved: ['approved'],
    outbox: [],
    exported: ['exported'],
    spiked: ['spiked'],
    bin: [],
  });
  const counts = store.drafts.counts();
  for (const view of views) expect(counts[view]).toBe(shown[view]?.length);
});

test('a person has her own view of what she signed, has in hand or began; nobody’s name makes every story hers', () => {
  const store = testStore();
  const byline = (name: string) => [{ _key: 'b', name, role: 'text' as const }];
  const begun = (id: string, head: Partial<ArticleHead>, author: string | null) => {
    store.drafts.create(story(id, head));
    if (author !== null) store.revisions.keep({ draft: id, reason: 'opened', author, note: '' });
  };
  begun('signed', { bylines: byline('Vân') }, 'Khôi');
  begun('in hand', { bylines: byline('Khôi'), assignee: 'Vân', state: 'submitted' }, 'Khôi');
  begun('begun', { bylines: byline('Khôi') }, 'Vân');
  begun('imported', { bylines: byline('Khôi') }, null);
  begun('from before the name', {}, '');
  begun('another’s', { bylines: byline('Khôi') }, 'Khôi');
  begun('another’s without a name', { bylines: byline('Khôi') }, '');
  begun('spiked', { bylines: byline('Vân'), state: 'spiked' }, 'Vân');
  expect(store.drafts.counts()).toMatchObject({ mine: 7, all: 7 });
  store.settings.set({ person: { name: 'Vân', role: 'copyEditor' } });
  const mine = store.drafts.list('mine').map((row) => row.id);
  expect(mine).toEqual(['from before the name', 'imported', 'begun', 'in hand', 'signed']);
  expect(store.drafts.counts()).toMatchObject({ mine: 5, all: 7 });
  // taken in hand it is hers, and given away it is hers no more
  store.drafts.setWay('another’s', { state: 'inReview', assignee: 'Vân' });
  expect(store.drafts.rows(['another’s'])[0]?.views).toContain('mine');
  store.drafts.setWay('another’s', { state: 'inReview', assignee: 'Lê' });
  expect(store.drafts.rows(['another’s'])[0]?.views).not.toContain('mine');
});

test('a filter narrows a view by section, author, assignee, state and day; a story it leaves out is in no view', () => {
  const store = testStore();
  const byline = (name: string) => [{ _key: 'b', name, role: 'text' as const }];
  store.drafts.create(story('a', { section: 'Kinh tế', bylines: byline('Minh Phương') }));
  store.drafts.create(
    story('b', { section: 'Kinh tế', bylines: byline('Đỗ Khôi'), state: 'submitted', assignee: 'Vân' }),
  );
  store.drafts.create(story('c', { section: 'Thời sự', bylines: byline('Đỗ Khôi') }));
  const ids = (filter: DraftFilter) => store.drafts.list('mine', filter).map((row) => row.id);
  expect(ids({})).toEqual(['c', 'b', 'a']);
  expect(ids({ section: 'Kinh tế' })).toEqual(['b', 'a']);
  expect(ids({ author: 'Đỗ Khôi' })).toEqual(['c', 'b']);
  expect(ids({ author: 'Đỗ Khôi', section: 'Kinh tế' })).toEqual(['b']);
  expect(ids({ assignee: 'Vân' })).toEqual(['b']);
  expect(ids({ assignee: '' })).toEqual(['c', 'a']);
  expect(ids({ state: 'draft' })).toEqual(['c', 'a']);
  const middle = store.stories.savedAt('b');
  expect(ids({ from: middle })).toEqual(['c', 'b']);
  expect(ids({ before: middle })).toEqual(['a']);
  expect(store.drafts.rows(['a', 'b'], { assignee: 'Vân' }).map(({ row, views: in_ }) => [row.id, in_])).toEqual([
    ['a', []],
    ['b', ['mine', 'submitted', 'all']],
  ]);
  expect(store.drafts.choices()).toEqual({
    sections: ['Kinh tế', 'Thời sự'],
    authors: ['Đỗ Khôi', 'Minh Phương'],
    assignees: ['Vân'],
  });
});

test('pages are the whole list cut in pieces, also where stories were changed in the same moment', () => {
  const moments = ['2026-11-25T08:00:00.000Z', '2026-11-25T08:00:01.000Z'];
  let calls = 0;
  const store = testStore({ now: () => moments[Math.floor(calls++ / 12) % 2] ?? '' });
  for (let at = 0; at < 23; at++)
    store.drafts.create(story(`s${at}`, { section: at % 3 === 0 ? 'Kinh tế' : 'Xã hội' }));
  for (const filter of [{}, { section: 'Xã hội' }]) {
    const whole = store.drafts.list('all', filter).map((row) => row.id);
    const paged: string[] = [];
    for (let page = store.drafts.list('all', filter, { limit: 4 }); page.length > 0; ) {
      expect(page.length).toBeLessThanOrEqual(4);
      paged.push(...page.map((row) => row.id));
      const last = page.at(-1);
      page = last
        ? store.drafts.list('all', filter, { limit: 4, after: { updatedAt: last.updatedAt, id: last.id } })
        : [];
    }
    expect(paged).toEqual(whole);
  }
});

test('the bin keeps what is deleted, gives it back, and is emptied only of what lies in it', () => {
  const folder = temporaryFolder();
  const store = testStore({ folder });
  for (const id of ['a', 'b', 'c']) {
    store.drafts.create(story(id, { headline: `Bài ${id}` }, ['Chữ.']));
    store.revisions.keep({ draft: id, reason: 'opened', author: '', note: '' });
  }
  store.search.find('chữ', 10);
  store.drafts.moveToBin(['a', 'b']);
  const [inBin] = store.drafts.list('bin');
  expect(inBin?.deletedAt).not.toBeNull();
  expect(store.drafts.list('mine').map((row) => row.id)).toEqual(['c']);
  expect(store.stories.read('a').headline).toBe('Bài a');
  store.drafts.takeFromBin(['b']);
  expect(store.drafts.list('mine').map((row) => row.id)).toEqual(['c', 'b']);
  store.drafts.emptyBin(['a', 'b', 'c']);
  expect(store.drafts.counts()).toMatchObject({ mine: 2, bin: 0 });
  expect(() => store.stories.read('a')).toThrow('not-found');
  expect(store.revisions.list('a')).toEqual([]);
  expect(store.search.find('bài', 10).map((hit) => hit.id)).not.toContain('a');
  const left = rowsOf(folder).prepare<[], number>('SELECT count(DISTINCT draft) FROM draft_blocks').pluck();
  expect(left.get()).toBe(2);
});

test('a list is read along its index, a search from the word index', () => {
  const folder = temporaryFolder();
  testStore({ folder });
  const db = rowsOf(folder);
  const plan = (sql: string, ...values: unknown[]) =>
    db
      .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .all(...values)
      .map((step) => step.detail)
      .join('; ');
  for (const view of views.filter((one) => one !== 'bin' && one !== 'outbox'))
    expect(plan(listSql(view), { limit: 10 })).toMatch(/^SEARCH drafts USING INDEX drafts_by_\w+ \(deleted_at=\?/);
  for (const [part, index] of [
    ['section', 'section'],
    ['assignee', 'assignee'],
    ['state', 'state'],
  ] as const)
    expect(plan(listSql('mine', { [part]: 'draft' }), { [part]: 'draft', limit: 10 })).toContain(
      `drafts_by_${index} (deleted_at=? AND ${part}=?)`,
    );
  expect(plan(questionSql('search'), 'headline : ("a")', 10)).toMatch(/^SCAN search VIRTUAL TABLE INDEX \d+:M\d+$/);
});
