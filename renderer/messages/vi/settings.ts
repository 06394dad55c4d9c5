import { createFormat } from '../format.ts';

const { number } = createFormat('vi');

export const settings = {
  title: 'Cài đặt',
  tabs: { person: 'Bạn', newsroom: 'Tòa soạn', spelling: 'Chính tả', look: 'Giao diện' },
  name: 'Tên hoặc bút danh',
  nameHint: 'Ghi vào dòng tác giả của bài mới.',
  role: 'Vai trò',
  newsroomName: 'Tên tòa soạn',
  sourcePrefix: 'Nguồn đầu sapo',
  sourcePrefixHint: 'Bản xuất tự viết “(Nguồn) - ” trước sapo; phóng viên không phải gõ.',
  sections: 'Chuyên mục',
  sectionsHint: 'Mỗi dòng một chuyên mục, theo thứ tự của tòa soạn.',
  tone: 'Bỏ dấu thanh',
  tones: { old: 'Kiểu cũ: hòa, thủy', new: 'Kiểu mới: hoà, thuỷ' },
  limits: 'Giới hạn của tòa soạn',
  limitsHint: 'Vượt giới hạn thì mo-rát nhắc, không chặn gõ.',
  headlineCharacters: 'Tít, số ký tự',
  headlineWords: 'Tít, số chữ',
  sapoWords: 'Sapo, số chữ',
  captionSyllables: 'Chú thích ảnh, số tiếng',
  strictness: 'Gạch chân chính tả',
  strictnesses: { sure: 'Chỉ lỗi chắc chắn', balanced: 'Cân bằng', thorough: 'Kỹ' },
  strictnessHints: {
    sure: 'Chỉ gạch chỗ chắc là sai. Bỏ sót chừng một phần mười lỗi.',
    balanced: 'Thêm chỗ đáng ngờ, gạch chấm mờ như gợi ý.',
    thorough: 'Thêm cả chỗ đúng nhiều hơn sai. Hợp với lượt đọc cuối.',
  },
  dictionary: 'Từ điển tòa soạn',
  dictionaryHint:
    'Từ và tên mà mo-rát không gạch. Viết thường thì đúng cho mọi kiểu hoa thường; tên viết hoa chỉ đúng khi viết hoa.',
  dictionaryFind: 'Tìm hoặc thêm từ, tên',
  dictionaryAdd: 'Thêm',
  dictionaryRemove: (count: number) => (count <= 1 ? 'Xóa' : `Xóa ${number(count)}`),
  dictionaryImport: 'Nhập từ tệp…',
  dictionaryExport: 'Xuất ra tệp',
  dictionaryFile: 'tu-dien-toa-soan.txt',
  dictionaryCount: (shown: number, all: number) =>
    shown === all ? `${number(all)} mục` : `${number(shown)} trong ${number(all)} mục`,
  dictionaryEmpty: 'Chưa có từ nào. Thêm ở đây, từ thẻ của một chỗ bị gạch, hoặc nhập từ tệp: mỗi dòng một từ.',
  dictionaryNone: 'Không có mục nào như vậy. Enter để thêm.',
  dictionaryNoEntry: 'Một mục phải có chữ cái và không dài quá 80 ký tự.',
  dictionaryImported: (added: number, known: number) =>
    `Đã thêm ${number(added)} mục` + (known > 0 ? `; ${number(known)} mục đã có sẵn.` : '.'),
  dictionaryRefused: (lines: readonly number[]) =>
    `${number(lines.length)} dòng không phải từ hay tên, không nhập: dòng ${lines.slice(0, 5).join(', ')}${lines.length > 5 ? '…' : ''}`,
  dictionaryRemoved: (count: number, entry: string) =>
    count === 1 ? `Đã xóa “${entry}” khỏi từ điển tòa soạn.` : `Đã xóa ${number(count)} mục khỏi từ điển tòa soạn.`,
  undo: 'Hoàn tác',
  language: 'Ngôn ngữ giao diện',
  languages: { vi: 'Tiếng Việt', en: 'English' },
  theme: 'Nền',
  themes: { system: 'Theo máy', light: 'Sáng', dark: 'Tối', contrast: 'Tương phản cao' },
  textZoom: 'Cỡ chữ của bài',
  smaller: 'Nhỏ hơn',
  larger: 'Lớn hơn',
  saved: 'Mọi thay đổi được ghi ngay.',
  dataFolder: 'Thư mục dữ liệu',
  version: 'Phiên bản',
  close: 'Xong',
};
export type SettingsMessages = typeof settings;
