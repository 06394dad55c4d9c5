import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, openApp } from '../harness/app.ts';
import { openDesk } from '../cms/desk.ts';
import { writeNumbered } from '../cms/numbered-story.ts';
import { newHostKey, newKeys, type SftpServer, startSftp } from './sftp-server.ts';

/** Where pictures of the window are put, for whoever wants to look at them. */
const pictures = process.env['MORAT_PICTURES'];
const password = 'Mật-khẩu-không-được-lộ-93';

let app: App;
let data: string;
let folder: string;
let served: string;
let server: SftpServer;
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'morat-window-'));
  folder = await mkdtemp(join(tmpdir(), 'morat-nhan-bai-'));
  served = await mkdtemp(join(tmpdir(), 'morat-may-chu-'));
  const { public: publicKey } = newKeys();
  server = await startSftp(served, newHostKey(), { user: 'toasoan', password, publicKey });
  const desk = await openDesk(data);
  await writeNumbered(desk, 7000);
  await desk.call('settings', 'set', { person: { name: 'Thu Hà', role: 'producer' } });
  await desk.close();
  app = await openApp({ dataFolder: data, reducedMotion: 'reduce' });
});
afterAll(async () => {
  await app.close();
  await server.close();
  for (const path of [data, folder, served]) await rm(path, { recursive: true, force: true });
});

const settings = () => app.page.getByRole('dialog', { name: 'Cài đặt' });
const gate = () => app.page.getByRole('dialog', { name: 'Xong chưa?' });

/** Axe's faults in light and dark, with a picture of each for whoever looks. */
async function look(name: string): Promise<string[]> {
  const { page } = app;
  const faults: string[] = [];
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    const { violations } = await new AxeBuilder({ page }).withTags(tags).exclude('[contenteditable]').analyze();
    faults.push(...violations.map(({ id, nodes }) => `${scheme} ${id}: ${nodes.map((one) => one.html).join(', ')}`));
    if (pictures) await page.screenshot({ path: join(pictures, `${name}-${scheme}.png`) });
  }
  return faults;
}

async function addKind(kind: string): Promise<void> {
  const { page } = app;
  await settings().getByRole('button', { name: 'Thêm nơi gửi' }).click();
  await settings()
    .getByRole('button', { name: /Loại nơi gửi/ })
    .click();
  await page.getByRole('option', { name: kind, exact: true }).click();
}

test('a folder is set up with what it needs, and tried', async () => {
  const { page } = app;
  await page.getByRole('navigation', { name: 'Các ngăn bài' }).waitFor();
  await page.keyboard.press('Control+,');
  await settings().getByRole('tab', { name: 'Nơi gửi' }).click();
  await addKind('Thư mục');
  expect(await settings().getByLabel('Mật khẩu').count()).toBe(0);
  const path = settings().getByRole('textbox', { name: 'Thư mục trên máy này' });
  await path.fill('nhan-bai');
  await settings().getByText('Cần đường dẫn đầy đủ.').waitFor();
  await path.fill(folder);
  await settings().getByRole('textbox', { name: 'Tên', exact: true }).fill('Hộp nhận bài báo in');
  expect(await look('folder')).toEqual([]);
  await settings().getByRole('button', { name: 'Lưu và kiểm tra kết nối' }).click();
  await settings().getByText('Ghi, đổi tên và xóa được').waitFor();
});

test('an SFTP server: its key is seen and pinned before the password is said', async () => {
  await addKind('SFTP');
  await settings().getByRole('textbox', { name: 'Tên', exact: true }).fill('Máy chủ dàn trang');
  await settings().getByRole('textbox', { name: 'Máy chủ', exact: true }).fill('127.0.0.1');
  await settings().getByRole('textbox', { name: 'Cổng' }).fill(String(server.port));
  await settings().getByRole('textbox', { name: 'Tên đăng nhập' }).fill('toasoan');
  await settings().getByLabel('Mật khẩu', { exact: true }).fill(password);
  expect(await look('sftp')).toEqual([]);
  await settings().getByRole('button', { name: 'Lưu và kiểm tra kết nối' }).click();
  const pin = settings().getByRole('button', { name: 'Đúng máy chủ này: ghim' });
  await pin.waitFor();
  expect(server.heard).toEqual([]);
  expect(await look('sftp-key')).toEqual([]);
  await pin.click();
  await settings().getByText('Đúng khóa đã ghim').waitFor();
  await expect.poll(() => settings().getByText('Ghi, đổi tên và xóa được').count()).toBe(2);
  expect(server.heard).toEqual([password]);
  expect(await look('targets')).toEqual([]);
  expect(await app.page.content()).not.toContain(password);
  await settings().getByRole('button', { name: 'Xong' }).click();
});

test('one story goes to both at once, each with its own state', async () => {
  const { page } = app;
  await page.getByRole('listbox', { name: 'Danh sách bài' }).getByRole('option').first().click();
  await page.getByRole('tab', { name: /Mo-rát/ }).waitFor();
  await page.getByRole('button', { name: /Xong chưa/ }).click();
  await gate().getByText('Hộp nhận bài báo in').click();
  await gate().getByText('Máy chủ dàn trang').click();
  await rm(folder, { recursive: true });
  expect(await look('publish')).toEqual([]);
  await gate().getByRole('button', { name: 'Gửi tới 2 nơi' }).click();
  const card = (name: string) => gate().getByRole('article', { name: new RegExp(name) });
  await card('Máy chủ dàn trang').getByText('Đã gửi', { exact: true }).waitFor();
  await card('Hộp nhận bài báo in').getByText('Không thấy thư mục').waitFor();
  expect(await look('publish-sent')).toEqual([]);
  expect(await readdir(served)).toHaveLength(1);
  expect(app.faults).toEqual([]);
});
