// What the window has to read and parse before the first caret.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { launchBrowser } from '../e2e/harness/browser.ts';
import { startMorat } from './morat.ts';
import { shown, type Section } from './report.ts';

const assets = join(import.meta.dirname, '../out/renderer');

export async function benchBundle(): Promise<Section> {
  const browser = await launchBrowser();
  const morat = await startMorat(browser, [1_000]);
  const read: { readonly url: string; readonly by: 'list' | 'caret' }[] = [];
  try {
    const page = await morat.newPage();
    let by: 'list' | 'caret' = 'list';
    page.on('request', (request) => {
      if (request.resourceType() === 'script') read.push({ url: request.url(), by });
    });
    // what is read in quiet moments comes later than this
    await page.addInitScript(() => {
      window.requestIdleCallback = () => 0;
    });
    await morat.show(page);
    by = 'caret';
    await morat.choose(page, 1_000, 'direct');
  } finally {
    await morat.close();
    await browser.close();
  }
  const sized = await Promise.all(
    read
      .filter(({ url }) => !url.includes('/worker-'))
      .map(async ({ url, by }) => {
        const code = await readFile(join(assets, new URL(url).pathname));
        return { by, raw: code.length, packed: gzipSync(code, { level: 9 }).length };
      }),
  );
  const row = (name: string, some: typeof sized) => [
    name,
    some.length,
    shown(some.reduce((sum, { raw }) => sum + raw, 0) / 1000),
    shown(some.reduce((sum, { packed }) => sum + packed, 0) / 1000),
  ];
  return {
    title: 'Code before the first caret',
    about:
      'JavaScript that the window asks for until the list is there, and until the caret stands in a story. Workers (the check, the reading of the language model) run beside and are left out; dialogs, settings, versions, guide and the reader of pasted HTML come when they are wanted or when the window rests.',
    columns: ['until', 'files', 'kB', 'kB compressed (gzip)'],
    rows: [
      row(
        'the list',
        sized.filter(({ by }) => by === 'list'),
      ),
      row('the caret', sized),
    ],
    notes: [
      'Aim: 250 kB compressed. React, React Aria, Lexical, Zod and TanStack alone are most of what is left; going below needs another library for controls.',
    ],
  };
}
