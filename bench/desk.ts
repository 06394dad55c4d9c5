// The desk's list in the window: how soon it is there, and what a frame has to wait while it is scrolled from end to end.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { startHost } from '../e2e/harness/app.ts';
import { launchBrowser } from '../e2e/harness/browser.ts';
import { openStore } from '../electron/store/index.ts';
import { fill } from './newsroom.ts';
import { quantile, type Section, shown } from './report.ts';

const counts = [10, 10_000, 100_000] as const;
/** So far the wheel turns with each frame, in pixels: as fast as a hand turns it. */
const step = 400;
const frames = 300;

interface Scrolled {
  readonly waits: readonly number[];
  /** Frames in which a part of the list in sight had no row. */
  readonly blank: number;
}

/** Scrolls down frame by frame, then jumps about as with the bar at the side. */
function scroll(page: Page): Promise<Scrolled> {
  return page.getByRole('listbox', { name: 'Danh sách bài' }).evaluate(
    async (list, { pixels, turns }) => {
      const waits: number[] = [];
      let blank = 0;
      const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
      let last = await frame();
      for (let turn = 0; turn < turns; turn++) {
        if (turn < turns - 40) list.scrollTop += pixels;
        else list.scrollTop = (((turn * 0.618) % 1) * list.scrollHeight) | 0;
        // the rows of this place are asked for after the scroll and are there in the frame that follows
        await frame();
        const now = await frame();
        waits.push((now - last) / 2);
        last = now;
        const box = list.getBoundingClientRect();
        for (const share of [0.1, 0.5, 0.9]) {
          const there = document.elementFromPoint(box.left + box.width / 2, box.top + box.height * share);
          if (!there?.closest('[role=option]')) blank++;
        }
      }
      return { waits, blank };
    },
    { pixels: step, turns: frames },
  );
}

export async function benchDesk(): Promise<Section> {
  const rows: (string | number)[][] = [];
  const browser = await launchBrowser();
  for (const count of counts) {
    const folder = await mkdtemp(join(tmpdir(), 'morat-bench-desk-'));
    const store = openStore({ folder });
    fill(store, 0, count);
    store.close();
    const host = await startHost(folder);
    try {
      const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN' });
      const all = page.getByRole('navigation', { name: 'Các ngăn bài' }).getByRole('button', { name: 'Mọi bài' });
      await page.goto(host.url);
      await all.waitFor();
      // as it is on every other day: the view that was looked at last
      await all.click();
      await page.getByRole('listbox').getByRole('option').first().waitFor();
      const opened: number[] = [];
      for (let turn = 0; turn < 5; turn++) {
        const start = performance.now();
        await page.reload();
        await page.getByRole('listbox').getByRole('option').nth(3).waitFor();
        opened.push(performance.now() - start);
      }
      const { waits, blank } = await scroll(page);
      rows.push([
        `${count} stories`,
        shown(quantile(opened, 0.5)),
        shown(quantile(waits, 0.5)),
        shown(quantile(waits, 0.99)),
        blank,
      ]);
      await page.close();
    } finally {
      await host.stop();
      await rm(folder, { recursive: true, force: true });
    }
  }
  await browser.close();
  return {
    title: 'The list in the window',
    about: `A reload until rows are there (median of 5), then ${frames - 40} turns of the wheel of ${step} pixels and 40 jumps to anywhere, two frames each. Blank: places in sight without a row, of ${3 * frames} looked at.`,
    columns: ['a desk of', 'until its list is there, ms', 'a frame, median ms', 'p99 ms', 'blank'],
    rows,
    notes: ['Aim: no row that is missing when its frame is drawn; the list as soon with 100,000 stories as with ten.'],
  };
}
