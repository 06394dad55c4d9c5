import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Browser, chromium, type Page } from 'playwright-core';
import { type Host, startHost } from '../harness/app.ts';
import { browserProgram } from '../harness/browser.ts';

let folder: string;
let host: Host;
let browser: Browser;
let own: Page;
let server: Server;
let foreign: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'morat-foreign-'));
  host = await startHost(folder);
  const { path, args } = await browserProgram();
  // the packed Chromium comes with the very protection switched off that is tried here
  const kept = args.filter((arg) => !/web-security|site-isolation|IsolateOrigins/.test(arg));
  browser = await chromium.launch({ executablePath: path, args: kept, headless: true });
  own = await (await browser.newContext()).newPage();
  await own.goto(host.url);
  server = createServer((_request, response) => response.setHeader('Content-Type', 'text/html').end('<p>trang lạ'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  foreign = `http://localhost:${(server.address() as AddressInfo).port}/`;
});
afterAll(async () => {
  server.close();
  await browser.close();
  await host.stop();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

test('a foreign page in the browser that has the cookie gets no socket, no answer, no frame and no picture', async () => {
  const page = await own.context().newPage();
  await page.goto(foreign);
  const { host: name, origin } = new URL(own.url());
  const tried = await page.evaluate(
    async ([place, address]) => {
      const socket = new Promise<string>((resolve) => {
        const one = new WebSocket(`ws://${place}/bridge`);
        one.addEventListener('open', () => resolve('open'));
        one.addEventListener('error', () => resolve('refused'));
      });
      const read = fetch(`${address}/`, { credentials: 'include' }).then(
        () => 'read',
        () => 'refused',
      );
      const picture = new Promise<string>((resolve) => {
        const image = document.body.appendChild(new Image());
        image.addEventListener('load', () => resolve('shown'));
        image.addEventListener('error', () => resolve('refused'));
        image.src = `${address}/photo/${'a'.repeat(64)}/thumb`;
      });
      const frame = document.body.appendChild(document.createElement('iframe'));
      frame.src = `${address}/`;
      await new Promise((resolve) => frame.addEventListener('load', resolve));
      return { socket: await socket, read: await read, picture: await picture };
    },
    [name, origin] as const,
  );
  expect(tried).toEqual({ socket: 'refused', read: 'refused', picture: 'refused' });
  const framed = page.frames().find((frame) => frame !== page.mainFrame());
  expect(await framed?.locator('[data-desk], #root, main').count()).toBe(0);
  await page.close();
});
