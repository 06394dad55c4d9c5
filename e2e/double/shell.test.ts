import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Bridge } from '../../shared/api/index.ts';
import { readPaper } from '../print/paper.ts';
import { editor, enter, field, waitUntilSaved, writeStory } from '../story/page.ts';
import { type Desktop, launchDesktop } from './desktop.ts';

let folder: string;
let desktop: Desktop;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'morat-double-'));
  desktop = await launchDesktop(folder);
});
afterAll(async () => {
  await desktop.kill();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

test('the window is shown when it is ready, sandboxed and without Node', async () => {
  const [window, ...others] = await desktop.ask('windows', null);
  expect(others).toEqual([]);
  expect(window?.isShown).toBe(true);
  expect(window?.options).toMatchObject({
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false },
  });
  expect((await desktop.ask('record', null)).menu).toEqual(['Tệp', 'Sửa', 'Xem', 'Cửa sổ']);
  await desktop.page.getByRole('heading', { name: 'Bàn còn trống' }).waitFor();
});

test('a story is typed and the mark says when the disk has it', async () => {
  const { page } = desktop;
  await writeStory(page);
  await enter(page, 'headline');
  await page.keyboard.type('Bến phà Rừng mở lại');
  await waitUntilSaved(page);
  expect(await field(page, 'headline').innerText()).toContain('Bến phà Rừng mở lại');
});

test('the proof is saved as a PDF where the person says', async () => {
  const { page } = desktop;
  const path = join(folder, 'mo-rat.pdf');
  await page.keyboard.press('Control+p');
  const save = page.getByRole('dialog', { name: 'Bản mo-rát' }).getByRole('button', { name: 'Lưu PDF…' });
  // given up, nothing is said
  await save.click();
  await desktop.ask('saveTo', path);
  await save.click();
  await page.getByText(`Đã lưu bản mo-rát: ${path}`).waitFor();
  const [first, ...others] = await readPaper(await readFile(path));
  expect(others).toEqual([]);
  expect([Math.round(first?.width ?? 0), Math.round(first?.height ?? 0)]).toEqual([210, 297]);
  // blanks are no texts of their own there
  expect(first?.texts.map(({ text }) => text.replaceAll(' ', '')).join('')).toContain('BếnphàRừngmởlại');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});

test('the menu speaks the language of the settings', async () => {
  const { page } = desktop;
  const speak = (words: string) => async () => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type(words);
    await page.keyboard.press('Enter');
  };
  await speak('english')();
  await expect.poll(async () => (await desktop.ask('record', null)).menu[0]).toBe('File');
  await page.keyboard.press('Escape');
  await speak('tieng viet')();
  await expect.poll(async () => (await desktop.ask('record', null)).menu[0]).toBe('Tệp');
});

test('a page may not leave, open windows or get permissions', async () => {
  const { page } = desktop;
  const before = page.url();
  await page.evaluate(() => location.assign('https://example.invalid/'));
  await expect.poll(async () => (await desktop.ask('record', null)).forbidden).toEqual(['https://example.invalid/']);
  expect(page.url()).toBe(before);
  expect(await desktop.ask('opens', 'https://example.invalid/')).toBe('deny');
  for (const permission of ['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal'])
    expect(await desktop.ask('grants', { permission, url: 'app://morat/' })).toBe(false);
  const permission = 'clipboard-sanitized-write';
  expect(await desktop.ask('grants', { permission, url: 'app://morat/' })).toBe(true);
  expect(await desktop.ask('grants', { permission, url: 'https://example.invalid/' })).toBe(false);
});

test('what the bridge does not know, and a file that is not the window’s, is refused', async () => {
  const { page } = desktop;
  const call = (group: string, name: string, input: unknown) =>
    page.evaluate(
      ([one, two, three]) => (window as unknown as { moratBridge: Bridge }).moratBridge.call(one, two, three),
      [group, name, input] as const,
    );
  expect(await call('drafts', 'open', { id: 7 })).toMatchObject({ ok: false, error: { code: 'invalid-call' } });
  expect(await call('__proto__', 'toString', {})).toMatchObject({ ok: false, error: { code: 'invalid-call' } });
  const openExternal = (url: string) => call('desktop', 'openExternal', { url });
  expect(await openExternal('file:///etc/passwd')).toMatchObject({ ok: false });
  expect(await openExternal('https://example.invalid/bai')).toMatchObject({ ok: true });
  expect((await desktop.ask('record', null)).opened).toEqual(['https://example.invalid/bai']);
  const status = (path: string) => page.evaluate(async (one) => (await fetch(one)).status, path);
  expect(await status('/index.html')).toBe(200);
  for (const path of ['/..%2f..%2fpackage.json', '/%2e%2e/main/main.js', `/photo/${'0'.repeat(64)}/thumb`])
    expect(await status(path)).toBe(404);
});

