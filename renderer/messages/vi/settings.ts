import { createFormat } from '../format.ts';

const { number } = createFormat('vi');

export const settings = {
  title: 'Cài đặt',
  tabs: {
    person: 'Bạn',
    newsroom: 'Tòa soạn',
    style: 'Phong cách',
    spelling: 'Chính tả',
    typing: 'Bộ gõ',
    look: 'Giao diện',
  },
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
  textCodes: 'Mã gõ tắt',
  textCodesHint:
    'Mỗi dòng một mã: nvt2, Chủ tịch UBND thành phố Nguyễn Văn Tùng. Dán từ bảng tính hay tệp CSV đều được. Trong bài và chú thích gõ =nvt2= là ra chữ.',
  photos: 'Ảnh xuất ra',
  photoSide: 'Cạnh dài, điểm ảnh',
  photoQuality: 'Chất lượng JPEG',
  photoKeepCamera: 'Giữ thông tin máy ảnh: thông số chụp, vị trí GPS, số máy',
  photoKeepCameraHint: 'Tắt thì ảnh gửi đi không lộ nơi chụp và máy chụp; chú thích, nguồn, bản quyền luôn đi cùng.',
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
  typing: {
    use: 'Bộ gõ của Morat',
    choices: { off: 'Tắt', on: 'Bật' },
    hint: 'Cho máy không có Unikey, EVKey, OpenKey… Khi bộ gõ của máy đang gõ, Morat tự nhường.',
    method: 'Kiểu gõ',
    tone: 'Dấu thanh đặt theo kiểu của tòa soạn (mục Tòa soạn).',
    restore: 'Trả lại phím đã gõ cho từ không phải tiếng Việt (windows, software)',
    brackets: 'Telex: phím [ là ơ, phím ] là ư',
    keys: {
      telex:
        's f r x j: dấu thanh, z: bỏ dấu. aa ee oo: â ê ô. w: ă ơ ư. dd: đ. Gõ lại phím dấu để bỏ dấu; Esc trả lại phím đã gõ.',
      vni: '1 2 3 4 5: dấu thanh, 0: bỏ dấu. 6: â ê ô. 7: ơ ư. 8: ă. 9: đ. Gõ lại phím dấu để bỏ dấu; Esc trả lại phím đã gõ.',
      viqr: "' ` ? ~ . : dấu thanh. ^: â ê ô. +: ơ ư. (: ă. dd: đ. Gõ \\ trước dấu câu để giữ dấu câu; Esc trả lại phím đã gõ.",
    },
  },
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
