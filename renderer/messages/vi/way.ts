import type { RefusedStep } from '../../../shared/api/index.ts';
import type { Step } from '../../../shared/review/index.ts';
import { createFormat } from '../format.ts';

const { number } = createFormat('vi');

const reasons: Readonly<Record<RefusedStep['reason'], (count: number) => string>> = {
  gone: () => 'bài không còn trên máy này',
  'not-offered': () => 'bài đang ở bước khác',
  question: (count) => `còn ${number(count)} câu hỏi phóng viên chưa trả lời`,
  'not-ready': (count) => `còn ${number(count)} việc phải làm`,
};

export const way = {
  group: 'Đường đi của bài',
  /** What the button says. */
  steps: {
    submit: 'Gửi duyệt',
    take: 'Nhận biên tập',
    return: 'Trả lại…',
    approve: 'Duyệt',
    export: 'Đóng gói',
    correct: 'Đính chính…',
    spike: 'Gác bài…',
    unspike: 'Lấy lại bài',
    assign: 'Giao cho…',
  } satisfies Record<Step, string>,
  /** What the record says. */
  done: {
    submit: 'gửi duyệt',
    take: 'nhận biên tập',
    return: 'trả lại',
    approve: 'duyệt và ký tên',
    export: 'đóng gói',
    correct: 'mở để đính chính',
    spike: 'gác bài',
    unspike: 'lấy lại bài',
    assign: 'giao bài',
  } satisfies Record<Step, string>,
  menu: (state: string) => `Bước tiếp của bài. Đang ở: ${state}`,
  history: 'Bài đã đi thế nào',
  historyTitle: 'Bài đã đi thế nào',
  noHistory: 'Bài chưa qua bước nào.',
  inHandOf: (name: string) => `${name} đang giữ bài`,
  handedTo: (name: string) => (name === '' ? 'không giao ai' : `giao cho ${name}`),
  unnamed: 'Chưa ghi tên',
  close: 'Đóng',
  cancel: 'Thôi',
  titles: {
    submit: (count: number) => (count === 1 ? 'Gửi bài này lên duyệt?' : `Gửi ${number(count)} bài lên duyệt?`),
    take: (count: number) => (count === 1 ? 'Nhận biên tập bài này?' : `Nhận biên tập ${number(count)} bài?`),
    return: (count: number) => (count === 1 ? 'Trả bài cho phóng viên' : `Trả ${number(count)} bài cho phóng viên`),
    approve: (count: number) => (count === 1 ? 'Duyệt bài này?' : `Duyệt ${number(count)} bài?`),
    correct: (count: number) => (count === 1 ? 'Đính chính bài đã xuất' : `Đính chính ${number(count)} bài đã xuất`),
    spike: (count: number) => (count === 1 ? 'Gác bài này?' : `Gác ${number(count)} bài?`),
    assign: (count: number) => (count === 1 ? 'Giao bài cho ai?' : `Giao ${number(count)} bài cho ai?`),
    unspike: (count: number) => (count === 1 ? 'Lấy lại bài này?' : `Lấy lại ${number(count)} bài?`),
    export: () => 'Đóng gói',
  } satisfies Record<Step, (count: number) => string>,
  leads: {
    submit: 'Tòa soạn thấy bài ở ngăn Chờ duyệt. Bạn vẫn sửa tiếp được.',
    take: 'Bài chuyển sang Đang duyệt, do bạn giữ.',
    return: 'Phóng viên thấy lời nhắn này, mọi chỗ đã sửa và các lỗi của bản đã gửi.',
    approve: 'Chữ ký gồm tên bạn và giờ. Bài còn việc phải làm hoặc câu hỏi mở thì chưa duyệt được.',
    correct: 'Bài mở lại để sửa, rồi đóng gói lần nữa.',
    spike: 'Bài vẫn giữ nguyên trong ngăn Gác, lúc nào cũng lấy lại được.',
    assign: 'Bài vẫn ở bước cũ.',
    unspike: 'Bài trở về bước trước khi gác.',
    export: '',
  } satisfies Record<Step, string>,
  note: 'Lời nhắn',
  noteHint: { return: 'Cần viết thêm gì, hỏi lại ai, vì sao trả.', other: 'Không bắt buộc.' },
  noteMissing: 'Hãy viết vì sao trả bài.',
  assignee: 'Người giữ bài',
  assigneeHint: 'Để trống là không giao ai.',
  people: 'Người đã có trên máy này',
  yourName: 'Tên của bạn',
  yourNameHint: 'Bước này được ghi lại dưới tên ấy. Đây không phải mật khẩu.',
  yourRole: 'Vai trò',
  taken: {
    submit: (count: number) => (count === 1 ? 'Đã gửi bài lên duyệt.' : `Đã gửi ${number(count)} bài lên duyệt.`),
    take: (count: number) => (count === 1 ? 'Bạn đang giữ bài này.' : `Bạn đang giữ ${number(count)} bài.`),
    return: (count: number) => (count === 1 ? 'Đã trả bài kèm lời nhắn.' : `Đã trả ${number(count)} bài kèm lời nhắn.`),
    approve: (count: number) => (count === 1 ? 'Đã duyệt và ký tên.' : `Đã duyệt và ký tên ${number(count)} bài.`),
    correct: (count: number) =>
      count === 1 ? 'Bài đã mở để đính chính.' : `${number(count)} bài đã mở để đính chính.`,
    spike: (count: number) => (count === 1 ? 'Đã gác bài.' : `Đã gác ${number(count)} bài.`),
    unspike: (count: number) => (count === 1 ? 'Đã lấy lại bài.' : `Đã lấy lại ${number(count)} bài.`),
    assign: (count: number) => (count === 1 ? 'Đã giao bài.' : `Đã giao ${number(count)} bài.`),
    export: () => 'Đã đóng gói.',
  } satisfies Record<Step, (count: number) => string>,
  refused: (count: number) => `${number(count)} bài chưa qua bước này`,
  refusedWhy: (headline: string, reason: RefusedStep['reason'], count: number) =>
    `${headline || 'Bài chưa có tít'}: ${reasons[reason](count)}`,
  refusedMore: (count: number) => `và ${number(count)} bài nữa`,
  box: {
    title: 'Bước tiếp',
    signs: (name: string, role: string) => `Ký tên: ${name} · ${role}`,
    waits: 'Bài đang chờ tòa soạn.',
    approvedBy: (name: string, when: string) => `${name} đã duyệt lúc ${when}`,
    changed: 'Chữ đã đổi sau khi duyệt.',
    again: 'Duyệt lại',
    sign: 'Duyệt và ký tên',
    shut: 'Xong các việc phải sửa thì duyệt được.',
  },
  returned: {
    by: (name: string, when: string) => `${name} trả lại lúc ${when}`,
    look: 'Xem đã sửa gì',
    title: 'Bài trả lại',
    changes: 'Chỗ đã sửa',
    noChanges: 'Tòa soạn chưa sửa chữ nào trong bài.',
    findings: 'Lỗi của bản đã gửi',
    noFindings: 'Bản đã gửi không còn lỗi nào được mo-rát đánh dấu.',
    again: (stories: number) => `đã gặp trong ${number(stories)} bài trước`,
    open: 'Vào bài viết tiếp',
  },
};
export type WayMessages = typeof way;
