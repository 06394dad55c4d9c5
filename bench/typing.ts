// Key to paint while typing in the middle of a story: Morat's page against a bare contenteditable, ProseMirror, Lexical.
import type { Page } from 'playwright-core';
import { launchBrowser } from '../e2e/harness/browser.ts';
import { startMorat } from './morat.ts';
import { addPaintProbe, bodyLength } from './paint-probe.ts';
import { servePeers } from './peers.ts';
import { median, quantile, type Section } from './report.ts';

const editors = ['plain', 'lexical', 'prosemirror', 'morat', 'morat, suggesting'] as const;
type Editor = (typeof editors)[number];
const sizes = [1_000, 5_000, 20_000] as const;
const rounds = Number(process.env['MORAT_BENCH_ROUNDS'] ?? 3);
const keys = 100;
/** The first keys warm the code up and are not counted. */
const warmUp = 20;

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

export async function benchTyping(): Promise<Section> {
  const peers = await servePeers();
  // frames come as fast as they are drawn: at 60 Hz everybody waits for the same 16 ms
  const browser = await launchBrowser(['--disable-frame-rate-limit', '--disable-gpu-vsync']);
  const rows: (string | number)[][] = [];
  const morat = await startMorat(browser, sizes);
  const run = async (editor: Editor, words: number): Promise<number[]> => {
    if (editor === 'morat' || editor === 'morat, suggesting') {
      const page = await morat.newPage();
      return measure(page, () => morat.open(page, words, editor === 'morat' ? 'direct' : 'suggest'));
    }
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    return measure(page, () => page.goto(peers.address(editor, words)));
  };
  try {
    for (const words of sizes) {
      const times: Record<Editor, number[]> = {
        plain: [],
        lexical: [],
        prosemirror: [],
        morat: [],
        'morat, suggesting': [],
      };
      // rounds are interleaved and turned round, so that a slow minute of the machine meets all alike
      for (let round = 0; round < rounds; round++)
        for (const editor of round % 2 === 0 ? editors : editors.toReversed())
          times[editor].push(...(await run(editor, words)));
      const [middle, high] = [median(times.plain), quantile(times.plain, 0.95)];
      for (const editor of editors) {
        const [own, ownHigh] = [median(times[editor]), quantile(times[editor], 0.95)];
        const ratios = [own / middle, ownHigh / high].map((ratio) => Number(ratio.toFixed(2)));
        rows.push([`${words} words`, editor, Number(own.toFixed(1)), Number(ownHigh.toFixed(1)), ...ratios]);
      }
    }
  } finally {
    await morat.close();
    await browser.close();
    await peers.close();
  }
  return {
    title: 'Key to paint',
    about: `From the key to the end of the frame that shows its letter, typing in the middle of a story, free frame rate, ${rounds} rounds of ${keys} keys, rounds interleaved. Morat is the app as it is used: desk, panels, checker with its underlines, counts, saving to disk by its host on the same machine. The peers stand alone on a page with the same paper, type and widths. All are production builds in one Chromium.`,
    columns: ['story', 'editor', 'median ms', 'p95 ms', 'median ÷ plain', 'p95 ÷ plain'],
    rows,
    notes: [
      'Aim: median ≤ 1.15 × plain, p95 ≤ 1.3 ×. `lexical` is the editor that Morat is built on, alone on a page with its history and nothing else: no work in Morat can go below that row, which is above the aim itself.',
    ],
  };
}
