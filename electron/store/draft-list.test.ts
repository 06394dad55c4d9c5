import { expect, test } from 'vitest';
import { views } from '../../shared/api/index.ts';
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
    expect(plan(listSql(view))).toBe('SEARCH drafts USING INDEX drafts_by_update (deleted_at=?)');
  expect(plan(questionSql, 'headline : ("a")', 10)).toMatch(/^SCAN search VIRTUAL TABLE INDEX \d+:M\d+$/);
});
