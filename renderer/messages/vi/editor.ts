import type { BylineRole, KnownBlock } from '../../../shared/article/index.ts';

const roles: Readonly<Record<BylineRole, string>> = {
  text: 'bài',
  photo: 'ảnh',
  textAndPhoto: 'bài và ảnh',
  compiled: 'tổng hợp',
  source: 'theo nguồn',
};
const blocks: Readonly<Record<KnownBlock['_type'], string>> = {
  block: 'Đoạn',
  photo: 'Ảnh',
  gallery: 'Chùm ảnh',
  box: 'Hộp thông tin',
  table: 'Bảng',
  pullQuote: 'Câu trích nổi bật',
  embed: 'Nội dung nhúng',
  related: 'Tin liên quan',
  correction: 'Đính chính',
};

export const editor = {
  story: 'Bài viết',
  /** What a screen reader calls a field. */
  fields: {
    kicker: 'Tít phụ trên',
    headline: 'Tít',
    subheadline: 'Tít phụ',
    byline: 'Tác giả',
    dateline: 'Địa danh',
    sapo: 'Sapo',
    body: 'Nội dung',
    caption: 'Chú thích ảnh',
    credit: 'Nguồn ảnh',
  },
  /** What stands in an empty field. */
  placeholders: {
    kicker: 'Chuyên đề',
    headline: 'Tít',
    subheadline: 'Tít phụ',
    byline: 'Tác giả',
    dateline: 'Địa danh',
    sapo: 'Sapo: ai, gì, ở đâu, khi nào',
    body: 'Viết nội dung, hoặc gõ / để thêm tít xen, trích, ảnh…',
    caption: 'Chú thích ảnh',
    credit: 'Tên người chụp',
  },
  wordsOf: (words: number, most: number) => `${words}/${most} chữ`,
  creditPrefix: 'Ảnh: ',
  roles,
  roleOf: (name: string) => (name === '' ? 'Vai trò của tác giả' : `Vai trò của ${name}`),
  blocks,
  unknownBlock: (type: string) => `Khối “${type}” của bản Morat mới hơn: được giữ nguyên`,
  dropPhoto: 'Thả ảnh vào đây',
  photo: (caption: string) => (caption === '' ? 'Ảnh chưa có chú thích' : `Ảnh: ${caption}`),
  movedAway: 'Đã chuyển đi',
  moveBlock: 'Kéo để dời khối, hoặc Alt+↑ Alt+↓',
  completion: { label: 'Gợi ý tên', hint: 'Tab nhận · Esc đóng' },
  slash: {
    label: 'Thêm hoặc đổi khối',
    normal: 'Đoạn',
    h2: 'Tít xen',
    blockquote: 'Trích dẫn',
    bullet: 'Danh sách',
    number: 'Danh sách đánh số',
    photo: 'Ảnh',
    nothing: 'Không có khối nào như vậy',
  },
  find: {
    label: 'Tìm và thay',
    find: 'Tìm trong bài',
    replaceWith: 'Thay bằng',
    wholeSyllable: 'Nguyên tiếng',
    marks: 'Đúng dấu',
    next: 'Kế tiếp',
    previous: 'Trước đó',
    replace: 'Thay',
    replaceAll: 'Thay tất cả',
    close: 'Đóng',
    count: (at: number, all: number) => (all === 0 ? 'Không thấy' : `${at}/${all}`),
  },
};
export type EditorMessages = typeof editor;
