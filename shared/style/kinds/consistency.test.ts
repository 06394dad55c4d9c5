import { expect, it } from 'vitest';
import { finder } from './try-rules.ts';

const consistency = (options: string) => finder(`rules:\n  - {id: a, kind: consistency, ${options}}`);

it('finds a name that is marked otherwise than elsewhere in the story', () => {
  const find = consistency('what: names');
  expect(
    find('Ông Nguyễn Văn Tùng nói.\nTheo ông Nguyễn Văn Tùng, mưa.\nNguyễn Văn Tung về. Ông Nguyễn Văn Tùng ở lại.'),
  ).toEqual(['Nguyễn Văn Tung → Nguyễn Văn Tùng']);
  // where the tone stands is another rule's business, and of a draw nobody knows
  expect(find('Lê Thị Hòa và Lê Thị Hoà, Lê Thị Hòa.')).toEqual([]);
  expect(find('Lê Thị Hoa và Lê Thị Hòa.')).toEqual([]);
});

it('finds a deputy who is a chief elsewhere', () => {
  const find = consistency('what: titles, titles: [Chủ tịch]');
  expect(
    find(
      'Chủ tịch UBND xã Lê Văn Hải.\nPhó Chủ tịch UBND xã Lê Văn Hải.\nChủ tịch xã Lê Văn Hải; Phó Chủ tịch Trần Thị Mai.',
    ),
  ).toEqual(['Phó Chủ tịch']);
});

it('wants one of several ways in a story', () => {
  const find = consistency('what: choices, choices: [[tỷ, tỉ], [TP.HCM, TP HCM], [Đắk Lắk, Đăk Lăk]]');
  expect(find('5 tỷ.\n6 tỉ, 7 tỷ; TP HCM; Đắk Lắk và Đăk Lăk.')).toEqual(['tỉ → tỷ', 'Đăk Lăk']);
  expect(find('TP.HCM, TP.HCM, TP HCM')).toEqual(['TP HCM → TP.HCM']);
  expect(find('5 tỷ, “6 tỉ”, 7 tỷ.')).toEqual([]);
});
