import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyArticle } from '../../article/arbitrary.ts';
import {
  type Article,
  type Block,
  emptyArticle,
  paragraph,
  parseArticle,
  plainText,
  type TextBlock,
} from '../../article/index.ts';
import { suggestionsIn } from '../suggestions.ts';
import { advanceTrack, articleOf, currentOf, originalOf, trackOf } from '../track.ts';
import { mergeStories, type Side } from './merge.ts';
import { mergeOrder } from './order.ts';

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
const at = '2026-11-24T08:30:00.000Z';
const side = (author: string, article: Article): Side => ({ story: article, author, at, revision: `r${author}` });
const merge = (base: Article, mine: Article, theirs: Article) =>
  mergeStories(base, side('Vân', mine), side('Anh', theirs));
/** The same edit, suggested. */
const suggested = (base: Article, now: Article, author: string): Article => {
  const { version: _version, id: _id, language: _language, body, suggestions: _own, ...head } = now;
  const track = trackOf(base);
  return articleOf(base, advanceTrack(track, head, currentOf({ ...now, body }).body, { author, at }));
};
const open = (article: Article) =>
  suggestionsIn(trackOf(article)).map(({ authors, before, after }) => [authors.join(), before, after]);

test('words changed in different places of one paragraph are both there', () => {
  const base = story('Ông Tùng nói thành phố đã hoàn thành mười hai dự án.');
  const mine = withText(base, 'k0', 'Ông Nguyễn Văn Tùng nói thành phố đã hoàn thành mười hai dự án.');
  const theirs = withText(base, 'k0', 'Ông Tùng nói thành phố đã hoàn thành mười ba dự án.');
  const merged = merge(base, mine, theirs);
  expect(bodyTexts(merged.story)).toEqual(['Ông Nguyễn Văn Tùng nói thành phố đã hoàn thành mười ba dự án.']);
  expect(merged.clashes).toBe(0);
  expect(open(merged.story)).toEqual([]);
});

test('one word changed on both sides is two suggestions', () => {
  const base = story('Hoàn thành mười hai dự án.');
  const merged = merge(
    { ...base, headline: 'Một' },
    { ...withText(base, 'k0', 'Hoàn thành mười ba dự án.'), headline: 'Hai' },
    { ...withText(base, 'k0', 'Hoàn thành mười bốn dự án.'), headline: 'Ba' },
  );
  expect(merged.clashes).toBe(2);
  expect(originalOf(merged.story)).toMatchObject({ ...base, headline: 'Một' });
  expect(bodyTexts(merged.story)).toEqual(['Hoàn thành mười babốn dự án.']);
  const authors = suggestionsIn(trackOf(merged.story)).flatMap((one) => one.authors);
  expect(new Set(authors)).toEqual(new Set(['Vân', 'Anh']));
});

test('a suggestion of one side stays one while the other side writes on in the same paragraph', () => {
  const base = story('Sáng nay hội nghị bế mạc tại trung tâm.');
  const desk = suggested(base, withText(base, 'k0', 'Sáng qua hội nghị bế mạc tại trung tâm.'), 'Anh');
  const reporter = withText(base, 'k0', 'Sáng nay hội nghị bế mạc tại trung tâm thành phố.');
  const merged = merge(base, reporter, desk);
  expect(bodyTexts(merged.story)).toEqual(['Sáng qua hội nghị bế mạc tại trung tâm thành phố.']);
  expect(open(merged.story)).toEqual([['Anh', 'nay', 'qua']]);
  expect(bodyTexts(originalOf(merged.story))).toEqual(['Sáng nay hội nghị bế mạc tại trung tâm thành phố.']);
});

test('a paragraph taken out by suggestion and changed by the other side stands once', () => {
  const base = story('Một.', 'Hai.');
  const desk = suggested(base, { ...base, body: base.body.slice(0, 1) }, 'Anh');
  const merged = merge(base, withText(base, 'k1', 'Hai rưỡi.'), desk);
  expect(bodyTexts(merged.story)).toEqual(['Một.', 'Hai rưỡi.']);
  expect(originalOf(merged.story).body.map((block) => block._key)).toEqual(['k0', 'k1']);
});

