import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fold } from './fold.ts';
import { slugOf } from './slug.ts';
import { cleanVietnamese, withoutLookAlikes } from './unicode.ts';

it('folds case, marks and đ', () => {
  expect(fold('HẢI PHÒNG: Tăng cường khối đại đoàn kết – Đặng Ước')).toBe(
    'hai phong: tang cuong khoi dai doan ket – dang uoc',
  );
  expect(fold('İstanbul ǆ 😀 ß')).toHaveLength('İstanbul ǆ 😀 ß'.length);
});

it('keeps every offset, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const folded = fold(text);
      expect(folded).toHaveLength(text.length);
      expect(fold(folded)).toBe(folded);
    }),
  );
});

it('makes an address of a headline', () => {
  expect(slugOf('Hải Phòng: Tăng cường khối đại đoàn kết toàn dân')).toBe(
    'hai-phong-tang-cuong-khoi-dai-doan-ket-toan-dan',
  );
  expect(slugOf('  Giá xăng lên 24.500 đồng, “kịch trần”?  ')).toBe('gia-xang-len-24500-dong-kich-tran');
  expect(slugOf('')).toBe('');
  expect(slugOf('Đ'.repeat(300))).toBe('d'.repeat(90));
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (headline) => {
      expect(slugOf(headline)).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/);
    }),
  );
});

it('cleans what old files and web pages bring', () => {
  expect(cleanVietnamese('ðại ho\u0323c\u200b Ðo\u00adàn')).toBe('đại học Đoàn');
  expect(cleanVietnamese('Sigurðsson, Þórðarson')).toBe('Sigurđsson, Þórðarson');
});

it('finds letters of other scripts inside a Latin word', () => {
  expect(withoutLookAlikes('Hà Nội'.replace('o', 'о'))).toBe(null);
  expect(withoutLookAlikes('cоn')).toBe('con');
  expect(withoutLookAlikes('Москва')).toBe(null);
  expect(withoutLookAlikes('thường')).toBe(null);
});
