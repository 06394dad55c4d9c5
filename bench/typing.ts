// Key to paint while typing in the middle of a story: Morat's page against a bare contenteditable and ProseMirror.
import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import type { Browser } from 'playwright-core';
import { build, preview } from 'vite';
import { browserName, launchBrowser } from '../e2e/harness/browser.ts';

declare global {
  interface Window {
    bench: { ready: boolean; paints: number[]; inserted: () => number };
  }
}

const editors = ['plain', 'prosemirror', 'morat'] as const;
type Editor = (typeof editors)[number];
const sizes = [1_000, 5_000, 20_000] as const;
const rounds = 3;
const keys = 100;
/** The first keys warm the code up and are not counted. */
const warmUp = 20;
/** What Morat aims at: median against the bare contenteditable of the same run. */
const aim = 1.3;

const root = join(import.meta.dirname, '..');
const folder = join(root, 'out/bench');

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

async function measure(browser: Browser, address: string, editor: Editor, words: number): Promise<number[]> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.goto(`${address}bench/page/index.html?editor=${editor}&words=${words}`);
  await page.waitForFunction(() => window.bench.ready, undefined, { timeout: 60_000 });
  await page.waitForTimeout(500);
  const text = 'nghi quyet ';
  for (let at = 0; at < warmUp + keys; at++) {
    await page.keyboard.press(text[at % text.length] ?? 'a');
    await page.waitForTimeout(20 + (at % 5) * 4);
  }
  await page.waitForTimeout(200);
  const { paints, inserted } = await page.evaluate(() => ({
    paints: window.bench.paints,
    inserted: window.bench.inserted(),
  }));
  await page.close();
  if (inserted !== warmUp + keys) throw new Error(`${editor}: ${inserted} of ${warmUp + keys} letters came in`);
  return paints.slice(warmUp);
}

await build({
  root,
  configFile: false,
  plugins: [react()],
  logLevel: 'warn',
  worker: { format: 'es' },
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
try {
  for (const words of sizes) {
    const times: Record<Editor, number[]> = { plain: [], prosemirror: [], morat: [] };
    // rounds are interleaved and turned round, so that a slow minute of the machine meets all alike
    for (let round = 0; round < rounds; round++)
      for (const editor of round % 2 === 0 ? editors : editors.toReversed())
        times[editor].push(...(await measure(browser, address, editor, words)));
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
      lines.push(
        `| ${words} | ${editor} | ${median(editor).toFixed(1)} | ${high(editor).toFixed(1)} | ${ratio.toFixed(2)} | ${(high(editor) / high('plain')).toFixed(2)} |`,
      );
    }
  }
} finally {
  await browser.close();
  await server.close();
}
const verdict = `Worst median of Morat against plain: ${worst.toFixed(2)} (aim: ${aim}).`;
console.log(`${lines.join('\n')}\n${verdict}`);
await writeFile(
  join(root, 'docs/benchmarks.md'),
  `# Benchmarks

\`npm run bench\` measures and writes this file.

## Key to paint

From the key to the end of the frame that shows its letter, typing in the middle of a story, free frame rate, ${rounds}
rounds of ${keys} keys, rounds interleaved. All three editors stand on the same page with the same styles, in production
builds. Morat's page runs with its checker, underlines, counts and the conversion of changed blocks; the saving itself
is the services' work and is not on this page.

${lines.join('\n')}

${verdict}

Measured with ${await browserName()} on ${cpus().length} cores (${cpus()[0]?.model.trim()}).
`,
);
