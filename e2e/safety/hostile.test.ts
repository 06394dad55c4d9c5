import { afterAll, beforeAll, expect, test } from 'vitest';
import { emptyArticle, type Article } from '../../shared/article/index.ts';
import { writeHtml } from '../../shared/formats/index.ts';
import { type App, openApp } from '../harness/app.ts';
import { editor, enter, field, waitUntilSaved, writeStory } from '../story/page.ts';
import { chance, roundsOf, seed } from './chance.ts';
import { noteFigure } from './figures.ts';
import { payloads } from './payloads.ts';

/** Pastes made up of pieces of the table, by chance. */
const rounds = roundsOf('MORAT_HOSTILE', 40);

let app: App;
const foreign: string[] = [];
const dialogs: string[] = [];
beforeAll(async () => {
  app = await openApp();
  const { page } = app;
  const own = new URL(page.url()).host;
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    if (host !== own && !['data:', 'blob:'].includes(protocol)) foreign.push(request.url());
  });
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await writeStory(page);
  await enter(page, 'body');
});
afterAll(() => app.close());

/** Pastes one after the other into the body, which is emptied again by undo; answers what has run. */
const pasteAll = (all: readonly string[]) =>
  app.page.evaluate(async (given) => {
    const ran: string[] = [];
    const element = document.querySelector('[contenteditable=true]');
    for (const html of given) {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', html);
      clipboardData.setData('text/plain', 'chữ');
      element?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      if ('hacked' in globalThis) {
        ran.push(html);
        Reflect.deleteProperty(globalThis, 'hacked');
      }
      // what is pasted must not make the next paste slower
      document.execCommand('undo');
    }
    return ran;
  }, all);

/** What must never stand on the page of the story. */
const dangerous = () =>
  app.page.evaluate(() => {
    const root = document.querySelector('[contenteditable=true]');
    const bad: string[] = [];
    for (const element of root?.querySelectorAll('*') ?? []) {
      if (/^(script|iframe|object|embed|form|base|meta|link|style|template)$/i.test(element.tagName))
        bad.push(element.tagName);
      for (const { name, value } of element.attributes) {
        if (name.startsWith('on')) bad.push(name);
        if (
          ['href', 'src', 'action', 'xlink:href'].includes(name) &&
          /^\s*(javascript|vbscript|data:text|file)/i.test(value)
        )
          bad.push(`${name}=${value}`);
      }
    }
    return bad;
  });

test('nothing of hostile pastes runs, is fetched or stays, and the story can still be written', async () => {
  expect(payloads.length).toBeGreaterThan(300);
  expect(await pasteAll(payloads)).toEqual([]);
  expect(await dangerous()).toEqual([]);
  await enter(app.page, 'headline');
  await app.page.waitForTimeout(150);
  await app.page.keyboard.type('Vẫn viết được');
  await waitUntilSaved(app.page);
  expect(await field(app.page, 'headline').innerText()).toContain('Vẫn viết được');
  expect(foreign).toEqual([]);
  expect(dialogs).toEqual([]);
  noteFigure({
    part: 'hostile',
    what: 'hostile pastes of the table, into the real window',
    rounds: payloads.length,
    result: 'nothing ran, nothing was fetched, the story could still be written and saved',
  });
}, 600_000);

test('nor of pastes that are put together of their pieces', async () => {
  await enter(app.page, 'body');
  const random = chance(seed);
  const pick = () => payloads[Math.floor(random() * payloads.length)]?.slice(0, 4000) ?? '';
  const cut = (text: string) => text.slice(Math.floor(random() * text.length * 0.4));
  const mixed = Array.from({ length: rounds }, () => `${pick()}${cut(pick())}${cut(pick())}`);
  for (let from = 0; from < mixed.length; from += 200)
    expect(await pasteAll(mixed.slice(from, from + 200))).toEqual([]);
  expect(await dangerous()).toEqual([]);
  expect(foreign).toEqual([]);
  expect(await editor(app.page).isVisible()).toBe(true);
  noteFigure({
    part: 'hostile',
    what: 'pastes put together of pieces of the table by chance',
    rounds,
    result: 'nothing ran, nothing was fetched',
  });
}, 3_600_000);

test('a page that Morat exports is safe to open, whatever its fields say', async () => {
  const page = await app.page.context().newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  for (let at = 0; at < payloads.length; at += 12) {
    const words = payloads.slice(at, at + 12).map((one) => one.slice(0, 3000).replaceAll('\u0000', ''));
    await page.setContent(
      writeHtml(storyOf(words), () => 'anh.jpg'),
      { waitUntil: 'load' },
    );
    expect(await page.evaluate(() => 'hacked' in globalThis)).toBe(false);
    for (const link of await page.locator('a').evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? '')))
      expect(link).toMatch(/^(https?:|mailto:|#)/);
  }
  expect(asked.filter((url) => url.includes('evil'))).toEqual([]);
  await page.close();
  noteFigure({
    part: 'hostile',
    what: 'the table’s payloads as the words of stories, exported to HTML and opened',
    rounds: payloads.length,
    result: 'nothing ran, no link but http, https and mailto',
  });
}, 600_000);

/** A story whose every word is a payload. */
const storyOf = (words: readonly string[]): Article => ({
  ...emptyArticle('h', 'p0'),
  headline: words[0] ?? '',
  kicker: words[1] ?? '',
  sapo: words[2] ?? '',
  dateline: { place: words[3] ?? '', date: null },
  body: words.map((text, at) => ({
    _type: 'block' as const,
    _key: `p${at}`,
    style: 'normal' as const,
    markDefs: [{ _key: 'l', _type: 'link' as const, href: text.slice(0, 1000) }],
    children: [{ _type: 'span' as const, _key: 's', text, marks: ['l'] }],
  })),
});