test('bytes cross the bridge as bytes, and a frame inside the page is not answered', async () => {
  const { page } = desktop;
  const answers = await page.evaluate(async () => {
    const { moratBridge } = window as unknown as { moratBridge: Bridge };
    const bytes = new TextEncoder().encode('no picture');
    const photo = await moratBridge.call('photos', 'add', { name: 'a.jpg', bytes });
    const frame = document.body.appendChild(document.createElement('iframe'));
    const inside = frame.contentWindow as unknown as {
      doubleInvoke(channel: string, args: unknown[]): Promise<unknown>;
    };
    const framed = await inside.doubleInvoke('morat:call', ['drafts', 'counts', {}]);
    frame.remove();
    return { photo, framed };
  });
  expect(answers.photo).toMatchObject({ ok: false, error: { code: expect.stringMatching(/^photo-/) } });
  expect(answers.framed).toEqual({ ok: false, error: { code: 'invalid-call', params: { path: 'sender' } } });
});

test('closing the window brings the last letters to the disk and ends the program', async () => {
  const { page } = desktop;
  await enter(page, 'body');
  await page.keyboard.type('Chuyến đầu rời bến lúc năm giờ, chở mườ');
  await desktop.ask('close', null);
  expect(await desktop.exited).toBe(0);
  expect(JSON.parse(await readFile(join(folder, 'window.json'), 'utf8'))).toMatchObject({ maximized: false });
});

test('the next start has the text; a second start only brings the window forward', async () => {
  desktop = await launchDesktop(folder);
  const { page } = desktop;
  // where the double's window had stood
  expect((await desktop.ask('windows', null))[0]?.options).toMatchObject({ x: 40, y: 30 });
  await page.getByText('Bến phà Rừng mở lại').first().click();
  await editor(page).waitFor();
  expect(await field(page, 'body').innerText()).toContain('chở mườ');
  await desktop.ask('minimize', null);
  await expect(launchDesktop(folder)).rejects.toThrow('ended with 0');
  await expect.poll(async () => (await desktop.ask('windows', null))[0]?.isFocused).toBe(true);
});

test('a machine that goes to sleep has the last letters on its disk', async () => {
  const { page } = desktop;
  await enter(page, 'body');
  await page.keyboard.press('Control+End');
  await page.waitForTimeout(150);
  await page.keyboard.type('i');
  await desktop.ask('sleep', null);
  await page.locator('[data-saved="saved"]').waitFor();
  await page.keyboard.press('Backspace');
  await waitUntilSaved(page);
});

test('a second start with a file opens it in the window that is there', async () => {
  const { page } = desktop;
  const path = join(folder, 'tin.docx');
  await writeFile(path, 'no Word file: the window says so');
  await expect(launchDesktop(folder, undefined, [path, '--flag', 'notes.txt'])).rejects.toThrow('ended with 0');
  await page.getByRole('dialog').getByText('tin.docx').first().waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Xong' }).click();
});

test('quitting brings the last letters to the disk as well', async () => {
  await desktop.page.keyboard.press('Escape');
  await enter(desktop.page, 'body');
  await desktop.page.keyboard.press('Control+End');
  await desktop.page.keyboard.type('i xe');
  await desktop.ask('quit', null);
  expect(await desktop.exited).toBe(0);
  desktop = await launchDesktop(folder);
  await desktop.page.getByText('Bến phà Rừng mở lại').first().click();
  await expect.poll(() => field(desktop.page, 'body').innerText()).toContain('chở mười xe');
});

test('pictures are served by app://', async () => {
  const { page } = desktop;
  await page.keyboard.press('Control+k');
  await page.keyboard.type('bai mau');
  await page.keyboard.press('Enter');
  const width = () =>
    page
      .locator('img[src*="photo/"]')
      .first()
      .evaluate((image: HTMLImageElement) => image.naturalWidth);
  await expect.poll(width, { timeout: 15_000 }).toBeGreaterThan(0);
});

test('nothing went to the network and the page reported no fault of its own', async () => {
  const { network, faults } = await desktop.ask('record', null);
  expect(network).toEqual([]);
  expect(faults).toEqual([]);
});
