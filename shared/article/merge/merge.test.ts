import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyArticle } from '../arbitrary.ts';
import { type Article, emptyArticle } from '../article.ts';
import { type Block, paragraph, type TextBlock } from '../blocks/index.ts';
import { parseArticle } from '../parse.ts';
import { plainText } from '../running-text.ts';
import { mergeOrder } from './order.ts';
import { mergeStories } from './merge.ts';

const story = (...paragraphs: string[]): Article => ({
  ...emptyArticle('s', 'unused'),
  headline: 'Hải Phòng họp báo',
  body: paragraphs.map((text, at) => paragraph(`k${at}`, text)),
});
const bodyTexts = (article: Article) => article.body.map((block) => plainText(block as TextBlock));
const withText = (article: Article, key: string, text: string): Article => ({
  ...article,
  body: article.body.map((block) => (block._key === key ? paragraph(key, text) : block)),
});

test('words changed in different places of one paragraph are both there', () => {
  const base = story('Ông Tùng nói thành phố đã hoàn thành mười hai dự án.');
  const mine = withText(base, 'k0', 'Ông Nguyễn Văn Tùng nói thành phố đã hoàn thành mười hai dự án.');
  const theirs = withText(base, 'k0', 'Ông Tùng nói thành phố đã hoàn thành mười ba dự án.');
  const merged = mergeStories(base, mine, theirs);
  expect(bodyTexts(merged.story)).toEqual(['Ông Nguyễn Văn Tùng nói thành phố đã hoàn thành mười ba dự án.']);
  expect(merged.clashes).toEqual([]);
});

test('one word changed on both sides stands twice and is told', () => {
  const base = story('Hoàn thành mười hai dự án.');
  const merged = mergeStories(
    base,
    withText(base, 'k0', 'Hoàn thành mười ba dự án.'),
    withText(base, 'k0', 'Hoàn thành mười bốn dự án.'),
  );
  expect(bodyTexts(merged.story)).toEqual(['Hoàn thành mười babốn dự án.']);
  expect(merged.clashes).toEqual([
    {
      path: ['body', 'k0'],
      base: 'hai',
      mine: 'ba',
      theirs: 'bốn',
      kept: 'both',
      offset: 'Hoàn thành mười '.length,
      first: 'mine',
    },
  ]);
});

test('paragraphs written and removed on both sides', () => {
  const base = story('Một.', 'Hai.', 'Ba.');
  const mine = { ...base, body: [...base.body, paragraph('m', 'Bốn.')] };
  const theirs = { ...base, body: [base.body[0], paragraph('t', 'Xen.'), base.body[2]] as Block[] };
  expect(bodyTexts(mergeStories(base, mine, theirs).story)).toEqual(['Một.', 'Xen.', 'Ba.', 'Bốn.']);
});

test('a paragraph removed on one side and changed on the other stays', () => {
  const base = story('Một.', 'Hai.');
  const mine = { ...base, body: base.body.slice(0, 1) };
  const merged = mergeStories(base, mine, withText(base, 'k1', 'Hai rưỡi.'));
  expect(bodyTexts(merged.story)).toEqual(['Một.', 'Hai rưỡi.']);
  expect(merged.clashes).toMatchObject([{ path: ['body', 'k1'], mine: undefined, kept: 'theirs' }]);
});

test('blocks that each side put behind the other', () => {
  expect(mergeOrder(['a', 'b', 'c'], ['b', 'a', 'c'], ['a', 'c', 'b'])).toHaveLength(3);
  expect(mergeOrder(['a', 'b'], ['b', 'a'], ['a', 'x', 'b'])).toContain('x');
});

// Random work on a story: what is typed are words that occur nowhere else, so that each can be looked for.
type Edit = {
  readonly at: number;
  readonly to: number;
  readonly what: 'type' | 'cut' | 'add' | 'remove' | 'move' | 'head';
};
const edits = fc.array(
  fc.record({
    at: fc.nat(1000),
    to: fc.nat(1000),
    what: fc.constantFrom<Edit['what']>('type', 'type', 'type', 'cut', 'add', 'remove', 'move', 'head'),
  }),
  { maxLength: 8 },
);

function worked(base: Article, who: string, all: readonly Edit[]): Article {
  let now: Article = base;
  for (const [index, { at, to, what }] of all.entries()) {
    const word = ` ${who}${index} `;
    const body = [...now.body];
    const place = body.length === 0 ? 0 : at % body.length;
    const block = body[place];
    if (what === 'head') now = { ...now, [to % 2 ? 'headline' : 'sapo']: `${now.headline}${word}` };
    else if (what === 'add') body.splice(place, 0, paragraph(`${who}k${index}`, word.trim()));
    else if (what === 'remove') body.splice(place, 1);
    else if (what === 'move') body.splice(to % body.length || 0, 0, ...body.splice(place, 1));
    else if (block?._type === 'block') {
      const text = block as TextBlock;
      const child = text.children[to % text.children.length];
      if (!child) continue;
      const cut = to % (child.text.length + 1);
      const changed =
        what === 'type'
          ? child.text.slice(0, cut) + word + child.text.slice(cut)
          : child.text.slice(0, cut) + child.text.slice(cut + (at % 9));
      const children = text.children.map((one) => (one === child ? { ...one, text: changed } : one));
      body[place] = { ...text, children };
    }
    now = { ...now, body };
  }
  const parsed = parseArticle(now);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

const runs = { numRuns: 400 };
const typed = (article: Article): string[] => JSON.stringify(article).match(/\b(mine|their)\d+\b/g) ?? [];

test('nothing that anyone typed is lost, and the sides are equal before the merge', () => {
  fc.assert(
    fc.property(anyArticle, edits, edits, (base, left, right) => {
      const mine = worked(base, 'mine', left);
      const theirs = worked(base, 'their', right);
      const merged = mergeStories(base, mine, theirs);
      const all = `${JSON.stringify(merged.story)}${JSON.stringify(merged.clashes)}`;
      for (const word of [...typed(mine), ...typed(theirs)]) expect(all).toContain(word);
      expect(mergeStories(base, theirs, mine).story).toEqual(merged.story);
    }),
    runs,
  );
});

test('merging with what was there already, or with the same, changes nothing', () => {
  fc.assert(
    fc.property(anyArticle, edits, (base, work) => {
      const side = worked(base, 'mine', work);
      expect(mergeStories(base, side, base)).toEqual({ story: side, clashes: [] });
      expect(mergeStories(base, base, side)).toEqual({ story: side, clashes: [] });
      expect(mergeStories(base, side, side)).toEqual({ story: side, clashes: [] });
    }),
    runs,
  );
});

test('two stories that have nothing in common but their beginning', () => {
  fc.assert(
    fc.property(anyArticle, anyArticle, anyArticle, (base, mine, theirs) => {
      const own = { ...mine, id: base.id };
      const other = { ...theirs, id: base.id };
      expect(mergeStories(base, own, other).story).toEqual(mergeStories(base, other, own).story);
    }),
    runs,
  );
});
