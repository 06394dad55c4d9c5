import { mkdir, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, openApp } from '../harness/app.ts';
import { cameraFiles } from '../photos/pictures.ts';
import { beSomeone } from '../review/person.ts';
import { dialogFaults, editor, enter, field, waitUntilSaved, writeStory } from '../story/page.ts';
import { dropFiles } from '../story/pictures.ts';
import { type PaperPage, type PaperText, readPaper } from './paper.ts';

// The proof as it leaves the printer: the browser's own PDF, read back by another program.

let app: App;
beforeAll(async () => {
  app = await openApp({ reducedMotion: 'reduce' });
});
afterAll(async () => {
  expect(app.faults).toEqual([]);
  await app.close();
});

const headline = 'Cửa Sót vào vụ cá Nam: hơn 200 tàu về bến trong một đêm, giá cá vẫn giữ';
const sapo = 'Hơn 200 tàu về bến trong đêm 11/3, chuyến đầu của vụ cá Nam; thương lái chờ sẵn từ hai giờ sáng.';
const paragraph = (number: number) =>
  `Chuyến thứ ${number} cập bến lúc trời còn tối. Anh Nguyễn Văn Tùng, chủ tàu HT-9${number}, nói mẻ này được ${number + 3} tạ, phần lớn là cá nục, cá bạc má; “trừ dầu và đá, mỗi bạn thuyền còn khoảng ${number} triệu đồng”, anh kể.`;
const before = Array.from({ length: 4 }, (_, at) => paragraph(at + 1));
const after = Array.from({ length: 14 }, (_, at) => paragraph(at + 5));
const photos = [
  { caption: 'Bà Trần Thị Lụa gỡ lưới ở bến cá Cửa Sót, sáng 12/3.', credit: 'Lê Duy' },
  { caption: 'Thuyền về bến lúc rạng đông', credit: 'Trần Bình/Báo Sông Lam' },
  { caption: 'Chợ cá họp ngay trên bãi, tan trước tám giờ', credit: 'Nhân vật cung cấp' },
];
/** The house's form is the one it starts with: the caption's end decides what stands before the credit. */
const printed = [
  'Bà Trần Thị Lụa gỡ lưới ở bến cá Cửa Sót, sáng 12/3. Ảnh: Lê Duy',
  'Thuyền về bến lúc rạng đông - Ảnh: Trần Bình/Báo Sông Lam',
  'Chợ cá họp ngay trên bãi, tan trước tám giờ - Ảnh: Nhân vật cung cấp',
];

const settled = { timeout: 30_000 };
const pause = () => app.page.waitForTimeout(150);
const dialog = () => app.page.getByRole('dialog', { name: 'Bản mo-rát' });
const letters = (text: string) => text.replaceAll(/\s+/gu, '');

/** What the columns of the pages say: numbers, text and the pen's margin. */
const isNumber = ({ left }: PaperText) => left < 22;
const isText = ({ left }: PaperText) => left >= 22 && left < 136;
const isNote = ({ left }: PaperText) => left >= 136;
const isHead = ({ base }: PaperText) => base < 24;
const column = (pages: readonly PaperPage[], of: (text: PaperText) => boolean) =>
  pages.flatMap(({ texts }) => texts.filter((one) => !isHead(one) && of(one)));
const said = (texts: readonly PaperText[]) => letters(texts.map(({ text }) => text).join(''));

async function print(name: string): Promise<PaperPage[]> {
  await dialog().getByRole('button', { name: 'In', exact: true }).isEnabled();
  await dialog().locator('article').first().waitFor();
  const pdf = await app.page.pdf({ preferCSSPageSize: true, printBackground: true });
  const folder = process.env['MORAT_SHOTS'];
  if (folder) {
    await mkdir(folder, { recursive: true });
    await writeFile(`${folder}/${name}.pdf`, pdf);
    await app.page.screenshot({ path: `${folder}/${name}.png` });
  }
  return readPaper(pdf);
}

