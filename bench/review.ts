// The copy editor's work on a long story: comparing, merging and deciding without the window, then accepting all
// suggestions in the app itself, with what a frame of the window had to wait meanwhile.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../e2e/harness/browser.ts';
import { type Article, emptyArticle, paragraph } from '../shared/article/index.ts';
import { compareArticles } from '../shared/article/compare/index.ts';
import { advanceTrack, articleOf, mergeStories, resolveAll, suggestionsIn, trackOf } from '../shared/review/index.ts';
import { startMorat } from './morat.ts';
import { storyText } from './page/text.ts';
import { median, type Section, shown } from './report.ts';

const words = 20_000;
const rounds = Number(process.env['MORAT_BENCH_ROUNDS'] ?? 5);
const at = '2026-11-25T08:00:00.000Z';

const storyOf = (texts: readonly string[]): Article => ({
  ...emptyArticle('bench', 'p0'),
  headline: 'Mùa na',
  body: texts.map((text, index) => paragraph(`p${index}`, text)),
});
/** Every n-th word of the story replaced. */
const replaced = (texts: readonly string[], every: number, word: string): string[] => {
  let count = 0;
  return texts.map((text) => text.replaceAll(/\p{L}+/gu, (one) => (++count % every === 0 ? word : one)));
};
const wordsOf = (texts: readonly string[]): string => texts.join('\n\n').replaceAll(' ', '\n');

function measure(work: () => unknown): number {
  const times = Array.from({ length: rounds + 1 }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  // the first time warms the code up
  return median(times.slice(1));
}

function pure(): (string | number)[][] {
  const was = storyText(words);
  const lightly = replaced(was, 140, 'mười');
  const heavily = replaced(was, 10, 'chín');
  const mine = replaced(was, 20, 'hai').map((text, index) => (index % 2 === 0 ? text : (was[index] ?? '')));
  const theirs = replaced(was, 18, 'ba').map((text, index) => (index % 5 === 0 ? text : (was[index] ?? '')));
  const base = storyOf(was);
  const side = (texts: readonly string[], author: string) => ({
    story: storyOf(texts),
    author,
    at,
    revision: `r-${author}`,
  });
  const many = storyOf(heavily);
  const before = trackOf(base);
  const suggested = advanceTrack(before, trackOf(many).head.head, many.body, { author: 'Hải Vân', at });
  const count = suggestionsIn(suggested).length;
  const [own, other] = [side(mine, 'An'), side(theirs, 'Vân')];
  return withGit({ was, lightly, heavily, mine, theirs }, (git) => {
    const row = (what: string, work: () => unknown, peer?: () => unknown) => {
      const time = measure(work);
      return [what, shown(time), peer ? Number((time / measure(peer)).toFixed(2)) : '–'];
    };
    return [
      row(
        `comparison, one word in 140 replaced`,
        () => compareArticles(base, storyOf(lightly)),
        () => git('diff', '--no-index', 'was', 'lightly'),
      ),
      row(
        `comparison, one word in 10 replaced`,
        () => compareArticles(base, many),
        () => git('diff', '--no-index', 'was', 'heavily'),
      ),
      row(
        'three-way merge, half and four fifths of the paragraphs changed',
        () => mergeStories(base, own, other),
        () => git('merge-file', '-p', 'mine', 'was', 'theirs'),
      ),
      row(`one change carried along beside ${count} suggestions`, () => withOneChange(suggested)),
      row(`accepting all ${count}`, () => resolveAll(suggested, 'accept')),
      row(`rejecting all ${count}`, () => resolveAll(suggested, 'reject')),
      row(`the story with ${count} suggestions read back`, () => trackOf(articleOf(base, suggested))),
    ];
  });
}

/** Runs `work` with git in a folder that holds the texts as files, a word a line. */
function withGit<Result>(
  texts: Readonly<Record<string, readonly string[]>>,
  work: (git: (...given: string[]) => void) => Result,
): Result {
  const folder = mkdtempSync(join(tmpdir(), 'morat-bench-'));
  try {
    for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), wordsOf(text));
    return work((...given) => {
      const { error } = spawnSync('git', given, { cwd: folder });
      if (error) throw error;
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function withOneChange(track: Parameters<typeof advanceTrack>[0]): unknown {
  const blocks = track.body.items.map((item) => item.block);
  const middle = Math.floor(blocks.length / 2);
  const now = blocks.with(middle, paragraph(`p${middle}`, `${storyText(1)[0]} Thêm.`));
  return advanceTrack(track, track.head.head, now, { author: 'Hải Vân', at });
}

/** Starts to note how long each frame had to wait. */
async function watchFrames(page: Page): Promise<void> {
  await page.evaluate(() => {
    const frames: number[] = [];
    let last = performance.now();
    const watch = (now: number) => {
      frames.push(now - last);
      last = now;
      requestAnimationFrame(watch);
    };
    requestAnimationFrame(watch);
    Object.assign(window, { frames });
  });
}
const longestFrame = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(...(window as unknown as { frames: number[] }).frames.splice(0)));

async function inWindow(): Promise<(string | number)[][]> {
  const browser = await launchBrowser();
  const morat = await startMorat(browser, [words]);
  try {
    const page = await morat.newPage();
    await morat.open(page, words, 'suggest');
    await watchFrames(page);
    await page.keyboard.press('Control+h');
    for (const [find, put] of [
      ['tr', 'gi'],
      ['nh', 'kh'],
      ['ươ', 'uô'],
    ] as const) {
      await page.getByLabel('Tìm trong bài').fill(find);
      await page.getByLabel('Thay bằng').fill(put);
      await page.getByRole('button', { name: 'Thay tất cả' }).click();
      await page.waitForTimeout(1_500);
    }
    await page.getByLabel('Tìm trong bài').press('Escape');
    await page.getByRole('tab', { name: /Góp ý/ }).click();
    await page
      .getByRole('radio', { name: /Đề xuất/ })
      .last()
      .click();
    const all = page.getByRole('button', { name: /^Nhận cả/ });
    const count = Number((await all.innerText()).replaceAll(/\D/g, ''));
    await page.waitForTimeout(3_000);
    const replacing = await longestFrame(page);
    const start = performance.now();
    await all.click();
    await all.waitFor({ state: 'detached' });
    const accepted = performance.now() - start;
    await page.waitForTimeout(2_000);
    const accepting = await longestFrame(page);
    await page.keyboard.press('Control+z');
    await all.waitFor();
    await page.waitForTimeout(2_000);
    return [
      [`in the window: ${count} suggestions accepted, until the list is empty`, shown(accepted), '–'],
      ['the longest frame meanwhile', shown(accepting), '–'],
      ['the longest frame of the undo', shown(await longestFrame(page)), '–'],
      ['the longest frame while they were made by replacing', shown(replacing), '–'],
    ];
  } finally {
    await morat.close();
    await browser.close();
  }
}

export async function benchReview(): Promise<Section> {
  return {
    title: 'Review of a long story',
    about: `A story of ${words} words, ${rounds} rounds, medians. Comparing and merging stand beside git diff and git merge-file on the same words, one a line, its start included: it knows no blocks, marks, authors or moves, and leaves a conflict where both sides changed a word. In the window the app is as it is used.`,
    columns: ['what', 'ms', '÷ git'],
    rows: [...pure(), ...(await inWindow())],
    notes: ['Aims: comparison ≤ 300 ms; comparison, merge and accepting all with 2,000 suggestions ≤ 500 ms.'],
  };
}
