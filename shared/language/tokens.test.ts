import fc from 'fast-check';
import { expect, it } from 'vitest';
import { casingOf, inCasingOf, tokens } from './tokens.ts';

const kinds = (text: string) => tokens(text).map(({ kind, text: piece }) => `${kind}:${piece}`);

it.each([
  ['Chiều 7/1, UBND', ['word:Chiều', 'number:7/1', 'mark:,', 'word:UBND']],
  ['giá 45.000 đồng/kg', ['word:giá', 'number:45.000', 'word:đồng', 'mark:/', 'word:kg']],
  ['2016-2021, 3,5%.', ['number:2016-2021', 'mark:,', 'number:3,5', 'mark:%', 'mark:.']],
  ['7h30 H5N1 tie61ng', ['code:7h30', 'code:H5N1', 'code:tie61ng']],
  ['xem https://a.vn/b?c=d, nhé', ['word:xem', 'address:https://a.vn/b?c=d', 'mark:,', 'word:nhé']],
  ['ban.doc@bao.vn @ten #tag', ['address:ban.doc@bao.vn', 'address:@ten', 'address:#tag']],
  ['VnExpress.net và VietNamNet.', ['address:VnExpress.net', 'word:và', 'word:VietNamNet', 'mark:.']],
  ["xã-hội H'Mông", ['word:xã', 'mark:-', 'word:hội', 'word:H', "mark:'", 'word:Mông']],
  ['năm 2022.Sau', ['word:năm', 'number:2022', 'mark:.', 'word:Sau']],
])('cuts %s', (text, expected) => {
  expect(kinds(text)).toEqual(expected);
});

it('leaves nothing but white space between tokens', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (any) => {
      const text = any.normalize('NFC');
      let at = 0;
      for (const token of tokens(text)) {
        expect(text.slice(at, token.start).trim()).toBe('');
        expect(text.slice(token.start, token.end)).toBe(token.text);
        at = token.end;
      }
      expect(text.slice(at).trim()).toBe('');
    }),
  );
});

it('knows how a word is cased, and puts a fix in the same casing', () => {
  expect(['thành', 'Thành', 'THÀNH', 'iPhone', 'Đ'].map(casingOf)).toEqual([
    'lower',
    'initial',
    'upper',
    'mixed',
    'initial',
  ]);
  expect(inCasingOf('Ngaỳ', 'ngày')).toBe('Ngày');
  expect(inCasingOf('NGAỲ', 'ngày')).toBe('NGÀY');
});
