import { expect, it } from 'vitest';
import { finder } from './try-rules.ts';

const number = (options: string) => finder(`rules:\n  - {id: a, kind: number, ${options}}`);

it('parts thousands and fractions by the house, where a number can be read in one way only', () => {
  const find = number('decimal: comma');
  expect(find('1,234,567 đồng; 12.5 triệu; 3.75%; 1.234,5 tấn; 1,234 người; 1.234 người; 4.0; 7.1.2022')).toEqual([
    '1,234,567 → 1.234.567',
    '12.5 → 12,5',
    '3.75 → 3,75',
  ]);
  expect(number('decimal: point')('1.234.567 đồng, 12,5 triệu')).toEqual(['1.234.567 → 1,234,567', '12,5 → 12.5']);
});

it('parts long numbers before what is counted', () => {
  expect(number('part: 5')('12000 người, 1500 người, năm 2022, 0912345678')).toEqual(['12000 → 12.000']);
});

it('joins or parts percentages and units', () => {
  expect(number('percent: tight')('5 %, 6%')).toEqual(['5 % → 5%']);
  expect(number('percent: spaced')('5 %, 6%')).toEqual(['6% → 6 %']);
  expect(number('unit: spaced, units: [kg, m2, m]')('5kg, 12m2, 3 kg, 5m/s, H5N1, 7h30')).toEqual([
    '5kg → 5 kg',
    '12m2 → 12 m2',
  ]);
  expect(number('unit: tight, units: [kg, m]')('5 kg, 5 m/s, 3kg')).toEqual(['5 kg → 5kg']);
});
