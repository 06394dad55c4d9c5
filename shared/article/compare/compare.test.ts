import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyArticle } from '../arbitrary.ts';
import { type Article, type Block, blockTexts, emptyArticle, paragraph, plainText, type TextBlock } from '../index.ts';
import { compareArticles, type ComparedRow } from './compare.ts';
import { compareTexts } from './text.ts';
import { tokensOf } from './tokens.ts';

const plain = (text: string) => [{ text, look: '' }];
const told = (before: string, after: string): string =>
  compareTexts(plain(before), plain(after))
    .map(({ kind, before: was, after: is }) => {
      if (kind === 'same') return is;
      return kind === 'marks' ? `{${was}→${is}}` : kind === 'added' ? `[+${is}]` : `[-${was}]`;
    })
    .join('');

test('a changed diacritic is told as such, a changed word as a replacement', () => {
  expect(told('Ông giận dữ vì dận không đều.', 'Ông giận dữ vì dân không đều.')).toBe(
    'Ông giận dữ vì {dận→dân} không đều.',
  );
  expect(told('Nha vuon cat na', 'Nhà vườn cắt na')).toBe('{Nha→Nhà} {vuon→vườn} {cat→cắt} na');
  expect(told('sáng thứ hai, 24/11', 'sáng thứ ba, 24/11')).toBe('sáng thứ [-hai][+ba], 24/11');
  expect(told('vụ chước đông', 'vụ trước đông')).toBe('vụ [-chước][+trước] đông');
});

test('a sentence written anew is one replacement, not a heap of words', () => {
  expect(told('Trời mưa suốt đêm.', 'Nước lên rất nhanh.')).toBe('[-Trời mưa suốt đêm][+Nước lên rất nhanh].');
  expect(told('Bà vừa sửa giàn.', 'Bà Hạnh vừa sửa lại giàn.')).toBe('Bà [+Hạnh ]vừa sửa[+ lại] giàn.');
});

test('a text of one enormous paragraph is compared too', () => {
  const sentences = Array.from({ length: 900 }, (_, at) => `Câu thứ ${at} kể chuyện nhà vườn.`);
  const before = sentences.join(' ');
  const after = [...sentences.slice(0, 400), 'Một câu mới.', ...sentences.slice(400)]
    .join(' ')
    .replace('thứ 7 ', 'số 7 ');
  const segments = compareTexts(plain(before), plain(after));
  expect(segments.map((one) => one.before).join('')).toBe(before);
  expect(segments.map((one) => one.after).join('')).toBe(after);
  expect(segments.filter(({ kind }) => kind !== 'same').map((one) => one.before || one.after.trim())).toEqual([
    'thứ',
    'số',
    'Một câu mới.',
  ]);
});

test('words that only look otherwise are told as that', () => {
  const [, bold] = compareTexts(plain('giá cao'), [
    { text: 'giá ', look: '' },
    { text: 'cao', look: 'strong' },
  ]);
  expect(bold).toEqual({ kind: 'look', before: 'cao', after: 'cao', lookBefore: '', lookAfter: 'strong' });
});

const words = fc.array(
  fc.constantFrom('dận', 'dân', 'nhà', 'nha', ' ', ' ', ', ', '4.500', '“', '\n', '😀', 'e\u0302'),
  {
    maxLength: 30,
  },
);
const pieces = fc.array(
  fc.record({ text: words.map((all) => all.join('')), look: fc.constantFrom('', 'strong', 'em') }),
  { maxLength: 4 },
);

test('whatever changed, the segments cover both texts, and equal texts have no change', () => {
  fc.assert(
    fc.property(pieces, pieces, (a, b) => {
      const textOf = (all: typeof a) => all.map((one) => one.text).join('');
      const segments = compareTexts(a, b);
      expect(segments.map((one) => one.before).join('')).toBe(textOf(a));
      expect(segments.map((one) => one.after).join('')).toBe(textOf(b));
      expect(tokensOf(textOf(a)).join('')).toBe(textOf(a));
      for (const one of compareTexts(a, a)) expect(one.kind).toBe('same');
    }),
  );
});

const story = (...body: Block[]): Article => ({ ...emptyArticle('s', 'p'), body });
const long = (name: string) => `Đoạn ${name} kể chuyện nhà vườn cắt na sớm nửa tháng ở ${name}.`;
const block = (key: string, text = long(key)) => paragraph(key, text);
const changesOf = (rows: readonly ComparedRow[]) =>
  rows.flatMap((one) => (one.part === 'block' && (one.change !== 'same' || one.moved) ? [[one.id, one.change]] : []));

