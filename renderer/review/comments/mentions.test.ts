import { expect, test } from 'vitest';
import { mentionAt, namesFor, piecesOf } from './mentions.ts';

const people = ['Hải Vân', 'Minh Phương', 'Đỗ Khôi', 'Vân Anh'];

test('a mention is being typed from an @ on that begins a word', () => {
  expect(mentionAt('Nhờ @')).toBe('');
  expect(mentionAt('Nhờ @Hải V')).toBe('Hải V');
  expect(mentionAt('bandoc@bao')).toBeNull();
  expect(mentionAt('không có')).toBeNull();
});

test('names are found by any of their words, without marks too, first by the name people go by', () => {
  expect(namesFor('van', people)).toEqual(['Hải Vân', 'Vân Anh']);
  expect(namesFor('do', people)).toEqual(['Đỗ Khôi']);
  expect(namesFor('', people)).toHaveLength(4);
  expect(namesFor('xyz', people)).toEqual([]);
});

test('a remark is cut at its mentions and joined again is the same', () => {
  const text = 'Nhờ @Hải Vân xem, rồi @Đỗ Khôi gọi bandoc@bao.vn';
  const pieces = piecesOf(text, people);
  expect(pieces.map((one) => one.text).join('')).toBe(text);
  expect(pieces.filter((one) => one.isMention).map((one) => one.text)).toEqual(['@Hải Vân', '@Đỗ Khôi']);
});
