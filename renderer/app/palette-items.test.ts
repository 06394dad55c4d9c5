import { expect, test } from 'vitest';
import type { Command } from '../ui/index.ts';
import { matchingCommands } from './palette-items.ts';

const command = (label: string, more: Partial<Command> = {}): Command => ({
  id: label,
  label,
  group: 'Cửa sổ',
  perform() {},
  ...more,
});

const commands = [
  command('Đóng bài đang mở'),
  command('Mở bảng lệnh'),
  command('Giao diện tối', { words: 'dark' }),
  command('Gửi duyệt', { when: () => false }),
];
const labels = (query: string) => matchingCommands(commands, query).map((one) => one.label);

test('with or without marks, by any syllables in any order', () => {
  expect(labels('dong bai')).toEqual(['Đóng bài đang mở']);
  expect(labels('lệnh mở')).toEqual(['Mở bảng lệnh']);
  expect(labels('DARK')).toEqual(['Giao diện tối']);
});

test('a label that begins with the query goes first', () => {
  expect(labels('mo')).toEqual(['Mở bảng lệnh', 'Đóng bài đang mở']);
});

test('without a query, commands with a key go first', () => {
  const [first] = matchingCommands([...commands, command('Cài đặt', { key: 'Mod+,' })], ' ');
  expect(first?.label).toBe('Cài đặt');
});

test('what cannot be done now is not offered', () => {
  expect(labels('gui duyet')).toEqual([]);
});
