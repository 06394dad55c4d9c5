import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenedDraft, Settings } from '../../shared/api/index.ts';
import { checkArticle, findingSubject } from '../../shared/check/index.ts';
import { storyKey } from '../../electron/cms/index.ts';
import { readLanguageModel } from '../../electron/packages/index.ts';
import { type App, openApp } from '../harness/app.ts';
import { openDesk, pictureOf, placed } from './desk.ts';
import { type FaultProxy, isCreate, isUpload, startFaultProxy } from './fault-proxy.ts';
import { site as openSite, type Site } from './site.ts';

// The page that a reporter pastes: the real one beside the project where it is, else one of ours of the same shape.
const real = join(import.meta.dirname, '../../../shared/data/stories/hai-phong-dan-van.txt');
const pasted = readFileSync(existsSync(real) ? real : join(import.meta.dirname, '../journey/copied-page.txt'), 'utf8');
/** Where pictures of the window and of the post are put, for whoever wants to look at them. */
const pictures = process.env['MORAT_CMS_PICTURES'];

let site: Site;
let proxy: FaultProxy;
let folder: string;
let app: App;
let draft: string;

beforeAll(async () => {
  site = openSite();
  proxy = await startFaultProxy(site.url);
  folder = await mkdtemp(join(tmpdir(), 'morat-window-'));
  const desk = await openDesk(folder);
  const page = new Uint8Array(Buffer.from(pasted, 'utf8'));
  ({ id: draft } = await desk.call<{ id: string }>('imports', 'add', { name: 'trang.txt', bytes: page }));
  const { article } = await desk.call<OpenedDraft>('drafts', 'open', { id: draft });
  const photos = await Promise.all(
    article.photos.map(async (photo, at) =>
      placed(
        await desk.addPhoto(`hoi-nghi-${at + 1}.jpg`, await pictureOf(900 + at, 1600, 1000)),
        photo._key,
        photo.caption,
        photo.credit,
      ),
    ),
  );
  const head = { photos, section: 'Thời sự', deskNote: 'BÍ MẬT: gọi lại cho nguồn tin' };
  await desk.call('drafts', 'save', { id: draft, sequence: 1, head });
  // the slips of the page are the findings' own test; here they are passed over
  const { house, language } = await desk.call<Settings>('settings', 'get', {});
  const model = await readLanguageModel(join(import.meta.dirname, '../../resources'));
  const found = checkArticle({ ...article, ...head }, { house, language, year: new Date().getFullYear(), model });
  await desk.call('drafts', 'setIgnored', { id: draft, ignored: found.map(findingSubject) });
  await desk.call('settings', 'set', { person: { name: 'Thu Hà', role: 'producer' } });
  await desk.close();
  app = await openApp({ dataFolder: folder });
}, 120_000);
afterAll(async () => {
  await app.close();
  await proxy.close();
  await rm(folder, { recursive: true, force: true });
});

async function picture(page: Page, name: string): Promise<void> {
  if (!pictures) return;
  await page.waitForTimeout(250);
  await page.screenshot({ path: join(pictures, `${name}.png`) });
}

const settings = () => app.page.getByRole('dialog', { name: 'Cài đặt' });
const gate = () => app.page.getByRole('dialog', { name: 'Xong chưa?' });
const card = () => gate().getByRole('article').first();

test('a target is set up and tried in the window; the password never comes back', async () => {
  const { page } = app;
  await page.getByRole('navigation', { name: 'Các ngăn bài' }).waitFor();
  await page.keyboard.press('Control+,');
  await settings().getByRole('tab', { name: 'Nơi gửi' }).click();
  await settings().getByRole('button', { name: 'Thêm nơi gửi' }).click();
  await settings().getByRole('textbox', { name: 'Tên', exact: true }).fill('Báo Bến Sông điện tử');
  const address = settings().getByRole('textbox', { name: 'Địa chỉ trang' });
  await address.fill('http://bao.example');
  await settings().getByText('Cần địa chỉ https:// đầy đủ.').waitFor();
  await address.fill(proxy.url);
  await settings().getByRole('textbox', { name: 'Tên đăng nhập' }).fill('editor');
  await settings().getByLabel('Mật khẩu ứng dụng').fill(site.passwords.editor);
  await picture(page, 'target-form');
  await settings().getByRole('button', { name: 'Lưu và kiểm tra kết nối' }).click();
  await settings().getByText('Tạo và xóa được').waitFor({ timeout: 60_000 });
  expect(await settings().getByText('Báo Bến Sông (').count()).toBe(1);
  expect(await page.content()).not.toContain(site.passwords.editor);
  await picture(page, 'target-checked');
  await settings().getByRole('button', { name: 'Sửa' }).click();
  expect(await settings().getByLabel('Mật khẩu ứng dụng').inputValue()).toBe('');
  await settings().getByRole('button', { name: 'Thôi' }).click();
  await settings().getByRole('button', { name: 'Xong' }).click();
});

