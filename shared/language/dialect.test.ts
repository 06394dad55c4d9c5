import { expect, it } from 'vitest';
import { dialectQuotes } from './dialect.ts';

const quotes = (text: string) => dialectQuotes(text).map(({ start, end }) => text.slice(start, end));

it.each([
  ['Mệ hỏi: "Mi đi mô rứa?", rồi cười.', ['"Mi đi mô rứa?"']],
  ['“Tui hổng biết”, ông nói. “Chúng tôi đã làm rõ”, bà nói.', ['“Tui hổng biết”']],
  ['“Răng không nói chi?” - chị hỏi.', ['“Răng không nói chi?”']],
  ['“Tới đây nè!”', ['“Tới đây nè!”']],
])('hears how somebody speaks in %s', (text, expected) => expect(quotes(text)).toEqual(expected));

it.each([
  '“Có nhiều lỗ hổng bảo mật trong mô hình chi trả”, ông nói.',
  '“Cháu bị đau răng, tê tay, chi phí cao”, bà kể.',
  'Mi đi mô rứa?',
  '“Ảnh chụp ở bể bơi. Mô tả chi tiết”',
])('hears nothing in %s', (text) => expect(quotes(text)).toEqual([]));
