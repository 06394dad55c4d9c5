// Key to paint while typing in the middle of a story: Morat's page against a bare contenteditable and ProseMirror.
import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { build, preview } from 'vite';
import { browserName, launchBrowser } from '../e2e/harness/browser.ts';
import { startMorat } from './morat.ts';
import { addPaintProbe, bodyLength } from './paint-probe.ts';

const editors = ['plain', 'prosemirror', 'morat', 'morat, suggesting'] as const;
type Editor = (typeof editors)[number];
const sizes = [1_000, 5_000, 20_000] as const;
const rounds = 3;
const keys = 100;
/** The first keys warm the code up and are not counted. */
const warmUp = 20;
/** What Morat aims at: median against the bare contenteditable of the same run, and while suggesting against itself. */
const aim = 1.3;
const suggestingAim = 1.5;

const root = join(import.meta.dirname, '..');
const folder = join(root, 'out/bench');

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

async function measure(page: Page, open: () => Promise<unknown>): Promise<number[]> {
  await addPaintProbe(page);
  await open();
  await page.waitForTimeout(500);
  const before = await bodyLength(page);
  const text = 'nghi quyet ';
  for (let at = 0; at < warmUp + keys; at++) {
    await page.keyboard.press(text[at % text.length] ?? 'a');
    await page.waitForTimeout(20 + (at % 5) * 4);
  }
  await page.waitForTimeout(200);
  const inserted = (await bodyLength(page)) - before;
  if (inserted !== warmUp + keys) throw new Error(`${inserted} of ${warmUp + keys} letters came in`);
  const paints = await page.evaluate(() => window.paints);
  await page.close();
  return paints.slice(warmUp);
}

await build({
  root,
  configFile: false,
  logLevel: 'warn',
  build: {
    outDir: folder,
    emptyOutDir: true,
    target: 'esnext',
    rolldownOptions: { input: join(root, 'bench/page/index.html') },
  },
});
const server = await preview({
  root,
  configFile: false,
  build: { outDir: folder },
  preview: { port: 0, host: '127.0.0.1' },
});
const address = server.resolvedUrls?.local[0] ?? '';
// frames come as fast as they are drawn: at 60 Hz everybody waits for the same 16 ms
const browser = await launchBrowser(['--disable-frame-rate-limit', '--disable-gpu-vsync']);
const lines = ['| words | editor | median ms | p95 ms | median ÷ plain | p95 ÷ plain |', '|---|---|---|---|---|---|'];
let worst = 0;
let worstSuggesting = 0;
const morat = await startMorat(browser, sizes);
const run = async (editor: Editor, words: number): Promise<number[]> => {
  if (editor === 'morat' || editor === 'morat, suggesting') {
    const page = await morat.newPage();
    return measure(page, () => morat.open(page, words, editor === 'morat' ? 'direct' : 'suggest'));
  }
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  return measure(page, () => page.goto(`${address}bench/page/index.html?editor=${editor}&words=${words}`));
};
try {
  for (const words of sizes) {
    const times: Record<Editor, number[]> = { plain: [], prosemirror: [], morat: [], 'morat, suggesting': [] };
    // rounds are interleaved and turned round, so that a slow minute of the machine meets all alike
    for (let round = 0; round < rounds; round++)
      for (const editor of round % 2 === 0 ? editors : editors.toReversed())
        times[editor].push(...(await run(editor, words)));
    const [median, high] = [0.5, 0.95].map(
      (share) => (editor: Editor) =>
        quantile(
          times[editor].toSorted((one, other) => one - other),
          share,
        ),
    ) as [(editor: Editor) => number, (editor: Editor) => number];
    for (const editor of editors) {
      const ratio = median(editor) / median('plain');
      if (editor === 'morat') worst = Math.max(worst, ratio);
      if (editor === 'morat, suggesting') worstSuggesting = Math.max(worstSuggesting, median(editor) / median('morat'));
      lines.push(
        `| ${words} | ${editor} | ${median(editor).toFixed(1)} | ${high(editor).toFixed(1)} | ${ratio.toFixed(2)} | ${(high(editor) / high('plain')).toFixed(2)} |`,
      );
    }
  }
} finally {
  await morat.close();
  await browser.close();
  await server.close();
}
const verdict = `Worst median of Morat against plain: ${worst.toFixed(2)} (aim: ${aim}); while suggesting against itself: ${worstSuggesting.toFixed(2)} (aim: ${suggestingAim}).`;
console.log(`${lines.join('\n')}\n${verdict}`);
await writeFile(
  join(root, 'docs/benchmarks.md'),
  `# Benchmarks

\`npm run bench\` measures and writes this file.

## Key to paint

From the key to the end of the frame that shows its letter, typing in the middle of a story, free frame rate, ${rounds}
rounds of ${keys} keys, rounds interleaved. Morat is the app as it is used: desk, panels, checker with its underlines,
counts, saving to disk by its host on the same machine. The peers stand alone on a page with the same paper, type and
widths. All are production builds in one Chromium.

${lines.join('\n')}

${verdict}

Measured with ${await browserName()} on ${cpus().length} cores (${cpus()[0]?.model.trim()}).
`,
);
