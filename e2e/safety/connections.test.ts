import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, openApp } from '../harness/app.ts';
import { enter, openSample, panel, waitUntilSaved } from '../story/page.ts';

/** Loaded into the host and its threads before anything else: writes down every address that is connected to or asked for. */
const recorder = (file: string) => `
import net from 'node:net';
import dns from 'node:dns';
import dgram from 'node:dgram';
import { appendFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
const note = (what) => appendFileSync(${JSON.stringify(file)}, what + '\\n');
const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (...args) {
  note('connect ' + JSON.stringify(args[0]));
  return connect.apply(this, args);
};
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) {
  const before = dns[name];
  dns[name] = (...args) => { note(name + ' ' + args[0]); return before(...args); };
}
const send = dgram.Socket.prototype.send;
dgram.Socket.prototype.send = function (...args) { note('datagram'); return send.apply(this, args); };
syncBuiltinESMExports();
note('recording');
`;

let root: string;
let app: App;
const windowAsked: string[] = [];
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'morat-connections-'));
  const script = join(root, 'recorder.mjs');
  writeFileSync(script, recorder(join(root, 'record')));
  const before = process.env['NODE_OPTIONS'];
  process.env['NODE_OPTIONS'] = `--import ${pathToFileURL(script).href}`;
  try {
    app = await openApp({ dataFolder: join(root, 'data') });
  } finally {
    if (before === undefined) delete process.env['NODE_OPTIONS'];
    else process.env['NODE_OPTIONS'] = before;
  }
  app.page.on('request', (request) => windowAsked.push(request.url()));
});
afterAll(async () => {
  await app.close();
  await rm(root, { recursive: true, force: true, maxRetries: 5 });
});

test('a journey from the sample story to the gate and a backup connects to nothing', async () => {
  const { page } = app;
  await openSample(page);
  await page.locator('img[src*="photo/"]').first().waitFor();
  await enter(page, 'headline');
  await page.waitForTimeout(150);
  await page.keyboard.press('End');
  await page.keyboard.type(' hôm nay');
  await waitUntilSaved(page);
  await panel(page).getByRole('tab').first().click();
  await page.keyboard.press('Control+,');
  await page.getByRole('tab', { name: 'Sao lưu' }).click();
  await page.getByRole('button', { name: 'Sao lưu ngay' }).click();
  await page.getByText('đã mở thử được').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Xong' }).click();
  await page.getByRole('button', { name: 'Xong chưa?' }).first().click();
  await page.getByRole('dialog').waitFor();
  const record = join(root, 'record');
  expect(existsSync(record)).toBe(true);
  const lines = readFileSync(record, 'utf8').trim().split('\n');
  // the host and the thread of its services were both watched
  expect(lines.filter((line) => line === 'recording').length).toBeGreaterThanOrEqual(2);
  // what the host asks for to listen on
  const own = ['recording', 'lookup 127.0.0.1'];
  expect(lines.filter((line) => !own.includes(line))).toEqual([]);
  const { origin } = new URL(page.url());
  expect(windowAsked.filter((url) => !url.startsWith(origin) && !/^(data|blob):/.test(url))).toEqual([]);
});
