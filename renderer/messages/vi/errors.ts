import type { ErrorCode } from '../../../shared/api/index.ts';
import { createFormat } from '../format.ts';

/** What happened, and what the person can do next. */
export interface ErrorWords {
  readonly what: string;
  readonly next: string;
}
type Params = Readonly<Record<string, string | number>>;
export type ErrorMessages = Readonly<Record<ErrorCode, (params: Params) => ErrorWords>>;

const { bytes } = createFormat('vi');
const quoted = (name: string | number | undefined) => (name === undefined ? '' : ` “${name}”`);

/** Tệp là gì, và làm gì thay. */
const otherFormats: Readonly<Record<string, readonly [string, string]>> = {
  raw: [
    'là ảnh thô (RAW) của máy ảnh.',
    'Xuất ra JPEG bằng phần mềm của máy ảnh, hoặc để máy chụp RAW + JPEG rồi thêm tệp JPEG.',
  ],
  video: ['là phim, không phải ảnh.', 'Chọn một khung hình và lưu thành JPEG; phim thì nhúng bằng địa chỉ.'],
  pdf: ['là PDF.', 'Mở bằng chương trình đọc PDF rồi lưu trang cần dùng thành JPEG.'],
  gif: ['là ảnh GIF.', 'Lưu thành PNG rồi thêm lại.'],
  photoshop: ['là tệp Photoshop.', 'Xuất ra JPEG hoặc TIFF rồi thêm lại.'],
  empty: ['rỗng, không có gì bên trong.', 'Chép lại từ máy ảnh hoặc xin lại ảnh.'],
};

/** What may be wrong in a newsroom's description of its CMS. */
const templateProblem: Readonly<Record<string, string>> = {
  yaml: 'không đúng cú pháp YAML',
  missing: 'thiếu',
  'unknown-key': 'không có mục tên',
  'unknown-field': 'không có trường tên',
  wrong: 'giá trị không dùng được ở',
};

