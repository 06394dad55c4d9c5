import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Comment } from '../../../shared/article/index.ts';
import { carryComment, isLost, type TextsChange } from './carry.ts';

const on = (text: string, words: string, key = 'a'): Comment => ({
  _key: 'c',
  author: 'Hải Vân',
  at: '2026-11-24T00:00:00.000Z',
  text: 'Cần nguồn.',
  anchor: { field: 'body', key, offset: text.indexOf(words), length: words.length },
  quotation: words,
  question: false,
  resolved: false,
  resolvedBy: '',
  replies: [],
});
const change = (before: Record<string, string>, now: Record<string, string>, removed: string[] = []): TextsChange => ({
  now: new Map(Object.entries(now).map(([key, text]) => [`body:${key}`, text])),
  removed: removed.map((key) => `body:${key}`),
  before: (id) => before[id.slice(5)] ?? '',
});
/** The words the comment stands on. */
const covered = (comment: Comment, texts: Record<string, string>): string => {
  const { anchor } = comment;
  return anchor ? (texts[anchor.key] ?? '').slice(anchor.offset, anchor.offset + anchor.length) : '';
};
const text = 'Lứa quả cuối ước đạt 120 tấn, gấp rưỡi vụ trước.';
const comment = on(text, '120 tấn');
const after = (now: string) => {
  const carried = carryComment(comment, change({ a: text }, { a: now }));
  return [covered(carried, { a: now }), isLost(carried)];
};

test('typing before, behind and inside a commented stretch', () => {
  expect(after(`Năm nay, ${text}`)).toEqual(['120 tấn', false]);
  expect(after(`${text} Giá tốt.`)).toEqual(['120 tấn', false]);
  expect(after(text.replace('120 tấn', '120 đến 130 tấn'))).toEqual(['120 đến 130 tấn', false]);
  expect(after(text.replace('120 tấn', '95 tạ'))).toEqual(['95 tạ', false]);
  expect(after(text.replace('120 tấn,', '120 tấn quả,'))).toEqual(['120 tấn', false]);
});

test('deleted words leave the comment with its quotation; undone, it has them again', () => {
  const without = text.replace(' đạt 120 tấn, gấp', '');
  const lost = carryComment(comment, change({ a: text }, { a: without }));
  expect(isLost(lost)).toBe(true);
  expect(lost.quotation).toBe('120 tấn');
  const back = carryComment(lost, change({ a: without }, { a: text }));
  expect(covered(back, { a: text })).toBe('120 tấn');
});

test('letter by letter deleted and typed again, it finds its words', () => {
  let now = text;
  let one = comment;
  const step = (next: string) => {
    one = carryComment(one, change({ a: now }, { a: next }));
    now = next;
  };
  for (let left = '120 tấn'.length - 1; left >= 0; left--) step(text.replace('120 tấn', '120 tấn'.slice(0, left)));
  expect(isLost(one)).toBe(true);
  for (let length = 1; length <= '120 tấn'.length; length++) step(text.replace('120 tấn', '120 tấn'.slice(0, length)));
  expect(covered(one, { a: now })).toBe('120 tấn');
});

test('a paragraph that is split, joined or gone takes its comments along or leaves them with their words', () => {
  const [first, second] = ['Lứa quả cuối', ' ước đạt 120 tấn, gấp rưỡi vụ trước.'];
  const split = carryComment(comment, change({ a: text }, { a: first, b: second }));
  expect(split.anchor?.key).toBe('b');
  expect(covered(split, { a: first, b: second })).toBe('120 tấn');
  const joined = carryComment(split, change({ a: first, b: second }, { a: text }, ['b']));
  expect(covered(joined, { a: text })).toBe('120 tấn');
  const gone = carryComment(comment, change({ a: text }, {}, ['a']));
  expect(isLost(gone)).toBe(true);
  const returned = carryComment(gone, change({}, { a: text }));
  expect(covered(returned, { a: text })).toBe('120 tấn');
});

test('a comment on a whole field or story is never moved', () => {
  const whole: Comment = { ...comment, quotation: '', anchor: { field: 'headline', key: '', offset: 0, length: 0 } };
  expect(carryComment(whole, change({ a: text }, { a: '' }))).toBe(whole);
  const story: Comment = { ...comment, anchor: null, quotation: '' };
  expect(carryComment(story, change({ a: text }, {}, ['a']))).toBe(story);
});

test('any edit that leaves its words alone leaves the comment on them; no edit takes it out of its text', () => {
  const words = fc.string({ unit: fc.constantFrom('a', 'b', 'ă', ' ', '1'), maxLength: 12 });
  fc.assert(
    fc.property(words, words, words, words, fc.nat(30), fc.nat(12), (left, right, middle, put, at, length) => {
      fc.pre(middle !== '');
      // the marked words stand nowhere else
      const mark = `<${middle}>`;
      const before = `${left}${mark}${right}`;
      const from = Math.min(at, before.length);
      const to = Math.min(from + length, before.length);
      const now = before.slice(0, from) + put + before.slice(to);
      const carried = carryComment(on(before, mark), change({ a: before }, { a: now }));
      const { anchor } = carried;
      expect(anchor).not.toBeNull();
      if (!anchor) return;
      expect(anchor.offset).toBeGreaterThanOrEqual(0);
      expect(anchor.offset + anchor.length).toBeLessThanOrEqual(now.length);
      expect(carried.quotation).toBe(mark);
      const untouched = to <= left.length || from >= left.length + mark.length;
      if (untouched) expect(covered(carried, { a: now })).toBe(mark);
    }),
    { numRuns: 500 },
  );
});
