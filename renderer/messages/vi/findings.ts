import type { FindingKind } from '../../../shared/check/index.ts';
import { createFormat } from '../format.ts';

const { number } = createFormat('vi');
const kinds: Readonly<Record<FindingKind, string>> = {
  spelling: 'Chính tả',
  typography: 'Dấu câu, khoảng cách',
  style: 'Văn phong tòa soạn',
  fact: 'Dữ kiện',
  structure: 'Hình thức bài',
};

export const findings = {
  title: 'Mo-rát',
  kinds,
  group: 'Mo-rát',
  list: 'Những chỗ cần xem',
  fixAll: (count: number) => (count === 1 ? 'Sửa chỗ này' : `Sửa cả ${number(count)}`),
  fixSame: (count: number) => `Sửa cả ${number(count)} chỗ giống nhau`,
  remove: 'Bỏ đi',
  fixTo: (text: string) => `Sửa thành “${text}”`,
  ignore: 'Bỏ qua',
  ignoreOnce: 'Bỏ qua lần này',
  ignoreInStory: 'Bỏ qua trong bài này',
  ignoredCount: (count: number) => `${number(count)} chỗ đã bỏ qua trong bài này`,
  showAgain: 'Xem lại',
  next: 'kế tiếp',
  severities: { error: 'Phải sửa trước khi xuất', warning: 'Nên xem', hint: 'Gợi ý' },
  clean: 'Không có gì phải sửa',
  checking: 'Đang xem bài…',
  emptyField: 'còn trống',
  nextFinding: 'Tới chỗ cần xem kế tiếp',
  previousFinding: 'Về chỗ cần xem trước',
  fixesHere: 'Cách sửa ở con trỏ',
  fixes: 'Cách sửa',
  addMarksHere: 'Thêm dấu cho đoạn này',
  addMarksStory: 'Thêm dấu cho cả bài',
  none: 'Không có gì phải xem trong bài.',
  fixed: (count: number) => `Đã sửa ${number(count)} chỗ. Ctrl+Z để hoàn tác.`,
  states: {
    checking: 'Đang xem',
    clean: 'Sạch',
    found: (count: number) => `${number(count)} chỗ cần xem`,
  },
};
export type FindingsMessages = typeof findings;
