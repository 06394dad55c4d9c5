import { expect, it } from 'vitest';
import { changedWords } from './add-marks.ts';

it('names the words whose marks are new, and no others', () => {
  const text = { field: 'body', key: 'k', text: 'Hom nay, UBND họp bao (7/1).' } as const;
  expect(changedWords(text, 'Hôm nay, UBND họp báo (7/1).')).toEqual([
    { field: 'body', key: 'k', offset: 0, length: 3, text: 'Hôm' },
    { field: 'body', key: 'k', offset: 18, length: 3, text: 'báo' },
  ]);
  expect(changedWords(text, text.text)).toEqual([]);
});
