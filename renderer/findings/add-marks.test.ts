import { expect, it } from 'vitest';
import { newWords } from './add-marks.ts';

const text = { field: 'body', key: 'k', text: 'Hom nay, UBND họp bao (7/1).' } as const;
const restored = {
  text: 'Hôm nay, UBND họp báo (7/1).',
  words: [
    { offset: 0, length: 3, text: 'Hôm', confidence: 0.99, alternatives: ['Hòm'] },
    { offset: 14, length: 3, text: 'họp', confidence: 0.4, alternatives: ['hợp'] },
    { offset: 18, length: 3, text: 'báo', confidence: 0.6, alternatives: ['bão', 'bao'] },
  ],
};
const hom = { field: 'body', key: 'k', offset: 0, length: 3, text: 'Hôm' };
const bao = { field: 'body', key: 'k', offset: 18, length: 3, text: 'báo' };

it('names the words whose marks are new, and no others', () => {
  expect(newWords(text, restored).edits).toEqual([hom, bao]);
  expect(newWords(text, { text: text.text, words: [] })).toEqual({ edits: [], unsure: [] });
});

it('doubts a bare word that could well be another, never one that had marks', () => {
  expect(newWords(text, restored).unsure).toMatchObject([
    { ...bao, rule: 'restore/unsure', severity: 'hint', fixes: [{ text: 'bão' }, { text: 'bao' }] },
  ]);
});

it('stays within what is selected, whole words', () => {
  const stretch = { field: 'body', key: 'k', offset: 19, length: 1 } as const;
  expect(newWords(text, restored, stretch)).toMatchObject({ edits: [bao], unsure: [bao] });
  expect(newWords(text, restored, { ...stretch, offset: 0, length: 8 })).toEqual({ edits: [hom], unsure: [] });
});
