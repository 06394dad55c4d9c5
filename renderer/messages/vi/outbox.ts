import type {
  CheckName,
  FailureCode,
  NoticeCode,
  SendingState,
  SendingStep,
  SendStatus,
} from '../../../shared/api/index.ts';
import { createFormat } from '../format.ts';

const { number } = createFormat('vi');
type Params = Readonly<Record<string, string | number>>;
/** Names of HTML elements as the desk calls what they show. */
const elements: Readonly<Record<string, string>> = {
  iframe: 'khung nhúng (iframe)',
  script: 'mã script',
  figure: 'khung ảnh',
  figcaption: 'chú thích',
  img: 'ảnh',
  table: 'bảng',
  cite: 'nguồn ảnh',
};
const lacking: Readonly<Record<string, string>> = {
  publish: 'đăng bài',
  upload: 'tải ảnh lên',
  authors: 'đặt tên tác giả',
  categories: 'tạo chuyên mục',
};
const fields: Readonly<Record<string, string>> = {
  seoTitle: 'tiêu đề SEO',
  description: 'mô tả SEO',
  socialTitle: 'tít mạng xã hội',
  dateline: 'địa danh',
};
const site = (host: string | number | undefined) => (host === undefined || host === '' ? 'nơi gửi' : `${host}`);

