import { expect, it } from 'vitest';
import type { RunningText } from '../article/index.ts';
import { bindPacks, readPack } from '../style/index.ts';
import { defaultHouse } from './house.ts';
import { houseChanges, houseFixes } from './house-fixes.ts';
import { houseStyle } from './house-style.ts';
import { findingsAsHtml, findingsAsText } from './report.ts';
import { createStoryCheck } from './story-check.ts';

const file = [
  'terms: |',
  '  hiện đang → đang',
  '  thành tựu → kết quả, thành quả',
  'rules:',
  "  - {id: a, kind: date, separator: '/', zero: never, severity: hint, examples: {bad: ['Ngày «07-01 → 7/1»']}}",
].join('\n');
const style = houseStyle(bindPacks([readPack('nha', [{ name: 'a.yaml', text: file }])], ['nha']));
const check = (text: string) => {
  const one: RunningText = { field: 'body', key: 'k', text };
  return createStoryCheck({ house: defaultHouse, language: 'vi', style, year: 2026 }).update({ texts: [one] });
};

const before = 'Ngày 07-01, ông hiện đang ở xã, hiện đang họp. Đạt thành tựu tòan diện. Sáng thứ hai, 24/11/2026.';
it('mends what has one sure fix, and the story then keeps the style', () => {
  const fixes = houseFixes(check(before));
  const after = fixes.reduceRight(
    (text, { offset, length, fixes: [fix] }) => text.slice(0, offset) + fix?.text + text.slice(offset + length),
    before,
  );
  // a choice between two words and a fact are for a person
  expect(after).toBe('Ngày 7/1, ông đang ở xã, đang họp. Đạt thành tựu toàn diện. Sáng thứ hai, 24/11/2026.');
  expect(houseFixes(check(after))).toEqual([]);
  expect(houseChanges(fixes)).toEqual([
    { from: 'hiện đang', to: 'đang', times: 2 },
    { from: '07-01', to: '7/1', times: 1 },
    { from: 'tòan', to: 'toàn', times: 1 },
  ]);
});

it('is reported as text and as a page', () => {
  const reported = { headline: 'Tít <b>', findings: check(before), textOf: () => before, language: 'vi' } as const;
  expect(findingsAsText(reported)).toContain(
    'Phải sửa (1)\n- Nội dung: …đang ở xã, hiện đang họp. Đạt thành tựu [tòan] diện. Sáng thứ hai, 24/11/2026.\n',
  );
  const html = findingsAsHtml(reported);
  expect(html).toContain('<h1>Những chỗ cần xem: Tít &lt;b&gt;</h1>');
  expect(html).toContain('<mark>tòan</mark> <ins>toàn</ins> diện');
  expect(findingsAsText({ ...reported, findings: [] })).toContain('Không còn chỗ nào phải xem.');
});
