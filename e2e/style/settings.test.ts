import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type App, openApp } from '../harness/app.ts';
import { dialogFaults, enter, notice, waitUntilSaved, writeStory } from '../story/page.ts';

let app: App;
beforeEach(async () => {
  app = await openApp({ reducedMotion: 'reduce' });
});
afterEach(async () => {
  expect(app.faults).toEqual([]);
  await app.close();
});

const wait = { timeout: 20_000 };
const rules = (page: Page) => page.getByRole('listbox', { name: 'Các luật' }).getByRole('option');
const detail = (page: Page) => page.getByRole('article');

async function openStyle(page: Page): Promise<void> {
  // the keys are heard once the window is drawn
  await page.getByRole('button', { name: 'Gõ theo máy' }).waitFor();
  await page.keyboard.press('Control+,');
  await page.getByRole('tab', { name: 'Phong cách' }).click();
  await rules(page).first().waitFor();
}
const filter = async (page: Page, label: string, choice: RegExp) => {
  // the first screen, behind the dialog, asks for the pack too
  await page.getByRole('tabpanel', { name: 'Phong cách' }).getByRole('button', { name: label }).click();
  await page.getByRole('option', { name: choice }).click();
};

test('a rule is found without marks, shows its proof, is switched off by name and day, and given back', async () => {
  const { page } = app;
  await openStyle(page);
  await page.getByLabel('Tìm luật').fill('hien dang bien tap gach');
  await expect.poll(() => rules(page).count()).toBe(1);
  await rules(page).first().click();
  await detail(page).getByText('Bị gạch').waitFor();
  expect(await detail(page).innerText()).toContain('Phát hiện đang có mưa.');
  await detail(page).getByRole('radio', { name: 'Tắt' }).click();
  await detail(page)
    .getByText(/^Bạn chỉnh luật này, .*\d{2}:\d{2}\./)
    .waitFor();
  await filter(page, 'Hiện', /^Đang tắt \(1\)/);
  await expect.poll(() => rules(page).count()).toBe(1);
  expect(await dialogFaults(page)).toEqual([]);
  await detail(page).getByRole('button', { name: 'Trả về như bộ luật' }).click();
  await page.getByText('Không có luật nào như vậy.').waitFor();
});

test('a term is tried over the stories, added, found in the list and taken back', async () => {
  const { page } = app;
  await writeStory(page);
  await enter(page, 'headline');
  await page.keyboard.type('Hợp tác xã chè xin thêm vốn');
  await enter(page, 'body');
  await page.keyboard.type('Quan chức ngành nói vốn đã có. Cả xã mừng khi quan chức ngành về. ');
  await waitUntilSaved(page);
  await openStyle(page);
  await page.getByRole('button', { name: 'Thêm từ ngữ…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Thêm từ ngữ vào phong cách' });
  await page.keyboard.type('quan chức ngành');
  await dialog.getByRole('button', { name: 'Thử trên các bài' }).click();
  await dialog.getByText('Chưa viết chữ thay vào.').waitFor();
  await dialog.getByLabel('bằng', { exact: true }).fill('lãnh đạo ngành');
  await dialog.getByRole('button', { name: 'Thử trên các bài' }).click();
  await dialog.getByText(/^Tìm thấy 2 chỗ trong 1 bài/).waitFor(wait);
  expect(await dialog.getByRole('list', { name: 'Những chỗ luật sẽ gạch' }).innerText()).toContain(
    'Quan chức ngành → Lãnh đạo ngành',
  );
  expect(await dialogFaults(page)).toEqual([]);
  // and over a folder of texts
  const texts = join(app.host.dataFolder, 'texts');
  await mkdir(texts);
  await writeFile(join(texts, 'a.txt'), 'Quan chức ngành họp.\n\nMưa to.');
  await writeFile(join(texts, 'b.docx'), 'no Word file');
  await dialog.getByRole('button', { name: 'Thử trên một thư mục…' }).click();
  await dialog.getByLabel('Thư mục văn bản').fill(`${texts}-2`);
  await page.keyboard.press('Enter');
  await dialog.getByText(/^Không mở được thư mục/).waitFor(wait);
  await dialog.getByLabel('Thư mục văn bản').fill(texts);
  await dialog.getByRole('button', { name: 'Thử thư mục này' }).click();
  await dialog.getByText(/^Tìm thấy 1 chỗ trong 1 bài.* 1 tệp không đọc được\./).waitFor(wait);
  expect(await dialog.getByRole('list', { name: 'Những chỗ luật sẽ gạch' }).innerText()).toContain('a.txt');
  expect(await dialogFaults(page)).toEqual([]);
  await dialog.getByLabel('Vì sao').fill('Họ là người được bầu.');
  await page.keyboard.press('Enter');
  await notice(page, /Phong cách của tòa soạn có thêm “quan chức ngành → lãnh đạo ngành”/).waitFor();
  // it is shown, and can be deleted with a way back
  await detail(page).getByText('Họ là người được bầu.').waitFor();
  await detail(page).getByRole('button', { name: 'Xóa từ ngữ này' }).click();
  await notice(page, /Đã xóa “quan chức ngành/).waitFor();
  const file = join(app.host.dataFolder, 'style/toa-soan/them-nhanh.yaml');
  await expect.poll(() => readFile(file, 'utf8')).not.toContain('quan chức');
  await page.getByLabel('Thông báo').getByRole('button', { name: 'Hoàn tác' }).last().click();
  await expect.poll(() => readFile(file, 'utf8')).toContain('quan chức ngành → lãnh đạo ngành');
});

