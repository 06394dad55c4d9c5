import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { emptyArticle, runningTexts } from '../../shared/article/index.ts';
import { perform } from './input.ts';
import { linesOf, readCaret, storyOf } from './notation.ts';
import { openTypingPage } from './page/serve.ts';
import { put, see } from './story.ts';
import type { TypingPage } from './typing-page.ts';

let opened: TypingPage;
beforeAll(async () => {
  opened = await openTypingPage();
});
afterAll(() => opened.close());

/** A paste as the browser makes it, from clipboard contents by type. */
const paste = (contents: Readonly<Record<string, string>>) =>
  opened.page.evaluate((given) => {
    const clipboardData = new DataTransfer();
    for (const [type, text] of Object.entries(given)) clipboardData.setData(type, text);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, contents);

async function pasteInto(lines: readonly string[], contents: Readonly<Record<string, string>>): Promise<string[]> {
  const start = readCaret(lines);
  await put(opened, storyOf(start.lines), { field: 'body', ...start });
  await paste(contents);
  const seen = await see(opened);
  expect(seen.errors).toEqual([]);
  return linesOf(seen.article);
}

test('paragraphs from HTML join the one they are pasted into, and the rest goes on behind them', async () => {
  const html = '<p style="color:red">đầu <b>đậm</b></p><h2>tít xen</h2><ul><li>một</li><li>hai</li></ul><p>cuối</p>';
  expect(await pasteInto(['trước |sau'], { 'text/html': html })).toEqual([
    'trước đầu *đậm*',
    '# tít xen',
    '- một',
    '- hai',
    'cuốisau',
  ]);
});

test('text from before Unicode is converted on its way in, run by run; Unicode beside it is left', async () => {
  const html = '<p>Trường <b>tiểu học</b> có ở đây</p><p>Tr\u00adêng tiÓu häc x· Minh Th¾ng</p>';
  expect(await pasteInto(['|'], { 'text/html': html })).toEqual([
    'Trường *tiểu học* có ở đây',
    'Trường tiểu học xã Minh Thắng',
  ]);
  const plain = 'Coäng hoøa xaõ hoäi\nðường Ðiện Biên Phủ\u200b';
  expect(await pasteInto(['|'], { 'text/plain': plain })).toEqual(['Cộng hòa xã hội', 'đường Điện Biên Phủ']);
});

test('a paste is one undo step', async () => {
  await pasteInto(['trước |sau'], { 'text/plain': 'một\nhai\nba' });
  await perform(opened, [{ press: 'Control+z' }]);
  expect(linesOf((await see(opened)).article)).toEqual(['trước sau']);
});

test('several lines pasted into a field of one line become one', async () => {
  const story = emptyArticle('typing', 'k0');
  await put(opened, { ...story, headline: 'Tít ' }, { field: 'headline', key: '', offset: 4, length: 0 });
  await paste({ 'text/plain': 'một\nhai' });
  expect((await see(opened)).article.headline).toBe('Tít một hai');
});

test('what is copied out of a story comes back as it was', async () => {
  const lines = ['[# tít xen', '- một *đậm*', '  - hai <liên kết>', '> trích]'];
  const plain = lines.map((line) => line.replace(/[[\]]/g, ''));
  await put(opened, storyOf(plain), { field: 'body', key: 'k0', offset: 0, length: 0 });
  await perform(opened, [{ press: 'Control+a' }]);
  const contents = await opened.page.evaluate(() => {
    const clipboardData = new DataTransfer();
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }),
    );
    return Object.fromEntries(clipboardData.types.map((type) => [type, clipboardData.getData(type)]));
  });
  expect(contents['text/plain']).toBe('tít xen\nmột đậm\nhai liên kết\ntrích');
  expect(await pasteInto(['|'], contents)).toEqual(plain);
  expect(await pasteInto(['|'], { 'text/html': contents['text/html'] ?? '' })).toEqual(plain);
});

const story = resolve(import.meta.dirname, '../../../shared/data/stories/hai-phong-dan-van.txt');
test.skipIf(!existsSync(story))('a whole news page fills the fields of an empty story (needs ../shared)', async () => {
  const text = readFileSync(story, 'utf8');
  await put(opened, emptyArticle('typing', 'k0'), { field: 'body', key: 'k0', offset: 0, length: 0 });
  await opened.page.evaluate(() => window.story.pasted.splice(0));
  // an empty body has no block yet: the caret is put by a click
  await opened.page.click('[data-field=body]');
  await paste({ 'text/plain': text });
  const { article, errors } = await see(opened);
  expect(errors).toEqual([]);
  expect(article.headline).not.toBe('');
  expect(article.sapo).not.toBe('');
  expect(article.bylines.length).toBeGreaterThan(0);
  expect(article.photos.length).toBeGreaterThan(0);
  const report = await opened.page.evaluate(() => window.story.pasted.at(-1)?.report);
  expect(report?.shape).toBe('page');
  const told = runningTexts(article).flatMap(({ text: words }) => words.match(/\S+/g) ?? []).length;
  expect(told).toBeGreaterThan((report?.wordsKept ?? 0) * 0.9);
  await opened.page.evaluate(() => window.story.pasted.at(-1)?.undo());
  expect((await see(opened)).article.headline).toBe('');
});
