import { expect, it } from 'vitest';
import { wrongPairs } from './faults.ts';
import { nameKey } from './load.ts';
import { mentionsIn } from './mention.ts';
import { vietnam } from './vietnam.ts';

it('holds the units in force and those before 1 July 2025', () => {
  const { units } = vietnam();
  const count = (era: string, level: string) => units.filter((one) => one.era === era && one.level === level).length;
  expect(count('now', 'province')).toBe(34);
  expect(count('now', 'commune')).toBe(3321);
  expect(count('before', 'province')).toBe(63);
  expect(count('before', 'district')).toBe(705);
  expect(count('before', 'commune')).toBe(10_599);
});

it('leads every old province to one that is in force', () => {
  const { units } = vietnam();
  const now = new Set(units.filter(({ era, level }) => era === 'now' && level === 'province').map(({ name }) => name));
  const old = units.filter(({ era, level }) => era === 'before' && level === 'province');
  expect(old.filter(({ leadsTo }) => leadsTo === null || !now.has(leadsTo))).toEqual([]);
  expect(old.find(({ name }) => name === 'Hải Dương')?.leadsTo).toBe('Hải Phòng');
});

it('takes the spellings of one name for one', () => {
  expect(nameKey('Thuỷ Nguyên')).toBe(nameKey('Thủy Nguyên'));
  expect(nameKey('Đăk Lăk')).toBe(nameKey('Đắk Lắk'));
  expect(nameKey('Phan Rang-Tháp Chàm')).toBe(nameKey('Phan Rang - Tháp Chàm'));
  expect(nameKey('Thuỷ Nguyện')).not.toBe(nameKey('Thủy Nguyên'));
});

it('knows what a place is said to lie in', () => {
  const mentions = mentionsIn('Tại xã Tân Lập, huyện Vũ Thư (Thái Bình) và TP Huế.', vietnam());
  expect(mentions.map(({ word, name, within }) => [word, name, within])).toEqual([
    ['xã', 'Tân Lập', 1],
    ['huyện', 'Vũ Thư', 2],
    ['', 'Thái Bình', null],
    ['TP', 'Huế', null],
  ]);
  expect(wrongPairs(mentions, false)).toEqual([]);
});

it('lets an old commune lie in the province that its own has become part of', () => {
  const mentions = mentionsIn('Nhà ở xã Tân Lập, tỉnh Hưng Yên; huyện Vũ Thư, tỉnh Hưng Yên.', vietnam());
  expect(wrongPairs(mentions, true)).toEqual([]);
});
