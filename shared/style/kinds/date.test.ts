import { expect, it } from 'vitest';
import { finder } from './try-rules.ts';

const date = (options: string) => finder(`rules:\n  - {id: a, kind: date, ${options}}`);

it('writes dates by the house, where they are surely dates', () => {
  const find = date("separator: '/', zero: never");
  expect(find('Ngày 7-1, chiều 07/01, từ 5-1 đến 7-1, 07-01-2022, thứ sáu, 7-1.')).toEqual([
    '7-1 → 7/1',
    '07/01 → 7/1',
    '5-1 → 5/1',
    '7-1 → 7/1',
    '07-01-2022 → 7/1/2022',
    '7-1 → 7/1',
  ]);
  expect(find('5-6 người, tỷ số 2-1, 3/4 quãng đường, số 12/CT-TTg, ngày 45-1, từ 5-15 cây')).toEqual([]);
  expect(date('zero: always')('Ngày 7/1')).toEqual(['7/1 → 07/01']);
});

it('writes times by the house', () => {
  expect(date('time: h')('Lúc 7:30, 7g30, 07h30, 7 giờ 30 phút, 7h30.')).toEqual([
    '7:30 → 7h30',
    '7g30 → 7h30',
    '07h30 → 7h30',
    '7 giờ 30 phút → 7h30',
  ]);
  expect(date('time: giờ')('Từ 7h30 đến 8h05')).toEqual(['7h30 → 7 giờ 30', '8h05 → 8 giờ 05']);
  expect(date('time: colon')('Thắng 7:30, tỷ lệ 1:10, lúc 7h30')).toEqual(['7h30 → 7:30']);
});
