import { expect, it } from 'vitest';
import type { RunningText } from '../article/index.ts';
import { bindPacks, readPack } from '../style/index.ts';
import { defaultHouse } from './house.ts';
import { houseStyle } from './house-style.ts';
import type { CheckOptions } from './options.ts';
import { createStoryCheck } from './story-check.ts';

const pack = readPack('nha', [
  {
    name: 'pack.yaml',
    text: 'id: nha\nname: Nhà\noverrides: {typography/double-space: error, spelling/tone-placement: off}\n',
  },
  {
    name: 'a.yaml',
    text: [
      'terms: |',
      '  thành tựu → kết quả | tiếng Việt có từ gọn hơn | Sổ tay',
      'rules:',
      '  - {avoid: đạt, kind: term, draft: true}',
      '  - {avoid: được, kind: term, on: false}',
    ].join('\n'),
  },
]);
const book = bindPacks([pack], ['nha']);
const options: CheckOptions = { house: defaultHouse, language: 'vi', style: houseStyle(book) };
const body = (text: string): RunningText => ({ field: 'body', key: 'k', text });

it('judges with the packs beside the checks in the code', () => {
  expect(book.problems).toEqual([]);
  const found = createStoryCheck(options).update({ texts: [body('Đạt được  thành tựu tòan diện.')] });
  expect(found).toEqual([
    expect.objectContaining({ rule: 'typography/double-space', severity: 'error' }),
    expect.objectContaining({
      rule: 'nha/thanh-tuu',
      kind: 'style',
      severity: 'warning',
      text: 'thành tựu',
      message: '“thành tựu” nên viết “kết quả”. Tiếng Việt có từ gọn hơn.',
      source: 'Sổ tay',
      fixes: [{ text: 'kết quả' }],
    }),
  ]);
});

it('shows the more severe of two finds on one stretch', () => {
  const found = createStoryCheck(options).update({ texts: [body('Hai thành  tựu.')] });
  expect(found.map(({ rule }) => rule)).toEqual(['typography/double-space']);
});

it('lets the one speak that can mend it, of two rules that say the same of the same words', () => {
  const pair = (first: string, second: string) =>
    readPack('doi', [
      { name: 'pack.yaml', text: 'id: doi\nname: Đôi\n' },
      { name: 'a.yaml', text: first + second },
    ]);
  const mute = '  - {id: a, kind: term, avoid: thành tựu, examples: {bad: ["«thành tựu»"]}}\n';
  const mends = '  - {id: b, kind: term, avoid: thành tựu, prefer: kết quả}\n';
  for (const rules of [pair(`rules:\n${mute}`, mends), pair(`rules:\n${mends}`, mute)]) {
    const style = houseStyle(bindPacks([rules], ['doi']));
    const found = createStoryCheck({ ...options, style }).update({ texts: [body('Hai thành tựu.')] });
    expect(found.map(({ rule, fixes }) => [rule, fixes.map(({ text }) => text)])).toEqual([['doi/b', ['kết quả']]]);
  }
});