test('a newsroom’s pack is chosen, its mistakes are named, its drafts wait, and terms go in and out as CSV', async () => {
  const { page } = app;
  const pack = join(app.host.dataFolder, 'style/bao-thu');
  await mkdir(pack, { recursive: true });
  await writeFile(
    join(pack, 'pack.yaml'),
    'id: bao-thu\nname: Báo Thử\nextends: [tieng-viet]\nhouse: {headlineMaxWords: 9}\n',
  );
  await writeFile(
    join(pack, 'luat.yaml'),
    'rules:\n  - {kind: term, avoid: thành tựu to lớn, prefer: kết quả, draft: true}\n  - {id: hong, kind: phep-la}\n',
  );
  await openStyle(page);
  await filter(page, 'Bộ luật của tòa soạn', /Báo Thử/);
  await notice(page, /theo “Báo Thử”/).waitFor();
  await page.getByText('1 chỗ trong bộ luật chưa dùng được').click();
  await page.getByText('bao-thu/luat.yaml, dòng 3').waitFor();
  await filter(page, 'Hiện', /^Bản nháp \(1\)/);
  await rules(page).first().click();
  await detail(page).getByRole('radio', { name: 'Dùng' }).click();
  await page.getByText('Không có luật nào như vậy.').waitFor();

  const csv = join(app.host.dataFolder, 'tu.csv');
  await writeFile(csv, 'viết sai,viết đúng,vì sao,nguồn,mức\nbắt quả tang,bắt tận tay,,,gợi ý\n,trống,,,\n');
  await page.getByRole('button', { name: 'Việc khác' }).click();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('menuitem', { name: 'Nhập từ ngữ từ CSV…' }).click(),
  ]);
  await chooser.setFiles(csv);
  await notice(page, /^Đã thêm 1 từ ngữ/).waitFor();
  await notice(page, /1 dòng không thành luật.*dòng 3/).waitFor();
  await page.getByRole('button', { name: 'Việc khác' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Xuất từ ngữ ra CSV' }).click(),
  ]);
  expect(await readFile(await download.path(), 'utf8')).toContain('bắt quả tang,bắt tận tay');
});

test('thousands of rules: the list draws what is in sight and follows the typing', async () => {
  const { page } = app;
  const pack = join(app.host.dataFolder, 'style/to');
  await mkdir(pack, { recursive: true });
  await writeFile(join(pack, 'pack.yaml'), 'id: to\nname: Bộ to\nextends: [tieng-viet]\n');
  const lines = Array.from({ length: 8000 }, (_, at) => `  từ cũ số ${at} xa → từ mới số ${at} gần`);
  await writeFile(join(pack, 'a.yaml'), `terms: |\n${lines.join('\n')}\n`);
  await openStyle(page);
  await filter(page, 'Bộ luật của tòa soạn', /Bộ to/);
  await page.getByText(/^8\.\d{3} luật$/).waitFor(wait);
  expect(await rules(page).count()).toBeLessThan(60);
  await page.getByLabel('Tìm luật').fill('tu cu so 7777');
  await expect.poll(() => rules(page).count(), wait).toBe(1);
});
