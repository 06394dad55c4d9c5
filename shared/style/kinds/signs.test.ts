import { expect, it } from 'vitest';
import { finder } from './try-rules.ts';

const signs = (options: string) => finder(`rules:\n  - {id: a, kind: signs, ${options}}`);

it('turns quotation marks, and nothing between them', () => {
  expect(signs('quotes: curly')('Ông nói: "Xong... rồi", “vâng”.')).toEqual(['" → “', '" → ”']);
  expect(signs('quotes: straight')('“vâng”')).toEqual(['“ → "', '” → "']);
  expect(signs('quotes: curly')('Màn hình 55"')).toEqual([]);
});

it('knows ellipses, dashes and spans of years', () => {
  expect(signs("ellipsis: '…'")('Xong... rồi…, chờ.... “A...”')).toEqual(['... → …']);
  expect(signs("dash: '–'")('Hà Nội - Huế, 5 - 6 km, a-b')).toEqual(['- → –']);
  expect(signs("range: ' - '")('giai đoạn 2022-2026, 2021 – 2025, 2020 - 2021, số 1234-5')).toEqual([
    '- →  - ',
    ' –  →  - ',
  ]);
});
