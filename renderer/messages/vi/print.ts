import type { Suggestion } from '../../../shared/review/index.ts';
import { createFormat } from '../format.ts';

const { number } = createFormat('vi');

const said = ({ kind, before, after }: Suggestion): string => {
  switch (kind) {
    case 'replacement':
      return `${before} → ${after}`;
    case 'insertion':
    case 'blockInsertion':
      return `thêm: ${after}`;
    case 'deletion':
    case 'blockDeletion':
      return `bỏ: ${before}`;
    case 'split':
      return 'xuống dòng';
    case 'join':
      return 'nối với đoạn trên';
    case 'kind':
      return 'đổi loại đoạn';
    case 'format':
      return 'đổi kiểu chữ';
    case 'move':
      return 'chuyển chỗ';
    case 'value':
    case 'photo':
      return after === '' ? `bỏ: ${before}` : after;
  }
};

export const print = {
  title: 'Bản mo-rát',
  version: (count: number, at: string) => `Bản ${number(count)} · ${at}`,
  pageOf: (page: number, count: number) => `Trang ${number(page)}/${number(count)}`,
  fileName: (headline: string) => `Mo-rát ${headline}.pdf`.slice(-200),
  command: 'In bản mo-rát…',
  lead: 'Khổ A4, có số dòng và lề để sửa bằng bút; ảnh nào cũng có chú thích và nguồn.',
  preview: 'Bản sẽ in',
  shows: 'Nội dung bản in',
  clean: 'Bản sạch',
  marks: 'Có dấu sửa',
  print: 'In',
  pdf: 'Lưu PDF…',
  close: 'Đóng',
  saved: (path: string) => `Đã lưu bản mo-rát: ${path}`,
  withMarks: (count: number) => (count === 0 ? 'Không có đề xuất nào' : `${number(count)} đề xuất`),
  /** In the margin: what is suggested, and by whom. */
  note: (suggestion: Suggestion): string =>
    [said(suggestion), suggestion.authors.filter((one) => one !== '').join(', ')]
      .filter((one) => one !== '')
      .join(' — '),
};
export type PrintMessages = typeof print;
