import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { View } from '../../shared/api/index.ts';
import { paragraph } from '../../shared/article/index.ts';
import { listSql } from './draft-list.ts';
import { rowsOf, story, temporaryFolder, testStore } from './test-store.ts';

// What a save writes and a page reads must not grow with the story or with the number of stories.

const words = 'Bà con xuống vườn từ sớm để kịp chuyến xe lạnh đầu tiên về thành phố. '.repeat(4);

/** Bytes that the log grows by for each of ten saves of one paragraph in the middle. */
function written(paragraphs: number): number {
  const folder = temporaryFolder();
  const store = testStore({ folder });
  store.drafts.create(
    story(
      's',
      {},
      Array.from({ length: paragraphs }, () => words),
    ),
  );
  store.search.refresh(10);
  rowsOf(folder).pragma('wal_checkpoint(TRUNCATE)');
  const key = `p${Math.floor(paragraphs / 2)}`;
  for (let at = 1; at <= 10; at++)
    store.drafts.save({ id: 's', sequence: at, blocks: [paragraph(key, `${words}${'x'.repeat(at)}`)] });
  return statSync(join(folder, 'morat.sqlite-wal')).size / 10;
}

test('a save in 20,000 words writes as much as in 1,000', () => {
  const [short, long] = [written(15), written(300)];
  expect(short).toBeGreaterThan(1_000);
  expect(long / short).toBeLessThanOrEqual(1.2);
});

test('a page of the list is read along an index, from where the page before ended', () => {
  const folder = temporaryFolder();
  testStore({ folder });
  const page = { after: { updatedAt: '2026-11-25', id: 's' }, limit: 500 };
  const plan = (view: View) =>
    rowsOf(folder)
      .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${listSql(view, {}, page)}`)
      .all({ ...page.after, limit: page.limit })
      .map((step) => step.detail)
      .join('; ');
  expect(plan('all')).toMatch(/^SEARCH drafts USING INDEX drafts_by_update \(deleted_at=\? AND updated_at<\?\)/);
  expect(plan('all')).not.toContain('USE TEMP B-TREE FOR ORDER BY');
  expect(plan('approved')).toMatch(/^SEARCH drafts USING INDEX drafts_by_state \(deleted_at=\? AND state=\?/);
});
