import type { Page } from 'playwright-core';

declare global {
  interface Window {
    paints: number[];
  }
}

/**
 * Notes, from the next loading of the page on, how long (ms) each key took to the end of the frame that shows its
 * letter: the frame's own task and the one behind it.
 */
export const addPaintProbe = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    window.paints = [];
    addEventListener(
      'keydown',
      ({ timeStamp }) =>
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener('message', () => window.paints.push(performance.now() - timeStamp));
          port1.start();
          port2.postMessage(null);
        }),
      { capture: true },
    );
  });

/** How many letters the body holds. */
export const bodyLength = (page: Page): Promise<number> =>
  page.evaluate(() => document.querySelector('[data-field=body]')?.textContent?.length ?? 0);
