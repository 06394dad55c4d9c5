import mammoth from 'mammoth';
import sharp from 'sharp';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Article, paragraph } from '../../../shared/article/index.ts';
import { anyArticle } from '../../../shared/article/arbitrary.ts';
import { fullStory } from '../../../shared/formats/fixtures/full-story.ts';
import { firstLost, seen, toldTexts, xmlText } from '../../../shared/formats/fixtures/told.ts';
import { readWord } from './read.ts';
import { unzip } from '../zip.ts';
import { writeWord } from './write.ts';

const jpeg = async (width: number, height: number) => ({
  bytes: new Uint8Array(
    await sharp({ create: { width, height, channels: 3, background: '#9ab' } })
      .jpeg()
      .toBuffer(),
  ),
  width,
  height,
});
const htmlOf = async (bytes: Uint8Array): Promise<string> =>
  (
    await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      { styleMap: ["p[style-name='Title'] => h1:fresh", 'u => u'] },
    )
  ).value;
/** As a reader sees it, by another program than the one that wrote it. */
const textOf = async (bytes: Uint8Array): Promise<string> =>
  xmlText((await htmlOf(bytes)).replace(/<\/?(?:strong|u)>/g, '').replace(/<img [^>]*>/g, ' '));
const partOf = async (bytes: Uint8Array, name: string): Promise<string> => {
  const part = (await unzip(Buffer.from(bytes))).find((one) => one.name === name);
  return Buffer.from(part?.bytes ?? []).toString('utf8');
};

test('another reader finds every word of a story with every field and block, in order', async () => {
  const story = fullStory();
  const pictures = new Map(
    await Promise.all(story.photos.map(async ({ _key }) => [_key, await jpeg(900, 600)] as const)),
  );
  const bytes = await writeWord(story, pictures);
  expect(firstLost(toldTexts(story), await textOf(bytes))).toBeNull();
  const html = await htmlOf(bytes);
  expect(html).toContain('<h1>');
  expect(html).toContain('<h2>');
  expect(html).toMatch(/<a href="https?:/);
  expect(html).toContain('<table>');
  expect(html).toMatch(/<[uo]l><li>/);
  expect(html.match(/<img /g)?.length).toBeGreaterThan(0);
});

test('of arbitrary stories no word is lost', async () => {
  await fc.assert(
    fc.asyncProperty(anyArticle, async (story) => {
      const text = await textOf(await writeWord(story, new Map()));
      // what XML has no room for is left out
      const told = toldTexts(story).map((one) => seen(one.replace(/[^\P{Cc}\t\n\r]|[\ufffd-\uffff]/gu, '')));
      expect(firstLost(told, text.replaceAll('\ufffd', ''))).toBeNull();
    }),
    { numRuns: 60 },
  );
});

test('Morat reads its own file back: subheads, lists, pictures with their captions in the house’s form', async () => {
  const [one] = fullStory().photos;
  if (!one) throw new Error('the full story has photos');
  const story: Article = {
    ...fullStory(),
    leadPhoto: null,
    photos: [{ ...one, caption: 'Thuyền về bến', credit: 'Trần Bình' }],
    body: [
      paragraph('a', 'Thuyền về lúc rạng đông.'),
      { _type: 'photo', _key: 'p', photo: one._key },
      { ...paragraph('c', 'mục một'), listItem: 'number', level: 1 },
      { ...paragraph('d', 'mục hai'), listItem: 'number', level: 1 },
      paragraph('e', 'Xen giữa.'),
      { ...paragraph('f', 'lại một'), listItem: 'number', level: 1 },
    ],
  };
  const bytes = await writeWord(story, new Map([[one._key, await jpeg(4000, 3000)]]), 'dash');
  const { pieces } = await readWord(bytes, () => (run) => run);
  const told = JSON.stringify(pieces);
  expect(told).toContain('Thuyền về bến - Ảnh: Trần Bình');
  expect(told).toContain('data:image/jpeg;base64,');
  const document = await partOf(bytes, 'word/document.xml');
  // two lists, each with a numbering of its own
  expect(new Set([...document.matchAll(/<w:numId w:val="(\d+)"/g)].map(([, id]) => id)).size).toBe(2);
  // no higher than half a page, in English Metric Units, and in its own shape
  const [, wide, high] = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(document) ?? [];
  expect(Number(high)).toBeLessThanOrEqual(440 * 9525);
  expect(Number(wide) / Number(high)).toBeCloseTo(4 / 3, 1);
});

test('no address that a program would run is a link', async () => {
  const story: Article = {
    ...fullStory(),
    body: [{ _type: 'related', _key: 'r', url: 'javascript:alert(1)', title: 'Tin liên quan' }],
  };
  const bytes = await writeWord(story, new Map());
  expect(await partOf(bytes, 'word/_rels/document.xml.rels')).not.toContain('javascript:');
  expect(await textOf(bytes)).toContain('Tin liên quan');
});
