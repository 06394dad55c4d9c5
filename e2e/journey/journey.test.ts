import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'parse5';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, openApp } from '../harness/app.ts';
import { editor, enter, field, panel, savedMark, waitUntilSaved, writeStory } from '../story/page.ts';
import { dropFiles, pressPhoto } from '../story/pictures.ts';
import { unzip } from './unzip.ts';

/** The page that the reporter copied: the real one beside the project where it is, else one of ours of the same shape. */
const real = join(import.meta.dirname, '../../../shared/data/stories/hai-phong-dan-van.txt');
const copied = existsSync(real)
  ? {
      text: readFileSync(real, 'utf8'),
      headline: 'Hải Phòng: Tăng cường khối đại đoàn kết toàn dân',
      byline: 'Kim Thành',
      sapo: 'Chiều 7/1, UBND thành phố Hải Phòng',
      prefix: 'Thanh tra',
      caption: 'Chủ tịch UBND thành phố Nguyễn Văn Tùng phát biểu.',
      last: 'giám sát cấp dưới trong việc thực hiện.',
      dropped: 'Tin cùng chuyên mục',
      mended: [
        'và UBND thành phố, giai đoạn',
        'Ban Dân vận Thành ủy Nguyễn Văn Thành',
        'những năm gần đây',
        'Ban Dân vận Thành ủy, Chủ tịch',
        'đã hoàn thiện được',
      ],
    }
  : {
      text: readFileSync(join(import.meta.dirname, 'copied-page.txt'), 'utf8'),
      headline: 'Vĩnh Lạc: Đội thuyền cứu hộ làng chài tròn mười năm',
      byline: 'Hoàng Lan Chi',
      sapo: 'Sáng 24/11, xã Vĩnh Lạc gặp mặt',
      prefix: 'Bến Sông',
      caption: 'Đội trưởng Bùi Văn Khoát kể lại chuyến cứu hộ đầu tiên.',
      last: 'mở lớp sơ cứu cho phụ nữ làng chài.',
      dropped: 'Tin cùng chuyên mục',
      mended: [],
    };

let app: App;
beforeAll(async () => {
  app = await openApp();
  await app.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
});
afterAll(() => app.close());

