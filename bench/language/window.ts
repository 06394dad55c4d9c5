import type { CDPSession, Page } from 'playwright-core';
import { type App, openApp } from '../../e2e/harness/app.ts';
import { enter, field, writeStory } from '../../e2e/story/page.ts';
import { buildIfStale } from '../../scripts/sources.ts';

interface InWindow {
  /** Fetch and build, in the worker, while the window shows its list. */
  readonly loadMs: number;
  /** The longest task of the window's own thread meanwhile. */
  readonly heldMs: number;
  /** From the opening of a second story until its words are judged by the model. */
  readonly secondStoryMs: number;
  /** JavaScript's heap and its arrays in the worker, after garbage collection. */
  readonly workerMegabytes: number;
  /** From the key that leaves a mistyped syllable to its underline, median and worst. */
  readonly settleMs: readonly [median: number, worst: number];
}

const sentence = 'Cơ quan cảnh sát điều trả đã khởi tố vụ án. ';
const settles = 15;

/** What only the real window can say, in the browser that the tests drive. */
export async function inWindow(): Promise<InWindow> {
  await buildIfStale();
  const app = await openApp();
  try {
    return await measure(app);
  } finally {
    await app.close();
  }
}

async function measure({ page }: App): Promise<InWindow> {
  await page.evaluate(() => {
    const held: number[] = ((globalThis as { held?: number[] }).held = []);
    new PerformanceObserver((list) => held.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
    });
  });
  const loadMs = await readAhead(page);
  await writeStory(page);
  await enter(page, 'body');
  await page.keyboard.type(sentence);
  await judged(page, 1);
  const heldMs = await page.evaluate(() => Math.max(0, ...((globalThis as { held?: number[] }).held ?? [])));
  const settle: number[] = [];
  for (let at = 0; at < settles; at++) settle.push(await settleOnce(page));
  settle.sort((a, b) => a - b);
  const workerMegabytes = await heapOfWorker(await page.context().newCDPSession(page));
  await page.getByRole('button', { name: 'Bài mới' }).click();
  await field(page, 'body').filter({ hasNotText: 'Cơ quan' }).click();
  const begun = performance.now();
  await page.keyboard.insertText(sentence);
  await judged(page, 1);
  const secondStoryMs = performance.now() - begun;
  return {
    loadMs,
    heldMs,
    secondStoryMs,
    workerMegabytes,
    settleMs: [settle[Math.floor(settles / 2)] ?? 0, settle.at(-1) ?? 0],
  };
}

/** The window just started and shows its list; ms that the worker takes for the model meanwhile. */
async function readAhead(page: Page): Promise<number> {
  const worker = page.workers()[0] ?? (await page.waitForEvent('worker'));
  const taken = () => worker.evaluate(() => performance.getEntriesByName('language-model')[0]?.duration ?? 0);
  const end = performance.now() + 30_000;
  for (;;) {
    const ms = await taken();
    if (ms > 0) return ms;
    if (performance.now() > end) throw new Error('the language model was not read in 30 s');
    await page.waitForTimeout(50);
  }
}

/** Until so many words are underlined as misspelt */
async function judged(page: Page, least: number): Promise<void> {
  const lines = () => page.evaluate(() => CSS.highlights.get('finding-spelling')?.size ?? 0);
  const end = performance.now() + 30_000;
  while ((await lines()) < least) {
    if (performance.now() > end) throw new Error('the language model has judged nothing in 30 s');
    await page.waitForTimeout(10);
  }
}

/** Types a syllable that is wrong wherever it stands, leaves it at once, and waits for its line. */
async function settleOnce(page: Page): Promise<number> {
  await page.keyboard.type('họ đến tòan');
  await page.evaluate(() => {
    const before = CSS.highlights.get('finding-spelling')?.size ?? 0;
    const note = globalThis as { settled?: Promise<number> };
    note.settled = new Promise((resolve) => {
      addEventListener(
        'keydown',
        ({ timeStamp }) => {
          const look = () => {
            if ((CSS.highlights.get('finding-spelling')?.size ?? 0) > before) resolve(performance.now() - timeStamp);
            else setTimeout(look, 1);
          };
          look();
        },
        { once: true, capture: true },
      );
    });
  });
  await page.keyboard.press(' ');
  const waited = await page.evaluate(() => (globalThis as { settled?: Promise<number> }).settled ?? 0);
  await page.keyboard.type(', ');
  return waited;
}

interface HeapUsage {
  readonly usedSize: number;
  readonly backingStorageSize?: number;
}

/** Asks the worker's own engine, over a session that is nested in the page's; megabytes after garbage collection. */
async function heapOfWorker(cdp: CDPSession): Promise<number> {
  const attached = new Promise<string>((resolve) => {
    cdp.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
      if (targetInfo.type === 'worker') resolve(sessionId);
    });
  });
  // attached to only now: a worker that is watched from its start does not get going
  await cdp.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  const sessionId = await attached;
  const ask = (id: number, method: string) =>
    new Promise<unknown>((resolve) => {
      cdp.on('Target.receivedMessageFromTarget', ({ message }) => {
        const answer = JSON.parse(message) as { id?: number; result?: unknown };
        if (answer.id === id) resolve(answer.result);
      });
      void cdp.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
    });
  await ask(1, 'HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize = 0 } = (await ask(2, 'Runtime.getHeapUsage')) as HeapUsage;
  return (usedSize + backingStorageSize) / 1_000_000;
}