test('a block whose key is the name of what every object has', () => {
  const pull = (_key: string): Block => ({ _type: 'pullQuote', _key, text: 'Vui.', attribution: 'An' });
  const base: Article = { ...story(), body: [pull('a'), pull('constructor')] };
  const moved = suggested(base, { ...base, body: base.body.toReversed() }, 'Anh');
  expect(merge(base, moved, base)).toEqual({ story: moved, clashes: 0 });
  expect(originalOf(moved)).toEqual(base);
});

test('a section set on both sides: one stands, the other is what was before', () => {
  const base = story('Một.');
  const merged = merge(base, { ...base, section: 'Xã hội' }, { ...base, section: 'Kinh tế' });
  expect([merged.story.section, originalOf(merged.story).section].toSorted()).toEqual(['Kinh tế', 'Xã hội']);
});

test('paragraphs written and removed on both sides', () => {
  const base = story('Một.', 'Hai.', 'Ba.');
  const mine = { ...base, body: [...base.body, paragraph('m', 'Bốn.')] };
  const theirs = { ...base, body: [base.body[0], paragraph('t', 'Xen.'), base.body[2]] as Block[] };
  expect(bodyTexts(merge(base, mine, theirs).story)).toEqual(['Một.', 'Xen.', 'Ba.', 'Bốn.']);
});

test('a paragraph removed on one side and changed on the other stays', () => {
  const base = story('Một.', 'Hai.');
  const merged = merge(base, { ...base, body: base.body.slice(0, 1) }, withText(base, 'k1', 'Hai rưỡi.'));
  expect(bodyTexts(merged.story)).toEqual(['Một.', 'Hai rưỡi.']);
  expect(merged.clashes).toBe(1);
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

/** Work done directly, or suggested. */
const work = fc.record({ edits, isSuggested: fc.boolean() });
const done = (
  base: Article,
  who: string,
  { edits: all, isSuggested }: { edits: readonly Edit[]; isSuggested: boolean },
) => (isSuggested ? suggested(base, worked(base, who, all), who) : worked(base, who, all));

test('nothing that anyone typed is lost, the sides are alike, and the suggestions hold', () => {
  fc.assert(
    fc.property(anyArticle, work, work, (base, left, right) => {
      const mine = done(base, 'mine', left);
      const theirs = done(base, 'their', right);
      const merged = merge(base, mine, theirs);
      const all = JSON.stringify(merged.story);
      for (const word of [...typed(mine), ...typed(theirs)]) expect(all).toContain(word);
      const turned = mergeStories(base, side('Anh', theirs), side('Vân', mine));
      expect(turned.story).toEqual(merged.story);
      expect(parseArticle(originalOf(merged.story)).ok).toBe(true);
      expect(parseArticle(merged.story)).toEqual({ ok: true, value: merged.story });
    }),
    runs,
  );
});

test('merging with what was there already, or with the same, changes nothing', () => {
  fc.assert(
    fc.property(anyArticle, work, (base, own) => {
      const now = done(base, 'mine', own);
      expect(merge(base, now, base)).toEqual({ story: now, clashes: 0 });
      expect(merge(base, base, now)).toEqual({ story: now, clashes: 0 });
      expect(merge(base, now, now)).toEqual({ story: now, clashes: 0 });
    }),
    runs,
  );
});

test('two stories that have nothing in common but their beginning', () => {
  fc.assert(
    fc.property(anyArticle, anyArticle, anyArticle, (base, mine, theirs) => {
      const [own, other] = [side('Vân', { ...mine, id: base.id }), side('Anh', { ...theirs, id: base.id })];
      expect(mergeStories(base, own, other).story).toEqual(mergeStories(base, other, own).story);
    }),
    runs,
  );
});
