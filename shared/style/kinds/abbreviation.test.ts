import { expect, it } from 'vitest';
import { finder } from './try-rules.ts';

const find = finder(
  'rules:\n  - {id: a, kind: abbreviation, expand: {HĐXX: hội đồng xét xử, KCN: khu công nghiệp}, known: [UBND], unknown: true}',
);

it('wants the words at the first mention only', () => {
  expect(find('HĐXX nghị án.\nHĐXX tuyên.')).toEqual(['HĐXX → hội đồng xét xử (HĐXX)']);
  expect(find('Hội đồng xét xử (HĐXX) nghị án.\nHĐXX tuyên.')).toEqual([]);
  expect(find('HĐXX (hội đồng xét xử) nghị án.')).toEqual([]);
});

it('finds others that are never spelled out, but for those that everybody knows', () => {
  expect(find('UBND giao BQLX lo. BQLX nhận.')).toEqual(['BQLX']);
  expect(find('BQLX lo.\nBan quản lý (BQLX) nhận.')).toEqual([]);
  expect(find('Khóa XIII, KHU VỰC CẤM')).toEqual([]);
});

it('lets a headline, a caption and a quotation be short', () => {
  expect(find('HĐXX nghị án', 'headline')).toEqual([]);
  expect(find('Ông nói: “HĐXX sai”.')).toEqual([]);
});