export const errors: ErrorMessages = {
  internal: () => ({
    what: 'Morat gặp lỗi ngoài dự tính.',
    next: 'Bài vẫn nằm trên đĩa. Thử lại; nếu lặp lại, mở lại Morat.',
  }),
  'invalid-call': () => ({ what: 'Yêu cầu này không hợp lệ.', next: 'Tải lại cửa sổ rồi thử lại.' }),
  'not-found': () => ({ what: 'Không tìm thấy bài này.', next: 'Có thể bài đã bị xóa hẳn. Xem lại danh sách.' }),
  cancelled: () => ({ what: 'Đã dừng theo yêu cầu.', next: 'Không có gì bị thay đổi.' }),
  'connection-lost': () => ({
    what: 'Mất liên lạc với phần lưu trữ.',
    next: 'Đang nối lại. Giữ cửa sổ này mở: chữ vừa gõ vẫn còn ở đây.',
  }),
  'disk-full': () => ({
    what: 'Đĩa đã đầy, chưa ghi được.',
    next: 'Xóa bớt tệp trên máy; Morat tự ghi lại ngay khi có chỗ.',
  }),
  'store-failed': () => ({
    what: 'Không ghi được xuống đĩa.',
    next: 'Morat đang thử lại. Kiểm tra ổ đĩa và quyền ghi vào thư mục dữ liệu.',
  }),
  'store-newer': () => ({
    what: 'Dữ liệu trên máy do bản Morat mới hơn tạo ra.',
    next: 'Cập nhật Morat rồi mở lại. Không có gì bị sửa.',
  }),
  'store-in-use': () => ({
    what: 'Thư mục dữ liệu này đang được một Morat khác dùng.',
    next: 'Dùng cửa sổ Morat kia, hoặc đóng nó rồi mở lại. Hai Morat cùng ghi một chỗ sẽ đè lên nhau.',
  }),
  'story-newer': () => ({ what: 'Bài này do bản Morat mới hơn viết.', next: 'Cập nhật Morat để mở bài.' }),
  'story-invalid': ({ path }) => ({
    what: `Tệp bài không đúng dạng${path === undefined || path === '' ? '' : ` (ở ${path})`}.`,
    next: 'Xin lại tệp gốc từ người gửi.',
  }),
  'photo-unreadable': ({ name }) => ({
    what: `Không đọc được ảnh${quoted(name)}.`,
    next: 'Tệp có thể hỏng khi chép. Chép lại từ máy ảnh hoặc xin lại ảnh.',
  }),
  'photo-unsupported': ({ name, format }) => ({
    what: `Tệp${quoted(name)} ${otherFormats[String(format)]?.[0] ?? 'không phải ảnh mà Morat nhận.'}`,
    next: otherFormats[String(format)]?.[1] ?? 'Dùng JPEG, PNG, WebP, HEIC, AVIF hoặc TIFF.',
  }),
  'photo-too-large': ({ name, bytes: size, maxBytes, width, height }) => ({
    what: `Ảnh${quoted(name)} quá lớn${typeof size === 'number' ? ` (${bytes(size)})` : typeof width === 'number' ? ` (${width} × ${height} điểm ảnh)` : ''}.`,
    next: `Thu nhỏ ảnh${typeof maxBytes === 'number' ? ` xuống dưới ${bytes(maxBytes)}` : ''} rồi thêm lại.`,
  }),
  'import-unsupported': ({ name }) => ({
    what: `Chưa nhập được loại tệp này${quoted(name)}.`,
    next: 'Dùng .docx, .txt, .md, .html hoặc article.json.',
  }),
  'import-unreadable': ({ name }) => ({
    what: `Không đọc được tệp${quoted(name)}.`,
    next: 'Mở tệp bằng chương trình gốc, lưu lại rồi nhập lần nữa.',
  }),
  'import-empty': ({ name }) => ({ what: `Tệp${quoted(name)} không có chữ nào.`, next: 'Kiểm tra lại tệp.' }),
  'hand-over-damaged': ({ name, reason, part }) => ({
    what:
      reason === 'empty'
        ? `Tệp bàn giao${quoted(name)} rỗng.`
        : `Tệp bàn giao${quoted(name)} bị hỏng${part === undefined || part === '' ? '' : ` (ở ${part})`}.`,
    next: 'Không có gì bị thay đổi. Xin người gửi bàn giao lại.',
  }),
  'hand-over-newer': ({ name }) => ({
    what: `Tệp bàn giao${quoted(name)} do bản Morat mới hơn làm.`,
    next: 'Cập nhật Morat rồi nhận lại. Không có gì bị thay đổi.',
  }),
  'hand-over-locked': ({ name, reason }) => ({
    what: reason === 'wrong' ? `Mật khẩu không mở được tệp${quoted(name)}.` : `Tệp${quoted(name)} cần mật khẩu.`,
    next: 'Hỏi mật khẩu người bàn giao.',
  }),
  'package-not-ready': ({ first }) => ({
    what: `Bài chưa đủ điều kiện đóng gói${first === undefined || first === '' ? '' : `: ${first}`}`,
    next: 'Xem các mục còn đỏ trong “Xong chưa?” và sửa từng mục.',
  }),
  'secret-needed': () => ({
    what: 'Nơi gửi này chưa có mật khẩu.',
    next: 'Mở Cài đặt → Nơi gửi và nhập lại mật khẩu ứng dụng.',
  }),
  'target-failed': ({ reason }) => ({
    what: `Không hỏi được nơi gửi${reason === undefined ? '' : ` (${reason})`}.`,
    next: 'Kiểm tra mạng rồi thử lại.',
  }),
  'template-wrong': ({ line, problem, name }) => ({
    what: `Mẫu mô tả CMS có lỗi ở dòng ${line ?? ''}: ${templateProblem[String(problem)] ?? ''}${quoted(name)}.`,
    next: 'Sửa dòng ấy rồi lưu lại. Mẫu được giải thích trong docs/http-template.md.',
  }),
  'package-not-verified': () => ({
    what: 'Gói vừa làm không khớp với bài, nên đã bị hủy.',
    next: 'Bài không bị đổi. Thử lại; nếu vẫn lỗi, báo cho người quản trị.',
  }),
  'setup-unreadable': ({ path }) => ({
    what: `Tệp này không phải bộ cài đặt tòa soạn của Morat, hoặc đã hỏng${path ? ` (ở ${path})` : ''}.`,
    next: 'Chưa có gì bị đổi. Xin lại tệp từ máy đã lưu nó.',
  }),
  'setup-newer': () => ({
    what: 'Bộ cài đặt này của bản Morat mới hơn.',
    next: 'Chưa có gì bị đổi. Cập nhật Morat rồi nhập lại.',
  }),
  'style-term-invalid': ({ reason }) => ({
    what: `Chưa thêm được từ này:${quoted(reason)}.`,
    next: 'Bỏ các dấu | → # và dấu phẩy khỏi từ, hoặc viết luật đầy đủ trong tệp của tòa soạn.',
  }),
  'folder-unreadable': ({ folder }) => ({
    what: `Không mở được thư mục${quoted(folder)}.`,
    next: 'Xem lại đường dẫn, hoặc quyền đọc thư mục ấy.',
  }),
  'style-file-broken': ({ file }) => ({
    what: `Tệp luật${quoted(file)} của tòa soạn đang có lỗi nên chưa ghi thêm vào.`,
    next: 'Xem lỗi và dòng trong Cài đặt → Văn phong, sửa tệp rồi thử lại.',
  }),
};
