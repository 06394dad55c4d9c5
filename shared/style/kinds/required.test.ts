import { expect, it } from 'vitest';
import { finder } from './try-rules.ts';

it('finds an empty field, and no empty paragraph', () => {
  const find = finder('rules:\n  - {id: a, kind: required, fields: [caption, body, dateline]}');
  expect(find('', 'caption')).toEqual(['']);
  expect(find(' ', 'dateline')).toEqual(['']);
  expect(find('Chợ sớm.', 'caption')).toEqual([]);
  expect(find('', 'body')).toEqual([]);
  expect(find('', 'credit')).toEqual([]);
});
