import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  Document,
  HeadingLevel,
  InsertedTextRun,
  Packer,
  Paragraph,
  TextRun,
} from 'docx';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chooseFiles } from '../desk/stories.ts';
import { type App, openApp } from '../harness/app.ts';
import { highlighted } from '../harness/highlighted.ts';
import { shot } from '../harness/shot.ts';
import { editor, panel } from '../story/page.ts';
import { beSomeone } from './person.ts';

// A freelancer's Word file that an editor went through with tracked changes comes in with them.

let app: App;
beforeAll(async () => {
  app = await openApp({ reducedMotion: 'reduce' });
  await beSomeone(app.page, 'Hải Vân', 'Biên tập');
});
afterAll(async () => {
  expect(app.faults).toEqual([]);
  await app.close();
});

const suggestions = () => panel(app.page).locator('[data-suggestion]');

const mai = { author: 'Trần Mai', date: '2026-03-02T10:00:00Z' };

/** Written by another library than the one that reads it. */
const wordFile = (): Promise<Buffer> =>
  Packer.toBuffer(
    new Document({
      comments: {
        children: [
          {
            id: 0,
            author: 'Trần Mai',
            date: new Date('2026-03-02T03:00:00Z'),
            children: [new Paragraph('Số này lấy ở đâu?')],
          },
        ],
      },
      sections: [
        {
          children: [
            new Paragraph({ text: 'Bến Kiền có phà mới trước mùa lũ', heading: HeadingLevel.HEADING_1 }),
            new Paragraph({
              children: [
                new TextRun('Chuyến phà đầu tiên rời bến lúc '),
                new DeletedTextRun({ id: 1, ...mai, text: 'năm' }),
                new InsertedTextRun({ id: 2, ...mai, text: 'sáu' }),
                new TextRun(' giờ, chở '),
                new CommentRangeStart(0),
                new TextRun('bốn mươi lượt khách'),
                new CommentRangeEnd(0),
                new TextRun({ children: [new CommentReference(0)] }),
                new TextRun({ text: ' qua sông.', strike: true }),
              ],
            }),
            new Paragraph({
              children: [new InsertedTextRun({ id: 3, ...mai, text: 'Phà cũ được giữ lại làm phà dự phòng.' })],
            }),
            new Paragraph('Bà con hai bờ chờ việc này từ năm ngoái.'),
          ],
        },
      ],
    }),
  );

test('the import tells of tracked changes and comments, and of what was simplified', async () => {
  const { page } = app;
  const chooser = await chooseFiles(page);
  await chooser.setFiles([{ name: 'pha-ben-kien.docx', mimeType: 'application/zip', buffer: await wordFile() }]);
  const report = page.getByRole('dialog', { name: 'Nhập bài' });
  await report.getByText('Nhận ra: tít, sửa đổi có theo dõi, ghi chú bên lề.').waitFor();
  await report.getByText('Đơn giản hóa: chữ gạch ngang (1).').waitFor();
  await shot(app.page, 'word-import');
  await report.getByRole('button', { name: 'Mở' }).click();
  await editor(page).waitFor();
});

test('they are suggestions of the one who made them, and accepting them gives the final text', async () => {
  const { page } = app;
  await page.getByRole('tab', { name: /Góp ý/ }).click();
  const comments = page.getByRole('list', { name: 'Các góp ý' });
  await comments.getByText('Số này lấy ở đâu?').waitFor();
  expect(await comments.innerText()).toContain('Trần Mai');
  await expect.poll(async () => (await highlighted(page, 'review-comment')).join('|')).toBe('bốn mươi lượt khách');
  await panel(page)
    .getByRole('radio', { name: /Đề xuất/ })
    .click();
  await expect.poll(() => suggestions().count()).toBe(2);
  expect(await suggestions().first().textContent()).toContain('Trần Mai');
  await shot(app.page, 'word-suggestions');
  const body = editor(page).locator('[data-field="body"]');
  await page.getByRole('radio', { name: 'Bản gốc' }).click();
  const original = page.getByRole('article', { name: 'Bản gốc' });
  await original.getByText('lúc năm giờ').waitFor();
  expect(await original.innerText()).not.toContain('Phà cũ');
  await page.getByRole('radio', { name: 'Bản sửa' }).click();
  await editor(page).waitFor();
  expect(await body.innerText()).toContain('lúc sáu giờ');
  expect(await body.innerText()).toContain('Phà cũ được giữ lại');
});
