import { afterAll, beforeAll, expect, test } from 'vitest';
import { perform } from './input.ts';
import { linesOf, readCaret, storyOf } from './notation.ts';
import { openTypingPage } from './page/serve.ts';
import { put, see, storyWith } from './story.ts';
import type { TypingPage } from './typing-page.ts';

let opened: TypingPage;
beforeAll(async () => {
  opened = await openTypingPage();
});
afterAll(() => opened.close());

const press = (...presses: string[]) =>
  perform(
    opened,
    presses.map((one) => ({ press: one })),
  );
async function start(lines: readonly string[]): Promise<void> {
  const at = readCaret(lines);
  await put(opened, storyOf(at.lines), { field: 'body', ...at });
}
async function lines(): Promise<string[]> {
  const { article, errors } = await see(opened);
  expect(errors).toEqual([]);
  return linesOf(article);
}

test('the arrows lead from field to field, and what is typed stays in one', async () => {
  await put(opened, storyWith('headline', 'tít'), { field: 'headline', key: '', offset: 3, length: 0 });
  await press('ArrowRight');
  await perform(opened, [{ type: 'x' }]);
  const { article, caret } = await see(opened);
  expect(article).toMatchObject({ headline: 'tít', subheadline: 'xsubheadline' });
  expect(caret).toEqual({ field: 'subheadline', key: '', offset: 1 });
  await press('ArrowLeft', 'ArrowLeft');
  expect((await see(opened)).caret).toEqual({ field: 'headline', key: '', offset: 3 });
});

test('Enter leads from field to field; in a name it asks for one more author', async () => {
  await put(opened, storyWith('headline', 'tít'), { field: 'headline', key: '', offset: 0, length: 0 });
  await press('Enter', 'Enter', 'Enter');
  await perform(opened, [{ type: 'Lan Chi' }]);
  const { article } = await see(opened);
  expect(article.bylines.map((one) => one.name)).toEqual(['byline', 'Lan Chi']);
  expect(article.headline).toBe('tít');
});

test('Ctrl+A takes the field, then the body, then the story; no field is ever gone', async () => {
  await put(opened, storyWith('sapo', 'đoạn mở'), { field: 'sapo', key: '', offset: 2, length: 0 });
  await press('Control+a');
  await perform(opened, [{ type: 'x' }]);
  expect((await see(opened)).article).toMatchObject({ sapo: 'x', headline: 'headline' });
  await press('Control+a', 'Control+a', 'Backspace');
  const { article, errors } = await see(opened);
  expect(errors).toEqual([]);
  expect(article).toMatchObject({ kicker: '', headline: '', sapo: '', bylines: [] });
  await press('Control+z');
  expect((await see(opened)).article).toMatchObject({ kicker: 'kicker', headline: 'headline', sapo: 'x' });
});

test('a selection from one field into another takes only words', async () => {
  const story = storyWith('headline', 'tiêu đề');
  await put(opened, story, { field: 'headline', key: '', offset: 4, length: 0 });
  await opened.page.evaluate(() => {
    const text = (name: string) => {
      const line = document.querySelector(`[data-field=${name}]`);
      return line && document.createTreeWalker(line, NodeFilter.SHOW_TEXT).nextNode();
    };
    const [from, to] = [text('headline'), text('body')];
    if (from && to) getSelection()?.setBaseAndExtent(from, 5, to, 2);
  });
  await opened.page.waitForTimeout(60);
  await perform(opened, [{ preedit: ['b', 'bộ'], commit: 'bộ' }]);
  const { article, errors } = await see(opened);
  expect(errors).toEqual([]);
  expect(article).toMatchObject({ headline: 'tiêu bộ', subheadline: '', sapo: '' });
});

test('the slash menu makes a tít xen; Esc leaves the words alone', async () => {
  await start(['một', '|']);
  await perform(opened, [{ type: '/tit' }]);
  await opened.page.getByRole('option', { name: 'Tít xen' }).waitFor();
  await press('Enter');
  await perform(opened, [{ type: 'abc' }]);
  expect(await lines()).toEqual(['một', '# abc']);
  await start(['|']);
  await perform(opened, [{ type: '/tit' }]);
  await press('Escape', 'Enter');
  expect(await lines()).toEqual(['/tit', '']);
});

test('find and replace: without marks, all at once, one undo step', async () => {
  await start(['dân vận|', 'quần đảo Dan, bàn']);
  await press('Control+h');
  await opened.page.getByLabel('Tìm trong bài').fill('dan');
  await opened.page.getByText('1/2').waitFor();
  await opened.page.getByLabel('Thay bằng').fill('xin');
  await opened.page.getByRole('button', { name: 'Thay tất cả' }).click();
  await expect.poll(() => lines()).toEqual(['xin vận', 'quần đảo xin, bàn']);
  await opened.page.getByLabel('Tìm trong bài').press('Escape');
  await press('Control+z');
  expect(await lines()).toEqual(['dân vận', 'quần đảo Dan, bàn']);
});

test('the grip moves a block with the mouse', async () => {
  await start(['một|', '(chú/người)', 'hai', 'ba']);
  const blocks = opened.page.locator('[data-field=body] > *');
  await blocks.nth(0).hover();
  await opened.page.getByTitle('Kéo để dời khối').hover();
  await opened.page.mouse.down();
  const box = await blocks.nth(2).boundingBox();
  await opened.page.mouse.move((box?.x ?? 0) + 20, (box?.y ?? 0) + (box?.height ?? 0) - 3, { steps: 4 });
  await opened.page.mouse.up();
  expect(await lines()).toEqual(['(chú/người)', 'hai', 'một', 'ba']);
});

test('a block that is only kept can be walked past and stays', async () => {
  const story = storyOf(['một', 'hai']);
  const kept = { _type: 'pullQuote', _key: 'q', text: 'câu trích', attribution: '' } as const;
  const body = [...story.body.slice(0, 1), kept, ...story.body.slice(1)];
  await put(opened, { ...story, body }, { field: 'body', key: 'k0', offset: 3, length: 0 });
  await press('ArrowRight', 'ArrowRight');
  await perform(opened, [{ type: 'x' }]);
  const { article, errors } = await see(opened);
  expect(errors).toEqual([]);
  expect(article.body[1]).toEqual(kept);
  expect(linesOf(article)).toEqual(['một', '{pullQuote}', 'xhai']);
});
