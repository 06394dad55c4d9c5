import { expect, it } from 'vitest';
import { finder, sentences } from './try-rules.ts';

const rule = String.raw`
rules:
  - id: credit
    kind: form
    fields: [body, credit]
    like: 'Ảnh: Tên'
    allow: ['Ảnh: \p{Lu}.*']
    mend:
      - {pattern: '(?i)ảnh ?[:\-–] ?(.*)', fix: 'Ảnh: $1'}
      - {pattern: '(\p{Lu}.*)', fix: 'Ảnh: $1'}
`;

it('mends a whole field into the form of the house', () => {
  const find = finder(rule);
  expect(find('Ảnh: Kim Thành', 'credit')).toEqual([]);
  expect(find('ảnh - Kim Thành', 'credit')).toEqual(['ảnh - Kim Thành → Ảnh: Kim Thành']);
  expect(find('Kim Thành', 'credit')).toEqual(['Kim Thành → Ảnh: Kim Thành']);
  // what no way of mending makes right is shown without one
  expect(find('ảnh: internet', 'credit')).toEqual(['ảnh: internet']);
  expect(find('', 'credit')).toEqual([]);
  expect(find('Kim Thành', 'caption')).toEqual([]);
});

it('says how it should look', () => {
  expect(sentences(rule, 'sưu tầm')).toEqual(['“sưu tầm” chưa đúng kiểu của tòa soạn: Ảnh: Tên.']);
});
