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
  addWord: (entry: string) => `Thêm “${entry}” vào từ điển tòa soạn`,
  addWordHere: 'Thêm vào từ điển tòa soạn',
  noWordHere: 'Chỗ này không phải lỗi cách viết một từ, nên không có gì để thêm.',
  wordAdded: (entry: string) => `Từ điển tòa soạn có thêm “${entry}”. Từ nay mo-rát không gạch chữ này.`,
  ruleOff: 'Tắt luật này',
  ruleIsOff: 'Đã tắt luật này cho mọi bài trên máy này.',
  ruleIsOffNext: 'Bật lại ở Cài đặt, mục Phong cách.',
  dispute: 'Không đồng ý với luật này…',
  disputeTitle: 'Luật này sai ở đâu?',
  disputeNote: 'Vì sao chỗ này đúng',
  disputeHint: 'Người giữ phong cách của tòa soạn đọc ở Cài đặt, mục Phong cách.',
  disputeSend: 'Gửi ý kiến',
  disputed: 'Đã ghi ý kiến về luật này.',
  saveReport: 'Lưu báo cáo mo-rát (HTML)',
  saveReportText: 'Lưu báo cáo mo-rát (văn bản)',
  reportFile: 'mo-rat',
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
  addMarks: 'Thêm dấu',
  addMarksStory: 'Thêm dấu cả bài',
  marksWait: 'Đang nạp mô hình tiếng Việt. Nạp xong sẽ thêm dấu ngay.',
  noMarks: 'Chưa thêm được dấu: không đọc được mô hình tiếng Việt.',
  noMarksNext: 'Mở lại Morat; nếu vẫn vậy, cài lại.',
  marksAdded: (words: number, unsure: number) =>
    (words === 0 ? 'Không có chữ nào phải thêm dấu' : `Đã thêm dấu cho ${number(words)} chữ`) +
    (unsure === 0 ? '.' : `; ${number(unsure)} chữ chưa chắc, được gạch chân để xem lại.`),
  houseStyle: 'Đưa cả bài về văn phong tòa soạn',
  houseStyled: (places: number, changes: readonly { from: string; to: string; times: number }[]) => {
    if (places === 0) return 'Cả bài đã đúng văn phong tòa soạn.';
    const shown = changes.slice(0, 6).map(({ from, to, times }) => {
      const change =
        to.trim() === '' ? `bỏ “${from.trim()}”` : /\p{L}/u.test(from) ? `${from} → ${to}` : `“${from}” → “${to}”`;
      return times > 1 ? `${change} (${number(times)})` : change;
    });
    const rest = changes.length - shown.length;
    return `Đã sửa ${number(places)} chỗ: ${shown.join('; ')}${rest > 0 ? `; và ${number(rest)} cách sửa khác` : ''}.`;
  },
  mendedAll: 'Xem từng chỗ',
  mendedTitle: (count: number) => `Đã sửa ${number(count)} chỗ theo văn phong`,
  mendedLead: 'Đóng bảng này rồi bấm Ctrl+Z thì cả bài trở lại như trước.',
  mendedClose: 'Đóng',
  mendedJump: 'Tới chỗ này',
  mendedJumpTo: (text: string) => `Tới chỗ này: “${text}”`,
  placeTones: 'Đổi cách bỏ dấu cả bài',
  tonesPlaced: (words: number, placement: 'old' | 'new') => {
    const house = placement === 'old' ? 'kiểu cũ (hòa, thủy)' : 'kiểu mới (hoà, thuỷ)';
    return words === 0 ? `Cả bài đã bỏ dấu ${house}.` : `Đã đổi ${number(words)} chữ sang ${house}.`;
  },
  unsure: 'Dấu được thêm ở đây chưa chắc. Bỏ qua nếu đúng, hoặc chọn cách viết khác.',
  none: 'Không có gì phải xem trong bài.',
  fixed: (count: number) => `Đã sửa ${number(count)} chỗ. Ctrl+Z để hoàn tác.`,
  states: {
    checking: 'Đang xem',
    clean: 'Sạch',
    found: (count: number) => `${number(count)} chỗ cần xem`,
  },
};
export type FindingsMessages = typeof findings;
