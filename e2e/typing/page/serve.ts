import react from '@vitejs/plugin-react';
import { join } from 'node:path';
import { createServer } from 'vite';
import { launchBrowser } from '../../harness/browser.ts';
import type { TypingPage } from '../typing-page.ts';

const root = join(import.meta.dirname, '../../..');

/** Opens StoryPage alone on a page, in a real browser: what the app shows, without the app around it. */
export async function openTypingPage(viewport = { width: 1000, height: 900 }, search = ''): Promise<TypingPage> {
  const server = await createServer({
    root,
    configFile: false,
    plugins: [react()],
    logLevel: 'error',
    cacheDir: join(root, 'node_modules/.vite-typing'),
    server: { port: 0, host: '127.0.0.1', hmr: false, watch: null },
  });
  await server.listen();
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport });
  await page.goto(new URL(`e2e/typing/page/index.html${search}`, server.resolvedUrls?.local[0]).href);
  await page.waitForSelector('[role=textbox] [data-field=body]');
  const cdp = await page.context().newCDPSession(page);
  return {
    page,
    cdp,
    async close() {
      await browser.close();
      await server.close();
    },
  };
}
