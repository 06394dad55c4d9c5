import type { CommentAnchor, TextField } from '../../../shared/article/index.ts';
import { createFormat } from '../format.ts';

const { number } = createFormat('vi');

const fields: Readonly<Record<TextField, string>> = {
  kicker: 'Cả tít phụ trên',
  headline: 'Cả tít',
  subheadline: 'Cả tít phụ',
  byline: 'Tên tác giả',
  dateline: 'Địa danh',
  sapo: 'Cả sapo',
  body: 'Cả đoạn',
  caption: 'Cả chú thích ảnh',
  credit: 'Nguồn ảnh',
};

export const comments = {
  group: 'Góp ý',
  list: 'Các góp ý',
  add: 'Góp ý',
  addHere: 'Góp ý vào chỗ đang chọn',
  next: 'Góp ý sau',
  previous: 'Góp ý trước',
  none: 'Chưa có góp ý',
  noneText: 'Chọn một chỗ trong bài rồi bấm Ctrl+Alt+M.',
  about: 'Về',
  abouts: { words: 'Chỗ đang chọn', text: 'Cả đoạn, cả ô', story: 'Cả bài' },
  whole: (anchor: CommentAnchor | null) => (anchor === null ? 'Cả bài' : fields[anchor.field]),
  text: 'Lời góp ý',
  placeholder: 'Viết góp ý. Gõ @ để nhắc tên.',
  question: 'Câu hỏi cho phóng viên: phải trả lời trước khi duyệt',
  mustAnswer: 'Câu hỏi: phải trả lời trước khi duyệt',
  mention: 'Nhắc tên',
  reply: 'Trả lời',
  replyPlaceholder: 'Viết trả lời. Gõ @ để nhắc tên.',
  send: 'Gửi',
  cancel: 'Thôi',
  resolve: 'Xong',
  reopen: 'Mở lại',
  resolvedBy: (name: string) => `${name} đã đánh dấu xong`,
  unnamed: 'Chưa ghi tên',
  lost: 'Chữ này không còn trong bài.',
  marginMark: (about: string, count: number) =>
    `${count === 1 ? 'Góp ý' : `${number(count)} góp ý`} về ${about.toLowerCase()}`,
  goTo: (what: string) => `Đến chỗ được góp ý: ${what}`,
  done: (count: number) => `${number(count)} góp ý đã xong`,
};
export type CommentsMessages = typeof comments;