test('a clean proof holds every word, caption and credit once and in order, inside the margins of A4', async () => {
  const { page } = app;
  await beSomeone(page, 'Hải Vân', 'Biên tập');
  await writeStory(page);
  await enter(page, 'headline');
  await page.keyboard.insertText(headline);
  await enter(page, 'sapo');
  await page.keyboard.insertText(sapo);
  await enter(page, 'body');
  for (const text of before) {
    await page.keyboard.insertText(text);
    await page.keyboard.press('Enter');
  }
  await dropFiles(
    page,
    '[contenteditable=true]',
    await cameraFiles(
      photos.map(({ caption, credit }, at) => ({
        name: `IMG_${at}.JPG`,
        tags: { 'XMP-dc:Description': caption, 'XMP-photoshop:Credit': credit },
      })),
    ),
  );
  await expect.poll(() => field(page, 'caption').allInnerTexts(), settled).toEqual(photos.map((one) => one.caption));
  // two of them side by side
  await editor(page).locator('[data-field=caption] > *').first().click();
  await pause();
  await page
    .getByRole('toolbar', { name: 'Cách bày ảnh (Alt+F10)' })
    .getByRole('button', { name: 'Ghép với ảnh dưới' })
    .click();
  await expect.poll(() => editor(page).locator('[data-gallery=pair]').count()).toBe(1);
  await field(page, 'body').locator('> p').last().click();
  await page.keyboard.press('Control+End');
  await pause();
  for (const text of after) {
    await page.keyboard.press('Enter');
    await page.keyboard.insertText(text);
  }
  await waitUntilSaved(page);

  await page.keyboard.press('Control+p');
  await dialog().waitFor();
  const pages = await print('proof-clean');
  expect(pages.length).toBeGreaterThan(1);
  for (const [at, { width, height, texts }] of pages.entries()) {
    expect([Math.round(width), Math.round(height)]).toEqual([210, 297]);
    for (const { text, left, right, base, size } of texts) {
      expect(left, text).toBeGreaterThanOrEqual(13.5);
      expect(right, text).toBeLessThanOrEqual(210 - 11.5);
      expect(base - size, text).toBeGreaterThanOrEqual(12);
      expect(base, text).toBeLessThanOrEqual(297 - 14);
    }
    const head = said(texts.filter(isHead));
    expect(head).toContain(letters(`Trang ${at + 1}/${pages.length}`));
    expect(head).toContain(letters(headline.slice(0, 20)));
    expect(head).toMatch(/Bản\d+·/);
  }
  const lines = column(pages, isNumber).map(({ text }) => Number(text));
  expect(lines).toEqual(lines.map((_, at) => at + 1));
  const words = said(column(pages, isText));
  const story = [headline, 'Hải Vân', sapo, ...before, ...printed, ...after];
  expect(words).toBe(letters(story.join('')));
  expect(column(pages, isNote)).toEqual([]);
  // between the number before it and the margin behind it no line runs over
  for (const { right, text } of column(pages, isText)) expect(right, text).toBeLessThanOrEqual(136.8);
  expect(await dialogFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'detached' });
}, 120_000);

test('a proof with marks shows what is struck and put in, and says it once in the margin with its author', async () => {
  const { page } = app;
  await field(page, 'caption').nth(1).click();
  await page.keyboard.press('Control+Shift+E');
  await pause();
  await page.keyboard.press('End');
  await pause();
  await page.keyboard.press('Control+Backspace');
  await pause();
  await page.keyboard.type('sáng');
  await field(page, 'credit').nth(1).click();
  await pause();
  await page.keyboard.press('End');
  await pause();
  await page.keyboard.type(' số 12');
  await expect.poll(() => field(page, 'credit').nth(1).innerText()).toContain('số 12');
  await waitUntilSaved(page);

  await page.keyboard.press('Control+p');
  await dialog().getByText('2 đề xuất').waitFor();
  const pages = await print('proof-marks');
  const words = said(column(pages, isText));
  expect(words).toContain(letters('Thuyền về bến lúc rạng đông sáng - Ảnh: Trần Bình/Báo Sông Lam số 12'));
  const notes = said(column(pages, isNote));
  expect(notes).toContain(letters('đông → sáng — Hải Vân'));
  expect(notes).toContain(letters('thêm: '));
  expect(notes.split('HảiVân')).toHaveLength(3);

  await dialog().getByText('Bản sạch').click();
  const clean = await print('proof-clean-again');
  expect(said(column(clean, isText))).toContain(letters('Thuyền về bến lúc rạng sáng - Ảnh'));
  expect(column(clean, isNote)).toEqual([]);
}, 120_000);