test('a paragraph that moved is moved, not deleted and written again, and its old place says so', () => {
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((key) => block(key)) as [TextBlock, TextBlock, TextBlock, TextBlock];
  const { rows, size } = compareArticles(story(a, b, c, d), story(b, c, d, a));
  expect(changesOf(rows)).toEqual([
    ['moved a', 'movedAway'],
    ['block a a', 'same'],
  ]);
  expect(size).toEqual({ added: 0, removed: 0 });
});

test('the same paragraph under another key is found by its words', () => {
  const { rows } = compareArticles(
    story(block('a'), block('b', 'Theo Hợp tác xã Na Việt, lứa quả cuối ước đạt 120 tấn.')),
    story(block('x', long('a')), block('y', 'Theo Hợp tác xã Na Việt, lứa quả cuối đạt 130 tấn.')),
  );
  expect(changesOf(rows)).toEqual([['block b y', 'changed']]);
});

test('a block that came, one that went, a style and a field: each is told once, where it stands', () => {
  const before = { ...story(block('a'), block('b'), block('c')), headline: 'Na chín sớm', section: 'Kinh tế' };
  const after = {
    ...story(block('a'), { ...block('c'), style: 'h2' as const }, block('n', 'Một đoạn hoàn toàn khác hẳn.')),
    headline: 'Na chín dồn',
    section: 'Xã hội',
    embargo: '2026-11-25T01:00:00.000Z',
  };
  const { rows, size } = compareArticles(before, after);
  expect(changesOf(rows)).toEqual([
    ['block b ', 'removed'],
    ['block c c', 'changed'],
    ['block  n', 'added'],
  ]);
  expect(rows.find((one) => one.id === 'block c c')?.values).toEqual([
    { name: 'style', before: 'normal', after: 'h2' },
  ]);
  expect(rows.filter((one) => one.part !== 'block' && one.change !== 'same').map((one) => one.id)).toEqual([
    'headline',
    'section',
    'embargo',
  ]);
  expect(size).toEqual({ added: 1 + 6, removed: 1 + long('b').split(' ').length });
});

test('any two stories: every block of both stands in exactly one row, and a story differs in nothing from itself', () => {
  fc.assert(
    fc.property(anyArticle, anyArticle, (a, b) => {
      const { rows } = compareArticles(a, { ...b, body: [...b.body, ...a.body.slice(0, 2)].filter(onceByKey()) });
      expect(new Set(rows.map((one) => one.id)).size).toBe(rows.length);
      const body = [...b.body, ...a.body.slice(0, 2)].filter(onceByKey());
      const count = (side: 'before' | 'after') =>
        rows
          .filter((one) => one.part === 'block' && one.change !== 'movedAway')
          .filter((one) => one.change !== (side === 'before' ? 'added' : 'removed')).length;
      expect(count('before')).toBe(a.body.length);
      expect(count('after')).toBe(body.length);
      const itself = compareArticles(a, a);
      expect(itself.rows.filter((one) => one.change !== 'same')).toEqual([]);
      expect(itself.size).toEqual({ added: 0, removed: 0 });
    }),
    { numRuns: 60 },
  );
});

const onceByKey = () => {
  const seen = new Set<string>();
  return (one: Block): boolean => !seen.has(one._key) && seen.add(one._key) !== undefined;
};

test('the words of the body in the rows are the words of the body', () => {
  fc.assert(
    fc.property(anyArticle, anyArticle, (a, b) => {
      const { rows } = compareArticles(a, b);
      const told = (side: 'before' | 'after') =>
        rows
          .filter((one) => one.part === 'block' && one.change !== 'movedAway')
          .flatMap((one) => one.texts.filter(({ name }) => name === 'text'))
          .map(({ segments }) => segments.map((one) => one[side]).join(''))
          .filter((text) => text !== '')
          .toSorted();
      const wordsOfBody = (one: Article) =>
        one.body
          .flatMap((each) => (each._type === 'block' ? [plainText(each as TextBlock)] : textsNamed(each)))
          .filter((text) => text !== '')
          .toSorted();
      expect(told('after')).toEqual(wordsOfBody(b));
      expect(told('before')).toEqual(wordsOfBody(a));
    }),
    { numRuns: 60 },
  );
});

/** Texts that a block keeps under the name `text`: a pull quote's, a correction's. */
const textsNamed = (one: Block): string[] =>
  blockTexts(one)
    .filter(({ key }) => key === `${one._key}/text`)
    .map(({ text }) => text);