export const outbox = {
  title: 'Hộp gửi',
  lead: (open: number) =>
    open === 0
      ? 'Không có bài nào đang chờ. Bài đã gửi vẫn được ghi lại ở đây.'
      : `${number(open)} bài đang trên đường.`,
  empty: 'Chưa gửi bài nào.',
  emptyText: 'Mở “Xong chưa?” của một bài và chọn nơi gửi.',
  ofStory: 'Đã gửi và đang gửi',
  close: 'Đóng',
  command: 'Mở hộp gửi',
  waiting: (count: number) => `${number(count)} bài trong hộp gửi`,
  heldShort: (count: number) => `${number(count)} bài cần xem trong hộp gửi`,
  statuses: { draft: 'Nháp', pending: 'Chờ duyệt', publish: 'Đăng', files: 'Giao tệp' } satisfies Record<
    SendStatus,
    string
  >,
  states: {
    waiting: 'Đang chờ',
    sending: 'Đang gửi',
    paused: 'Tạm dừng',
    held: 'Cần bạn xem',
    done: 'Đã gửi',
    cancelled: 'Đã hủy',
  } satisfies Record<SendingState, string>,
  steps: {
    look: 'Tìm xem đã gửi lần nào chưa',
    create: 'Tạo bài nháp',
    photos: 'Gửi ảnh',
    files: 'Gửi tệp',
    write: 'Ghi nội dung và đọc lại đối chiếu',
    done: 'Xong',
  } satisfies Record<SendingStep, string>,
  photos: (done: number, total: number) => `Ảnh ${number(done)}/${number(total)}`,
  files: (done: number, total: number) => `Tệp ${number(done)}/${number(total)}`,
  bytes: (sent: string, total: string) => `${sent} / ${total}`,
  attempts: (count: number) => `Đã thử ${number(count)} lần.`,
  nextTry: (clock: string) => `Thử lại lúc ${clock}.`,
  retry: 'Thử ngay',
  resume: 'Gửi tiếp',
  pause: 'Tạm dừng',
  cancel: 'Hủy',
  open: 'Xem bài',
  edit: 'Mở trong CMS',
  compare: 'So sánh',
  overwrite: 'Gửi đè bản của ta',
  sendAnew: 'Gửi thành bài mới',
  differs: 'Ta và CMS khác nhau ở đâu',
  ours: 'Ta',
  theirs: 'CMS',
  same: 'Chữ không khác; chỉ có định dạng hoặc thông tin khác.',
  changedBy: (who: string, when: string) => `${who || 'Ai đó'} sửa trong CMS: ${when}.`,
  send: 'Gửi',
  sent: 'Bài đã vào hộp gửi. Đóng cửa sổ này bài vẫn được gửi.',
  sendTo: (count: number) => `Gửi tới ${number(count)} nơi`,
  statusOf: (target: string) => `Gửi tới ${target} như`,
  hints: {
    draft: 'Nằm nháp trong CMS, người khác đăng.',
    pending: 'Chờ người có quyền đăng duyệt trong CMS.',
    publish: 'Đăng ngay, hoặc đúng giờ hẹn của bài.',
    files: 'Để tệp vào thư mục; nơi nhận tự lấy.',
  } satisfies Record<SendStatus, string>,
  waits: 'Không có mạng thì bài chờ trong hộp gửi và tự đi khi có mạng.',
  noTargets: 'Chưa có nơi gửi nào. Thêm ở Cài đặt → Nơi gửi.',
  failures: {
    offline: ({ host }: Params) => `Không tới được ${site(host)}. Tự thử lại khi có mạng.`,
    tls: ({ host, reason }: Params) =>
      reason === 'no-tls'
        ? `${site(host)} không nhận FTP qua TLS. Morat không gửi mật khẩu khi đường truyền không mã hóa.`
        : `Chứng chỉ bảo mật của ${site(host)} không hợp lệ. Kiểm tra địa chỉ và ngày giờ của máy.`,
    timeout: () => 'Chưa rõ đã nhận hay chưa: máy chủ không trả lời kịp. Morat sẽ hỏi lại trước khi gửi tiếp.',
    'broken-off': () => 'Chưa rõ đã nhận hay chưa: đường truyền đứt giữa chừng. Morat sẽ hỏi lại trước khi gửi tiếp.',
    'not-understood': () =>
      'Máy chủ trả lời bằng một trang web thay vì dữ liệu. Có thể do trang đăng nhập Wi-Fi hoặc tường lửa.',
    'server-error': ({ status }: Params) => `Máy chủ báo lỗi ${status ?? ''}. Morat sẽ hỏi lại rồi thử tiếp.`,
    busy: ({ status }: Params) => `Máy chủ đang bận (${status ?? ''}). Morat chờ rồi thử lại.`,
    firewall: ({ status, ray }: Params) =>
      `Tường lửa chặn (${status ?? 403}, trang HTML${ray === undefined ? '' : `, mã ${ray}`}). Gửi mã này cho người quản trị.`,
    'too-large': () => 'Máy chủ không nhận tệp lớn thế này (413). Nhờ người quản trị nâng giới hạn tải lên.',
    redirected: ({ to }: Params) =>
      `Địa chỉ này chuyển sang ${to || 'nơi khác'}. Vì an toàn, mật khẩu không được gửi theo: sửa địa chỉ trong Cài đặt.`,
    'not-logged-in': ({ host }: Params) =>
      host === undefined
        ? 'Máy chủ không nhận mật khẩu ứng dụng. Có thể mật khẩu sai, đã bị thu hồi, hoặc plugin bảo mật đang chặn.'
        : `${site(host)} không nhận tên đăng nhập, mật khẩu hoặc khóa này.`,
    'not-allowed': () => 'Tài khoản này không được phép làm bước này.',
    rejected: ({ code, status }: Params) => `Máy chủ từ chối (${code ?? status ?? ''}).`,
    'photo-refused': () => 'Máy chủ không nhận tệp ảnh này.',
    'photo-damaged': () => 'Ảnh bị hỏng trên đường đi. Morat gửi lại.',
    'no-api': () => 'Không thấy REST API ở địa chỉ này. Kiểm tra địa chỉ, hoặc plugin bảo mật đã tắt API.',
    'sent-twice': () => 'Có dấu vết của một lần gửi khác. Morat xem lại.',
    'changed-there': () => 'Bài trong CMS đã bị sửa từ lần gửi trước. Chưa có gì bị ghi đè.',
    'published-there': () =>
      'Bài đã được đăng trong CMS, còn lần này gửi như bản nháp. Gửi tiếp thì bản đang đăng sẽ đổi.',
    'trashed-there': () => 'Bài đã bị bỏ vào thùng rác trong CMS.',
    'gone-there': () => 'Bài đã bị xóa hẳn trong CMS.',
    'folder-missing': ({ path }: Params) =>
      `Không thấy thư mục ${path ?? ''}. Ổ đĩa mạng có thể chưa nối, hoặc đường dẫn đã đổi. Tự thử lại.`,
    'folder-read-only': ({ path }: Params) =>
      `Không được ghi vào thư mục ${path ?? ''}. Xin quyền ghi; Morat tự thử lại.`,
    'folder-full': ({ path }: Params) =>
      `Không ghi thêm được vào ${path ?? ''}: đầy hoặc hết hạn mức. Có chỗ là Morat gửi tiếp.`,
    'host-key-unknown': ({ host, fingerprint }: Params) =>
      `${site(host)} đưa khóa ${fingerprint ?? ''}. Hỏi người quản trị máy chủ xem có đúng không, rồi mới ghim. Chưa có gì được gửi.`,
    'host-key-changed': ({ host, fingerprint, pinned }: Params) =>
      `Khóa của ${site(host)} đã khác: đã ghim ${pinned ?? ''}, nay là ${fingerprint ?? ''}. Có thể ai đó đứng giữa đường truyền. Mật khẩu chưa được gửi. Hỏi người quản trị trước khi ghim khóa mới.`,
    'certificate-unknown': ({ host, fingerprint }: Params) =>
      `Chứng chỉ của ${site(host)} không do nơi tin cậy cấp: ${fingerprint ?? ''}. Hỏi người quản trị máy chủ xem có đúng không, rồi mới ghim. Chưa có gì được gửi.`,
    'certificate-changed': ({ host, fingerprint, pinned }: Params) =>
      `Chứng chỉ của ${site(host)} đã khác: đã ghim ${pinned ?? ''}, nay là ${fingerprint ?? ''}. Mật khẩu chưa được gửi. Hỏi người quản trị trước khi ghim chứng chỉ mới.`,
    'key-unreadable': () =>
      'Không đọc được khóa riêng: sai mật khẩu của khóa, hoặc tệp không phải khóa OpenSSH, PEM hay PuTTY.',
    'template-wrong': ({ line, name }: Params) =>
      `Mẫu mô tả CMS có lỗi${line === undefined ? '' : ` ở dòng ${line}`}: ${name ?? ''}. Sửa ở Cài đặt → Nơi gửi.`,
    'answer-without': ({ place, request }: Params) =>
      `Máy chủ trả lời bước “${request ?? ''}” nhưng không có ${place ?? ''} như mẫu ghi. Sửa mẫu rồi thử lại; Morat sẽ tìm bài đã tạo trước khi tạo nữa.`,
    'no-path': ({ name }: Params) => `Máy chủ không có đường dẫn ${name ?? ''} (404). Xem lại địa chỉ và mẫu.`,
    'not-found-again': () =>
      'Tạo được nháp nhưng bước “find” của mẫu không tìm lại được nó: gửi lại có thể thành hai bài.',
    'photo-missing': ({ name }: Params) => `Không làm được ảnh ${name ?? ''} để gửi.`,
    'secret-missing': () => 'Chưa có mật khẩu cho nơi gửi này. Nhập lại ở Cài đặt → Nơi gửi.',
    'target-missing': () => 'Nơi gửi này đã bị xóa khỏi Cài đặt.',
    disk: () => 'Đĩa trên máy này đầy hoặc không ghi được.',
    internal: () => 'Morat gặp lỗi ngoài dự tính khi gửi. Thử lại; nếu lặp lại, báo người quản trị.',
  } satisfies Record<FailureCode, (params: Params) => string> as Readonly<
    Record<FailureCode, (params: Params) => string>
  >,
  changed: 'CMS giữ khác với bản gửi',
  notices: {
    'element-removed': ({ element, count }: Params) =>
      `CMS đã bỏ: ${number(Number(count))} ${elements[String(element)] ?? `<${element}>`}`,
    'words-lost': ({ count }: Params) => `${number(Number(count))} đoạn không còn nguyên chữ`,
    'words-added': ({ count }: Params) => `${number(Number(count))} đoạn có chữ lạ`,
    'caption-lost': ({ count }: Params) => `CMS đã bỏ hoặc đổi ${number(Number(count))} chú thích`,
    'credit-lost': ({ count }: Params) => `CMS đã bỏ hoặc đổi ${number(Number(count))} nguồn ảnh`,
    'photo-lost': ({ count }: Params) => `Thiếu ${number(Number(count))} ảnh`,
    'title-changed': () => 'Tít bị đổi',
    'excerpt-changed': () => 'Sapo bị đổi',
    'excerpt-cut': ({ count }: Params) =>
      `Tóm tắt chỉ chứa ${number(Number(count))} ký tự: sapo nguyên vẹn nằm ở đầu bài`,
    'slug-changed': ({ kept }: Params) => `Địa chỉ bài thành ${kept}`,
    'status-lower': () => 'Tài khoản không được đăng: bài nằm chờ duyệt',
    'date-changed': () => 'Giờ đăng bị đổi',
    'lead-photo-lost': () => 'Không đặt được ảnh đại diện',
    'tag-lost': ({ name }: Params) => `Không gắn được từ khóa ${name}`,
    'section-not-made': ({ name }: Params) => `Chưa có chuyên mục ${name}, tài khoản không được tạo`,
    'section-lost': () => 'Không gắn được chuyên mục',
    'author-not-set': () => 'Không đặt được tác giả',
    'photos-not-allowed': ({ count }: Params) =>
      `Tài khoản không được tải ảnh: ${number(Number(count))} ảnh chưa gửi, chú thích đã có trong bài`,
    'field-not-there': ({ field }: Params) => `CMS không có chỗ cho ${fields[String(field)] ?? field}`,
    'kept-published': () => 'Bài đang đăng được giữ nguyên trạng thái đăng',
  } satisfies Record<NoticeCode, (params: Params) => string> as Readonly<
    Record<NoticeCode, (params: Params) => string>
  >,
  targets: {
    tab: 'Nơi gửi',
    lead: 'Nơi bài được gửi tới từ “Xong chưa?”. Mật khẩu nằm lại trên máy này, không hiện lại trong cửa sổ.',
    keeping: {
      system: 'Mật khẩu được mã hóa bằng khóa do hệ điều hành giữ.',
      file: 'Máy này không có kho khóa: mật khẩu được mã hóa bằng một tệp khóa chỉ tài khoản của bạn trên máy đọc được.',
    },
    none: 'Chưa có nơi gửi nào.',
    add: 'Thêm nơi gửi',
    edit: 'Sửa',
    remove: 'Xóa',
    confirmRemove: 'Xóa hẳn nơi gửi',
    name: 'Tên',
    namePlaceholder: 'Báo điện tử',
    address: 'Địa chỉ trang',
    addressHint: 'Ví dụ https://bao.vn. Chỉ nhận https (http chỉ cho máy này).',
    addressWrong: 'Cần địa chỉ https:// đầy đủ.',
    user: 'Tên đăng nhập',
    password: 'Mật khẩu ứng dụng',
    passwordHint: 'Tạo trong WordPress: Hồ sơ → Mật khẩu ứng dụng. Không phải mật khẩu đăng nhập.',
    passwordKept: 'Đã giữ. Để trống nếu không đổi.',
    sapoInBody: 'Đặt sapo ở đầu nội dung (đa số giao diện không hiện tóm tắt trên bài)',
    leadInBody: 'Đặt ảnh đại diện ở đầu nội dung nếu bài chưa có (để không mất chú thích)',
    saveAndCheck: 'Lưu và kiểm tra kết nối',
    check: 'Kiểm tra kết nối',
    checking: 'Đang kiểm tra…',
    cancel: 'Thôi',
    checks: {
      address: 'Địa chỉ',
      login: 'Đăng nhập',
      role: 'Quyền của tài khoản',
      clock: 'Đồng hồ máy chủ',
      zone: 'Múi giờ',
      'host-key': 'Khóa, chứng chỉ máy chủ',
      folder: 'Thư mục',
      trial: 'Ghi thử một tệp, đổi tên rồi xóa',
      space: 'Chỗ trống',
      template: 'Mẫu mô tả CMS',
      draft: 'Tạo thử một nháp, tìm lại rồi xóa',
      photo: 'Gửi thử một ảnh rồi xóa',
      remove: 'Tạo thử một nháp rồi xóa',
    } satisfies Record<CheckName, string>,
    checkStates: { passed: 'Đạt', warned: 'Nên xem', failed: 'Không được', skipped: 'Chưa thử' },
    found: {
      site: ({ name, host }: Params) => `${name} (${host})`,
      user: ({ name }: Params) => `Là ${name}`,
      role: ({ role, lacks }: Params) =>
        lacks === ''
          ? `${role}: đủ quyền`
          : `${role}: không được ${String(lacks)
              .split(',')
              .map((one) => lacking[one] ?? one)
              .join(', ')}`,
      clock: ({ seconds }: Params) => (Math.abs(Number(seconds)) < 3 ? 'Khớp máy này' : `Lệch ${seconds} giây`),
      zone: ({ zone }: Params) => `${zone}`,
      template: () => 'Đọc được',
      'logged-in': () => 'Được nhận',
      'no-remove': () => 'Chưa thử: mẫu không có bước “remove” để dọn bài thử',
      server: ({ host }: Params) => `${host}`,
      pinned: ({ fingerprint }: Params) => `Đúng khóa đã ghim: ${fingerprint}`,
      certificate: () => 'Chứng chỉ hợp lệ',
      'in-clear': () => 'Không mã hóa: chỉ dùng trong máy này',
      folder: ({ path }: Params) => `${path}`,
      'file-tried': () => 'Ghi, đổi tên và xóa được',
      space: ({ megabytes }: Params) => `Còn ${number(Number(megabytes))} MB`,
      'passwords-off': () =>
        'Trang này tắt mật khẩu ứng dụng. Plugin bảo mật có thể đang chặn, hoặc trang chưa có https.',
      'no-upload': () => 'Tài khoản không được tải ảnh: bài đi không kèm ảnh',
      key: ({ version }: Params) => `Khóa được nhận (Ghost ${version})`,
      'photo-stays': ({ name }: Params) => `Gửi được. Ghost không cho xóa ảnh: tệp thử ${name} nằm lại, chỉ một lần`,
      'photo-sent': () => 'Gửi và xóa được',
      'draft-removed': () => 'Tạo và xóa được',
      'draft-stays': () => 'Tạo được nhưng không xóa được',
      skipped: () => '',
    } satisfies Record<string, (params: Params) => string> as Readonly<Record<string, (params: Params) => string>>,
  },
};
export type OutboxMessages = typeof outbox;
