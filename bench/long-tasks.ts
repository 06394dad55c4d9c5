// Tasks that keep the window from answering for over 50 ms while 2,000 keys are typed, and what is left of memory.
import type { CDPSession, Page } from 'playwright-core';
import { launchBrowser } from '../e2e/harness/browser.ts';
import { startMorat } from './morat.ts';
import { shown, type Section } from './report.ts';

const keys = Number(process.env['MORAT_BENCH_KEYS'] ?? 2_000);
const openings = 50;
const words = 5_000;

async function heapOf(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  return usedSize / 2 ** 20;
}

const nodesOf = async (cdp: CDPSession): Promise<number> => (await cdp.send('Memory.getDOMCounters')).nodes;

async function type(page: Page, count: number): Promise<void> {
  const text = 'nghi quyet cua xa ';
  for (let at = 0; at < count; at++) {
    await page.keyboard.press(text[at % text.length] ?? 'a');
    await page.waitForTimeout(20 + (at % 5) * 4);
  }
}

export async function benchLongTasks(): Promise<Section> {
  const browser = await launchBrowser();
  const morat = await startMorat(browser, [1_000, words]);
  try {
    const page = await morat.newPage();
    const cdp = await page.context().newCDPSession(page);
    await morat.open(page, words, 'direct');
    await type(page, 50);
    await page.evaluate(() => {
      const found: number[] = [];
      Object.assign(window, { longTasks: found });
      new PerformanceObserver((list) => found.push(...list.getEntries().map((one) => one.duration))).observe({
        type: 'longtask',
      });
    });
    const [heapBefore, nodesBefore] = [await heapOf(cdp), await nodesOf(cdp)];
    await type(page, keys / 2);
    const heapHalf = await heapOf(cdp);
    await type(page, keys / 2);
    const [heapAfter, nodesAfter] = [await heapOf(cdp), await nodesOf(cdp)];
    const long = await page.evaluate(() => (window as unknown as { longTasks: number[] }).longTasks);
    const rows: (string | number)[][] = [
      [`tasks over 50 ms in ${keys} keys, ${words} words`, long.length],
      ['the longest of them, ms', shown(Math.max(0, ...long))],
      [`heap before, MB`, shown(heapBefore)],
      [`heap after ${keys / 2} keys, MB`, shown(heapHalf)],
      [`heap after ${keys} keys, MB`, shown(heapAfter)],
      ['DOM nodes more after typing', nodesAfter - nodesBefore],
    ];
    const heaps: number[] = [];
    for (let at = 0; at < openings; at++) {
      await morat.choose(page, at % 2 === 0 ? 1_000 : words, 'direct');
      await page.waitForTimeout(150);
      if (at % 10 === 9) heaps.push(await heapOf(cdp));
    }
    rows.push(
      [`heap after 10 stories opened and closed, MB`, shown(heaps[0] ?? Number.NaN)],
      [`heap after ${openings}, MB`, shown(heaps.at(-1) ?? Number.NaN)],
      ['heap a story more (last 40), MB', shown(((heaps.at(-1) ?? 0) - (heaps[0] ?? 0)) / (openings - 10))],
    );
    return {
      title: 'Long tasks and memory',
      about: `In the app as it is used, ${keys} keys of 20 to 36 ms each in the middle of ${words} words; then ${openings} stories opened one after the other. Heap after a forced collection; keys in their undo steps are kept, so typing costs memory by its steps (at most 1,000 are kept).`,
      columns: ['what', 'figure'],
      rows,
      notes: ['Aim: no task over 50 ms; no heap that grows with stories opened and closed.'],
    };
  } finally {
    await morat.close();
    await browser.close();
  }
}