test('a reporter pastes a page, drops two photos, mends, is cut off in mid-word, and hands over a package', async () => {
  const { page } = app;

  const open = async () => Number(/\d+/.exec(await page.getByRole('tab', { name: /Mo-rát/ }).innerText())?.[0] ?? 0);

  // paste the whole page
  await writeStory(page);
  await enter(page, 'body');
  await page.evaluate((text) => navigator.clipboard.writeText(text), copied.text);
  await page.keyboard.press('Control+v');
  await expect.poll(() => field(page, 'headline').innerText()).toBe(copied.headline);
  expect(await field(page, 'byline').first().innerText()).toContain(copied.byline);
  expect(await field(page, 'sapo').innerText()).toContain(copied.sapo);
  expect(await field(page, 'sapo').innerText()).not.toContain(`(${copied.prefix})`);
  expect(await field(page, 'caption').first().innerText()).toBe(copied.caption);
  expect(await editor(page).innerText()).not.toContain(copied.dropped);
  await page.getByText('Đã dán một trang báo').waitFor();
  await page.getByRole('button', { name: 'Xong', exact: true }).click();

  // two pictures fill the places whose words came with the page
  for (const at of [0, 1]) {
    const bytes = await pressPhoto({
      caption: `Ảnh hội nghị số ${at + 1}.`,
      creator: copied.byline,
      place: 'Hải Phòng',
    });
    await dropFiles(page, '[data-waiting] label', [{ name: `hoi-nghi-${at}.jpg`, type: 'image/jpeg', bytes }]);
    await expect.poll(() => page.locator('[data-waiting] label').count(), { timeout: 15_000 }).toBe(1 - at);
  }
  expect(await field(page, 'caption').first().innerText()).toBe(copied.caption);

  // a paragraph of her own with two slips, mended with keys
  await page.getByText(copied.last).click();
  await page.keyboard.press('Control+End');
  // a hand needs longer than this from one key to the next; the browser tells of the moved caret in between
  await page.waitForTimeout(50);
  await page.keyboard.press('Enter');
  await page.keyboard.type('Ngaỳ mai, đoàn về tòan bộ các xã.');
  await panel(page).getByText('Ngaỳ', { exact: true }).waitFor();
  await panel(page).getByText('tòan', { exact: true }).waitFor();
  await page.keyboard.press('Home');
  await page.waitForTimeout(50);
  await page.keyboard.press('Control+.');
  await page.keyboard.press('Enter');
  await expect.poll(() => editor(page).innerText()).toContain('Ngày mai, đoàn về');
  await expect.poll(open, { timeout: 10_000 }).toBe(1 + copied.mended.length);
  for (let left = await open(); left > 0; left = await open()) {
    await page.keyboard.press('F7');
    await page.keyboard.press('Enter');
    await expect.poll(open, { timeout: 10_000 }).toBeLessThan(left);
  }
  for (const right of ['toàn bộ các xã.', ...copied.mended]) expect(await editor(page).innerText()).toContain(right);

  // cut off in mid-word: what was typed a second before is there again
  await page.getByText('Ngày mai, đoàn về toàn bộ các xã.').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' Hội ngh');
  await page.reload();
  await editor(page).waitFor();
  await expect.poll(() => editor(page).innerText()).toContain('các xã. Hội ngh');
  await page.getByText('các xã. Hội ngh').click();
  await page.keyboard.press('End');
  await page.keyboard.type('ị bế mạc.');
  await waitUntilSaved(page);
  expect(await savedMark(page).innerText()).toMatch(/Đã ghi\s*\d{2}:\d{2}:\d{2}/);

  // what the desk wants to know
  await page.getByRole('tab', { name: 'Thông tin' }).click();
  await panel(page)
    .getByRole('button', { name: /Chuyên mục/ })
    .click();
  await page.getByRole('option', { name: 'Thời sự' }).click();
  await panel(page)
    .getByRole('textbox', { name: 'Ghi chú tòa soạn' })
    .last()
    .fill('BÍ MẬT: gọi lại cho nguồn tin trước khi đăng');
  await waitUntilSaved(page);

  // hand over
  await page.getByRole('button', { name: /Xong chưa/ }).click();
  await page.getByRole('button', { name: 'Đóng gói' }).click();
  await page.getByText('Gói đã sẵn sàng').waitFor({ timeout: 60_000 });
  const path = await page.getByText(/\.zip$/).innerText();
  const files = await unzip(path.trim());

  const names = [...files.keys()];
  expect(names).toEqual(expect.arrayContaining(['article.json', 'article.html', 'article.txt', 'manifest.json']));
  expect(names.filter((name) => /^photos\/.+\.jpg$/.test(name))).toHaveLength(2);
  const manifest = JSON.parse(String(files.get('manifest.json'))) as { files: { name: string; sha256: string }[] };
  for (const { name, sha256 } of manifest.files)
    expect(
      createHash('sha256')
        .update(files.get(name) ?? '')
        .digest('hex'),
    ).toBe(sha256);

  const schema = JSON.parse(
    await readFile(join(import.meta.dirname, '../../shared/formats/ninjs/schema/ninjs-schema_3.1.json'), 'utf8'),
  ) as object;
  const ajv = new Ajv2020({ strict: false });
  addFormats(ajv);
  ajv.addSchema({ $id: 'https://geojson.org/schema/GeoJSON.json', type: 'object' });
  const validate = ajv.compile(schema);
  expect(validate(JSON.parse(String(files.get('article.json')))), JSON.stringify(validate.errors)).toBe(true);

  const text = String(files.get('article.txt'));
  expect(text).toContain(`(${copied.prefix}) - `);
  expect(text).toContain('Ngày mai, đoàn về toàn bộ các xã. Hội nghị bế mạc.');
  expect(text).toContain(copied.caption);
  for (const [name, bytes] of files) expect(bytes.includes('BÍ MẬT'), name).toBe(false);
  expect(parse(String(files.get('article.html'))).childNodes.length).toBeGreaterThan(0);
  expect(app.faults).toEqual([]);
}, 180_000);
