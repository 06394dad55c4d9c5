// The same pictures dropped on the tray of the app itself: how long the window kept a frame waiting meanwhile, how much
// memory the services took at most, and how soon it stops when told.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { startHost } from '../e2e/harness/app.ts';
import { launchBrowser } from '../e2e/harness/browser.ts';
import { quantile, type Section, shown } from './report.ts';

/** Drops `count` files, each the same picture with a comment of its own, and begins to watch the frames. */
async function drop(page: Page, base: Buffer, count: number, from: number): Promise<void> {
  await page.evaluate(
    ([base64, first, files]) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const transfer = new DataTransfer();
      for (let at = first; at < first + files; at += 1) {
        const comment = new TextEncoder().encode(`${at}`.padStart(6, '0'));
        const marker = Uint8Array.of(0xff, 0xfe, 0, 8);
        const file = new File([bytes.slice(0, 2), marker, comment, bytes.slice(2)], `${at}.jpg`, {
          type: 'image/jpeg',
        });
        transfer.items.add(file);
      }
      const frames: number[] = [];
      let last = performance.now();
      const watch = (now: number) => {
        frames.push(now - last);
        last = now;
        requestAnimationFrame(watch);
      };
      requestAnimationFrame(watch);
      Object.assign(globalThis, { frames });
      const tray = document.querySelector('[role=tabpanel] > div');
      for (const type of ['dragenter', 'dragover', 'drop'])
        tray?.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: transfer }));
    },
    [base.toString('base64'), from, count] as const,
  );
}

/** Peak memory of a process in MB, or null where the system does not tell. */
async function peakOf(pid: number | undefined): Promise<number | null> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const kb = /VmHWM:\s+(\d+)/.exec(status)?.[1];
  return kb === undefined ? null : Math.round(Number(kb) / 1024);
}

/** Rows with what was measured. */
export async function measureWindow(base: Buffer, count: number): Promise<Section['rows']> {
  const folder = await mkdtemp(join(tmpdir(), 'morat-bench-tray-'));
  const host = await startHost(folder);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN' });
    await page.goto(host.url);
    await page
      .getByRole('button', { name: /Viết bài mới/ })
      .first()
      .click();
    await page.locator('[contenteditable=true]').waitFor();
    await page.getByRole('tab', { name: 'Ảnh' }).click();
    const start = performance.now();
    await drop(page, base, count, 0);
    await page.getByText(new RegExp(`Đã thêm ${count} ảnh`)).waitFor({ timeout: 600_000 });
    const seconds = (performance.now() - start) / 1000;
    const frames = await page.evaluate(() => (globalThis as unknown as { frames: number[] }).frames);
    const peak = await peakOf(host.process.pid);

    await page.getByRole('button', { name: 'Bài mới' }).first().click();
    await page.getByRole('tab', { name: 'Ảnh' }).click();
    await drop(page, base, count, count);
    await page.waitForFunction(() => document.querySelectorAll('[role=tabpanel] li').length >= 5);
    const told = performance.now();
    await page.getByRole('tabpanel').getByRole('button', { name: 'Dừng' }).click();
    await page.getByRole('tabpanel').getByRole('progressbar').waitFor({ state: 'detached' });
    const stopped = Math.round(performance.now() - told);
    return [
      ['dropped on the tray of the app: seconds', shown(seconds)],
      ['a frame of the window meanwhile, p99 ms', Math.round(quantile(frames, 0.99))],
      ['a frame of the window meanwhile, longest ms', Math.round(quantile(frames, 1))],
      ...(peak === null ? [] : [['memory of the services at most, MB', peak] as const]),
      ['told to stop: ms', stopped],
    ];
  } finally {
    await browser.close();
    await host.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