test('the story goes as a draft while the network is cut twice: one post', async () => {
  const { page } = app;
  // the story is the reporter's: it does not stand among those that the producer has in hand
  await page
    .getByRole('navigation', { name: 'Các ngăn bài' })
    .getByRole('button', { name: /Mọi bài/ })
    .click();
  await page.getByRole('listbox', { name: 'Danh sách bài' }).getByRole('option').first().click();
  await page.getByRole('tab', { name: /Mo-rát/ }).waitFor();
  await page.getByRole('button', { name: /Xong chưa/ }).click();
  await gate().getByText('Báo Bến Sông điện tử').first().click();
  await picture(page, 'publish-targets');
  let cuts = 0;
  proxy.plan = (exchange) => {
    if (cuts === 0 && isCreate(exchange)) return cuts++ === 0 ? { kind: 'answer-lost' } : null;
    if (cuts === 1 && isUpload(exchange)) return cuts++ === 1 ? { kind: 'reset-within' } : null;
    return null;
  };
  await gate().getByRole('button', { name: 'Gửi', exact: true }).click();
  await card().getByText('Chưa rõ đã nhận hay chưa').waitFor({ timeout: 30_000 });
  await picture(page, 'publish-cut');
  await card().getByText('Đã gửi', { exact: true }).waitFor({ timeout: 90_000 });
  expect(cuts).toBe(2);
  await picture(page, 'publish-sent');
  const posts = await site.posts(storyKey(draft));
  expect(posts.map(({ post_status }) => post_status)).toEqual(['draft']);
  expect(await site.media(storyKey(draft))).toHaveLength(2);
  expect(posts[0]?.post_content).not.toContain('BÍ MẬT');
}, 180_000);

test('published, then changed there: nothing is overwritten before a person has seen the difference', async () => {
  const { page } = app;
  await gate().getByRole('radio', { name: 'Đăng' }).click();
  await gate().getByRole('button', { name: 'Gửi', exact: true }).click();
  await expect
    .poll(async () => (await site.posts(storyKey(draft)))[0]?.post_status, { timeout: 60_000 })
    .toBe('publish');
  await expect.poll(() => card().getByText('Đã gửi', { exact: true }).count(), { timeout: 30_000 }).toBe(1);
  const [post] = await site.posts(storyKey(draft));
  await site.php(
    `wp_set_current_user(get_user_by('login','admin')->ID); $p=get_post(${post?.ID}); wp_update_post(['ID'=>$p->ID,'post_content'=>wp_slash(str_replace('<p>', '<p>(Cập nhật) ', $p->post_content))]);`,
  );
  await gate().getByRole('button', { name: 'Gửi', exact: true }).click();
  await card().getByText('đã bị sửa từ lần gửi trước').waitFor({ timeout: 30_000 });
  await card().getByRole('button', { name: 'So sánh' }).click();
  await card().getByText('(Cập nhật)').first().waitFor();
  await card()
    .getByText(/admin sửa trong CMS/)
    .first()
    .waitFor();
  await picture(page, 'publish-difference');
  expect((await site.posts(storyKey(draft)))[0]?.post_content).toContain('(Cập nhật)');
  await card().getByRole('button', { name: 'Gửi đè bản của ta' }).click();
  await expect
    .poll(async () => (await site.posts(storyKey(draft))).map((one) => one.post_content.includes('(Cập nhật)')), {
      timeout: 60_000,
    })
    .toEqual([false]);
  await page.keyboard.press('Escape');
}, 180_000);

test('the post as readers see it, and the outbox that remembers', async () => {
  const { page } = app;
  const [post] = await site.posts(storyKey(draft));
  const reader = await page.context().newPage();
  await reader.goto(`${site.url}/${post?.post_name}/`);
  expect(await reader.locator('.wp-block-image img').count()).toBeGreaterThanOrEqual(2);
  expect(await reader.locator('figcaption').first().innerText()).toContain('Ảnh: ');
  // pictures further down are fetched when they come into sight
  await reader.evaluate(() => window.scrollTo(0, document.body.scrollHeight / 2));
  await reader.waitForLoadState('networkidle');
  if (pictures) await reader.screenshot({ path: join(pictures, 'post.png'), fullPage: true });
  await reader.close();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('hộp gửi');
  await page.keyboard.press('Enter');
  const outbox = page.getByRole('dialog', { name: 'Hộp gửi' });
  await outbox.getByRole('article').first().waitFor();
  expect(await outbox.getByRole('article').count()).toBe(3);
  await picture(page, 'outbox');
  expect(app.faults).toEqual([]);
});
