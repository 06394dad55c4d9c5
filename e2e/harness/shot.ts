import type { Page } from 'playwright-core';

/** Leaves a picture of the window in the folder that MORAT_SHOTS names, for eyes; nothing without it. */
export async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['MORAT_SHOTS'];
  if (folder) await page.screenshot({ path: `${folder}/${name}.png` });
}
