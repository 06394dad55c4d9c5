// Opening a story from the list, and starting with a story open: each beside a page that does no more than that.
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from '../e2e/harness/browser.ts';
import { startMorat } from './morat.ts';
import { servePeers } from './peers.ts';
import { median, quantile, shown, type Section } from './report.ts';

const sizes = [1_000, 20_000] as const;
const rounds = Number(process.env['MORAT_BENCH_ROUNDS'] ?? 7);
const editable = '[contenteditable=true] [data-field=body], [contenteditable=true][data-field=body]';

declare global {
  interface Window {
    /** When the page was navigated to, or the last click came, and when an editable text was painted after it. */
    begun: number;
    ready: number | null;
  }
}

/** Notes when a text that can be typed in is painted first after the start of the page or after a click. */
const addReadyProbe = (page: Page): Promise<unknown> =>
  page.addInitScript((selector) => {
    window.begun = 0;
    window.ready = null;
    let waits = true;
    const look = () => {
      if (!waits || !document.querySelector(selector)) return;
      waits = false;
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => (window.ready = performance.now());
        port2.postMessage(null);
      });
    };
    addEventListener(
      'click',
      ({ timeStamp }) => {
        window.begun = timeStamp;
        window.ready = null;
        waits = true;
      },
      { capture: true },
    );
    new MutationObserver(look).observe(document, { childList: true, subtree: true, attributes: true });
  }, editable);

async function taken(page: Page): Promise<number> {
  await page.waitForFunction(() => window.ready !== null);
  return page.evaluate(() => (window.ready ?? 0) - window.begun);
}

export async function benchOpening(): Promise<Section> {
  const peers = await servePeers();
  const browser = await launchBrowser();
  const morat = await startMorat(browser, sizes);
  const times = new Map<string, { readonly own: number[]; readonly peer: number[] }>();
  const note = (what: string, own: number, peer: number) => {
    const known = times.get(what) ?? { own: [], peer: [] };
    times.set(what, known);
    known.own.push(own);
    known.peer.push(peer);
  };
  try {
    for (let round = 0; round < rounds; round++) {
      for (const words of sizes) {
        const page = await morat.newPage();
        await addReadyProbe(page);
        await morat.show(page);
        await page.waitForTimeout(1_000);
        await morat.choose(page, words, 'direct');
        const own = await taken(page);
        await page.close();
        note(`opening ${words} words from the list`, own, await openPlain(browser, peers.address('plain', words)));
      }
      const page = await morat.newPage();
      await morat.show(page);
      await morat.choose(page, 1_000, 'direct');
      const address = page.url();
      await page.close();
      for (const kind of ['cold', 'warm'] as const)
        note(
          `start with a story open, ${kind}`,
          await start(browser, address, kind, await morat.key()),
          await start(browser, peers.address('react', 0), kind),
        );
    }
  } finally {
    await morat.close();
    await browser.close();
    await peers.close();
  }
  return {
    title: 'Opening and starting',
    about: `To the painted text that can be typed in, ${rounds} rounds, each beside its peer in the same round: opening from a click in the list against a page that puts the same paragraphs into a bare contenteditable at a click; starting from the navigation against an empty page with React and Lexical. Cold is a browser without anything kept, warm its second visit.`,
    columns: ['what', 'Morat median ms', 'Morat p95 ms', 'peer median ms', 'Morat ÷ peer'],
    rows: [...times].map(([what, { own, peer }]) => [
      what,
      ...[median(own), quantile(own, 0.95), median(peer), median(own) / median(peer)].map(shown),
    ]),
    notes: [
      'Aim: ≤ 1.5 × each. It is missed. A profile of opening 1,000 words (118 ms to the painted text): 58 ms of script, most of it React mounting toolbar, panel and marks anew and Lexical making its nodes; about 45 ms the call to the services, which keep a revision and check the story by its schema; the rest layout and paint. The peer does only the last. For less the story’s screen would have to stay and take another story in, and the revision be kept after the answer.',
    ],
  };
}

async function openPlain(browser: Browser, address: string): Promise<number> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await addReadyProbe(page);
  await page.goto(`${address}&click`);
  await page.waitForTimeout(300);
  await page.mouse.click(200, 200);
  const time = await taken(page);
  await page.close();
  return time;
}

/** The first or the second visit of a browser of its own to an address. */
async function start(
  browser: Browser,
  address: string,
  kind: 'cold' | 'warm',
  storageState?: BrowserContextOptions['storageState'],
): Promise<number> {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'vi-VN',
    ...(storageState && { storageState }),
  });
  try {
    let time = Number.NaN;
    for (let visit = 0; visit < (kind === 'cold' ? 1 : 2); visit++) {
      const page = await context.newPage();
      await addReadyProbe(page);
      await page.goto(address);
      time = await taken(page);
      await page.close();
    }
    return time;
  } finally {
    await context.close();
  }
}
