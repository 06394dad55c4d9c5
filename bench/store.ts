// List, search, saving and size of a store with as many stories as MORAT_BENCH_STORIES says (100,000).
import { mkdtemp, rm } from 'node:fs/promises';
import { statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { openStore, type Store } from '../electron/store/index.ts';
import { type Article, emptyArticle, paragraph, runningTexts } from '../shared/article/index.ts';
import { fill, storyOfNumber } from './newsroom.ts';
import { storyText } from './page/text.ts';
import { median, quantile, shown, type Section } from './report.ts';

const count = Number(process.env['MORAT_BENCH_STORIES'] ?? 100_000);
/** So many of them get revisions, for the size: five each, a sentence more in each. */
const withRevisions = 500;
const revisions = 5;
const file = 'morat.sqlite';
/** As one types it, from the second letter on. */
const typed = ['đông triều mùa na', 'kim thanh nuoc sach', 'chợ phiên móng cái', 'ghi tai van don', 'hop tac xa'];

async function timed(work: () => unknown, times: number): Promise<number[]> {
  const taken: number[] = [];
  for (let at = 0; at < times; at++) {
    const start = performance.now();
    work();
    taken.push(performance.now() - start);
    // as in the services' thread: others have their turn
    await new Promise((resolve) => setImmediate(resolve));
  }
  return taken;
}

/** Bytes that a save of one changed paragraph adds to the log, and its milliseconds. */
async function saving(store: Store, folder: string, words: number): Promise<{ bytes: number; ms: number }> {
  const id = `long-${words}`;
  const body = storyText(words).map((text, at) => paragraph(`p${at}`, text));
  store.drafts.create({ ...emptyArticle(id, 'p0'), headline: id, body });
  store.search.refresh(10);
  const wal = join(folder, `${file}-wal`);
  const db = new Database(join(folder, file));
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
  const middle = Math.floor(body.length / 2);
  const first = statSync(wal).size;
  const rounds = 40;
  let at = 0;
  const times = await timed(() => {
    at += 1;
    const block = paragraph(`p${middle}`, `${storyText(words)[middle]}${'x'.repeat(at)}`);
    store.drafts.save({ id, sequence: at, blocks: [block] });
  }, rounds);
  return { bytes: (statSync(wal).size - first) / rounds, ms: median(times) };
}

/** The file with five revisions of each story against the words of all stories, in UTF-8. */
async function sizeRatio(): Promise<{ file: number; text: number; versions: number }> {
  const folder = await mkdtemp(join(tmpdir(), 'morat-bench-size-'));
  const store = openStore({ folder });
  let text = 0;
  let versions = 0;
  const textOf = (story: Article) => runningTexts(story).reduce((sum, one) => sum + Buffer.byteLength(one.text), 0);
  try {
    for (let at = 0; at < withRevisions; at++) {
      let story = storyOfNumber(at);
      store.drafts.create(story);
      for (let turn = 0; turn < revisions; turn++) {
        const [first, ...rest] = story.body;
        if (!first) continue;
        const added = paragraph(first._key, `${storyText(60)[turn % 2]} Lần sửa ${turn} của bài ${at}.`);
        story = { ...story, body: [added, ...rest] };
        store.drafts.replace(story);
        versions += textOf(story);
        store.revisions.keep({ draft: story.id, reason: 'checkpoint', author: 'Kim Thành', note: '' });
      }
      text += textOf(story);
    }
    while (store.search.refresh(500) > 0);
  } finally {
    store.close();
  }
  const size = statSync(join(folder, file)).size;
  await rm(folder, { recursive: true, force: true });
  return { file: size, text, versions: versions + text };
}

export async function benchStore(): Promise<Section> {
  const folder = await mkdtemp(join(tmpdir(), 'morat-bench-store-'));
  const store = openStore({ folder });
  const rows: (string | number)[][] = [];
  try {
    fill(store, 0, count);
    const bare = new Database(join(folder, file), { readonly: true });
    const fts = bare.prepare('SELECT rowid FROM search WHERE search MATCH ? ORDER BY rank LIMIT ?').pluck();
    const own: number[] = [];
    const peer: number[] = [];
    for (const whole of typed)
      for (let length = 2; length <= whole.length; length++) {
        const query = whole.slice(0, length);
        const words = query
          .trim()
          .split(/\s+/)
          .map((word) => `"${word}"*`)
          .join(' ');
        // side by side, so that both meet the same minute of the machine
        own.push(...(await timed(() => store.search.find(query, 50), 1)));
        peer.push(...(await timed(() => fts.all(words, 50), 1)));
      }
    bare.close();
    const row = (what: string, times: readonly number[], beside?: readonly number[]) =>
      rows.push([
        what,
        shown(median(times)),
        shown(quantile(times, 0.95)),
        beside ? shown(quantile(times, 0.95) / quantile(beside, 0.95)) : '–',
      ]);
    row('as-you-type search, 50 hits with their excerpts', own, peer);
    row('bare FTS5 query, 50 row numbers', peer);
    const page = { limit: 500 };
    row('the list of all, its first page of 500', await timed(() => store.drafts.list('all', {}, page), 40));
    const last = store.drafts.list('all', {}, page).at(-1);
    const after = last && { updatedAt: last.updatedAt, id: last.id };
    row('the list of all, its next page', await timed(() => store.drafts.list('all', {}, { ...page, after }), 40));
    row(
      'the list, one section, its first page',
      await timed(() => store.drafts.list('all', { section: 'Kinh tế' }, page), 40),
    );
    row('the list, one’s own, its first page', await timed(() => store.drafts.list('mine', {}, page), 40));
    row('the list of all, whole', await timed(() => store.drafts.list('all'), 5));
    row('counts of the views', await timed(() => store.drafts.counts(), 5));
    row('one row after a save', await timed(() => store.drafts.rows(['story-7']), 20));
    const [short, long] = [await saving(store, folder, 1_000), await saving(store, folder, 20_000)];
    rows.push(
      ['a save in 1,000 words, ms', shown(short.ms), '–', '–'],
      ['a save in 20,000 words, ms and growth', shown(long.ms), '–', shown(long.ms / short.ms)],
      ['a save in 1,000 words, bytes to the log', shown(short.bytes), '–', '–'],
      ['a save in 20,000 words, bytes and growth', shown(long.bytes), '–', shown(long.bytes / short.bytes)],
    );
  } finally {
    store.close();
    await rm(folder, { recursive: true, force: true });
  }
  const size = await sizeRatio();
  rows.push([
    `the file of ${withRevisions} stories with ${revisions} revisions each, kB, and ÷ their present text`,
    shown(size.file / 1000),
    '–',
    shown(size.file / size.text),
  ]);
  rows.push([
    'the same file ÷ the text of every version in it',
    shown(size.versions / 1000),
    '–',
    shown(size.file / size.versions),
  ]);
  return {
    title: 'List, search and saving',
    about: `In a store of ${count} stories made by bench/newsroom.ts (120 to 3,000 words, half of them under 400), without a window. Search is asked letter by letter for ${typed.length} questions, each beside the bare FTS5 query on the same file.`,
    columns: ['what', 'median ms', 'p95 ms', 'ratio'],
    rows,
    notes: [
      'Aims: search ≤ 1.5 × the bare query and ≤ 30 ms at p95; growth of a save from 1,000 to 20,000 words ≤ 1.2; the file ≤ 2 × the text.',
      'The window reads the list by pages: the first is in sight while the others are read. Search asks a small index of the heads first and takes the newest stories; what is left above 30 ms are questions of three or four words that many stories have and none side by side.',
      'The file holds the words twice in its index (with and without marks, 2.1 × the text), the present story (1.4 ×) and its revisions, compressed (0.35 × each).',
    ],
  };
}
