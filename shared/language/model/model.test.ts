import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inPlacement } from '../tone.ts';
import { canonical, inCaseOf, spelled, stripped } from './canonical.ts';
import { loadModel } from './language-model.ts';
import { agrees } from './marks.ts';
import { seeded, spoilText } from './mistakes.ts';
import { NearWords } from './near.ts';
import { restore, restoreText } from './restore.ts';
import { scan } from './scan.ts';

const file = new URL('../../../resources/language/vietnamese.model', import.meta.url).pathname;
const model = loadModel(new Uint8Array(gunzipSync(readFileSync(file))).buffer);
const bare = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');

describe('canonical words', () => {
  it.each([
    ['hòa', 'hoa1', 'hòa', 'hoà'],
    ['hoà', 'hoa1', 'hòa', 'hoà'],
    ['Thủy', 'thuy3', 'thủy', 'thuỷ'],
    ['quý', 'quy2', 'quý', 'quý'],
    ['giếng', 'giêng2', 'giếng', 'giếng'],
    ['được', 'đươc5', 'được', 'được'],
    ['khuỷu', 'khuyu3', 'khuỷu', 'khuỷu'],
    ['của', 'cua3', 'của', 'của'],
  ])('%s is %s', (word, form, old, modern) => {
    expect(canonical(word)).toBe(form);
    expect(spelled(form, 'old')).toBe(old);
    expect(spelled(form, 'new')).toBe(modern);
    expect(stripped(form)).toBe(bare(word).toLowerCase());
  });

  it('spells every syllable of the vocabulary where the tone rules put its tone', () => {
    for (const word of model.vocabulary.words.slice(0, 6000)) {
      const written = spelled(word, 'old');
      expect(inPlacement(written, 'old')).toBe(written);
      expect(canonical(written)).toBe(word);
    }
  });

  it('keeps the casing letter by letter', () => {
    expect(inCaseOf('thành', 'Thanh')).toBe('Thành');
    expect(inCaseOf('thành', 'THANH')).toBe('THÀNH');
    expect(inCaseOf('được', 'dUoC')).toBe('đƯợC');
  });
});

it('cuts text into words and five classes of other tokens', () => {
  const text = 'TP.HCM, ngày 7/1/2022 (U23): xem http://a.vn/b?c.';
  const found: string[] = [];
  scan(text, (kind, start, end) => found.push(`${kind} ${text.slice(start, end)}`));
  expect(found).toEqual([
    '4 TP',
    '4 HCM',
    '2 ,',
    '4 ngày',
    '1 7/1/2022',
    '3 (',
    '1 U23',
    '3 )',
    '0 :',
    '4 xem',
    '1 http://a.vn/b?c',
    '0 .',
  ]);
});

it('knows which full words a half-marked one may be', () => {
  expect(agrees('duong', 'đương1')).toBe(true);
  expect(agrees('duơng', 'đương1')).toBe(true);
  expect(agrees('dường', 'đương1')).toBe(true);
  expect(agrees('dưỡng', 'đương1')).toBe(false);
  expect(agrees('đuong', 'dương')).toBe(false);
});

describe('restoring', () => {
  it.each([
    [
      'Hom nay, UBND thanh pho hop bao ve tinh hinh kinh te - xa hoi.',
      'Hôm nay, UBND thành phố họp báo về tình hình kinh tế - xã hội.',
    ],
    ['NGUOI DAN VUNG LU', 'NGƯỜI DÂN VÙNG LŨ'],
    ['nguời dan duơc huong loi', 'người dân được hưởng lợi'],
    [
      'Xem https://bao.vn/tin-moi, gui bandoc@bao.vn; 1.200 nguoi.',
      'Xem https://bao.vn/tin-moi, gửi bandoc@bao.vn; 1.200 người.',
    ],
  ])('%s', (typed, meant) => {
    expect(restoreText(model, typed)).toBe(meant);
  });

  it('changes nothing but marks, and says where it was unsure', () => {
    const letters = fc.constantFrom(...'aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạếộưAĐÔ ,.\n:/@0 1'.split(''));
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: letters, maxLength: 80 }), fc.string({ unit: 'grapheme', maxLength: 40 })),
        (text) => {
          const found = restore(model, text);
          expect(bare(found.text)).toBe(bare(text));
          expect(found.text).toBe(restoreText(model, text));
          for (const word of found.words)
            expect(found.text.slice(word.offset, word.offset + word.length)).toBe(word.text);
        },
      ),
    );
  });

  it('offers the other spellings', () => {
    const [word] = restore(model, 'ba').words;
    expect([word?.text, ...(word?.alternatives ?? [])]).toEqual(expect.arrayContaining(['ba', 'bà']));
  });
});

it('finds what may have been meant', () => {
  const near = new NearWords(model.vocabulary);
  const meant = (word: string) => near.near(word).map(({ id }) => spelled(model.vocabulary.word(id)));
  expect(meant('gầy')).toContain('gần');
  expect(meant('dận')).toContain('dân');
  expect(meant('dduowcj')).toContain('được');
  expect(meant('chường')).toContain('trường');
  expect(meant('nghành')).toContain('ngành');
});

it('spoils a text the same way for the same seed, and says what it did', () => {
  const text = 'Người dân trong vùng đã được đưa đến nơi an toàn trước khi nước lũ tràn về trong đêm.';
  const one = spoilText(text, 0.5, seeded(7));
  expect(one).toEqual(spoilText(text, 0.5, seeded(7)));
  expect(one.mistakes.length).toBeGreaterThan(1);
  let back = one.text;
  for (const { offset, length, was } of one.mistakes.toReversed())
    back = back.slice(0, offset) + was + back.slice(offset + length);
  expect(back).toBe(text);
});
