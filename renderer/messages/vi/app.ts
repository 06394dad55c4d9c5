import { createFormat } from '../format.ts';

const { number } = createFormat('vi');

export const app = {
  find: 'Tìm bài, lệnh, tên người…',
  palette: 'Bảng lệnh',
  paletteEmpty: 'Không có lệnh hay bài nào khớp.',
  close: 'Đóng',
  deskRegion: 'Bàn',
  storyRegion: 'Bài',
  panelRegion: 'Bảng bên phải',
  statusRegion: 'Trạng thái',
  noticesRegion: 'Thông báo',
  resizeDesk: 'Độ rộng của bàn',
  resizePanel: 'Độ rộng của bảng bên phải',
  hideDesk: 'Thu bàn',
  showDesk: 'Mở bàn',
  focus: 'Tập trung',
  leaveFocus: 'Thoát tập trung',
  personUnnamed: 'Chưa có tên',
  typing: {
    on: (method: string) => `Gõ ${method}`,
    off: 'Gõ theo máy',
    methods: { telex: 'Telex', vni: 'VNI', viqr: 'VIQR' },
    onTip: (method: string) => `Bộ gõ ${method} của Morat đang bật`,
    offTip: 'Bộ gõ của Morat đang tắt: chữ do bàn phím và bộ gõ của máy',
    yields: 'Máy có bộ gõ tiếng Việt riêng, Morat nhường. Bấm để dùng lại bộ gõ của Morat',
    yielded: 'Máy có bộ gõ tiếng Việt đang chạy: bộ gõ của Morat tạm nghỉ.',
    toggle: 'Bật hoặc tắt bộ gõ của Morat',
    use: (method: string) => `Gõ kiểu ${method}`,
  },
  roles: { reporter: 'Phóng viên', copyEditor: 'Biên tập', producer: 'Xuất bản', chief: 'Thư ký' },
  personMenu: 'Người dùng và cài đặt',
  startFailed: 'Morat không mở được phần lưu trữ.',
  recovery: {
    what: (copiedAt: string | null, rescued: number) =>
      [
        copiedAt === null
          ? 'Tệp lưu bài bị hỏng và chưa có bản sao: kho bài bắt đầu lại.'
          : `Tệp lưu bài bị hỏng. Đã lấy lại bản sao ngày ${copiedAt.split('-').toReversed().join('/')}.`,
        ...(rescued > 0 ? [`Cứu thêm ${number(rescued)} bài mới hơn từ tệp hỏng.`] : []),
      ].join(' '),
    altered: (mended: number, lost: number) =>
      [
        ...(mended > 0 ? [`Đĩa làm sai chữ trong ${number(mended)} bài; đã lấy lại các bài ấy từ bản sao.`] : []),
        ...(lost > 0 ? [`${number(lost)} bài có chữ bị đĩa làm sai mà chưa có bản sao.`] : []),
      ].join(' '),
    next: (setAside: string | null) =>
      setAside === null
        ? 'Hãy xem lại các bài vừa viết.'
        : `Hãy xem lại các bài vừa viết. Tệp hỏng còn giữ ở ${setAside}`,
  },
  lost: 'Mất liên lạc với phần lưu trữ. Đang nối lại, chữ vừa gõ vẫn ở đây.',
  again: 'Đã nối lại.',
  reconnecting: 'Đang nối lại…',
  broken: 'Phần này của cửa sổ bị lỗi',
  brokenNext: 'Bài đã ghi vẫn nguyên trên đĩa. Mở lại phần này hoặc tải lại cửa sổ.',
  reopen: 'Mở lại phần này',
  reload: 'Tải lại cửa sổ',
  welcome: {
    who: 'Bạn là ai trong tòa soạn?',
    whoHint:
      'Tên ghi vào dòng tác giả và vào mỗi bước của bài. Đây không phải mật khẩu; đổi lúc nào cũng được trong Cài đặt.',
    title: 'Bàn còn trống',
    text: 'Viết ngay, không cần mạng. Mỗi chữ được ghi xuống đĩa trong khi bạn gõ.',
    write: 'Viết bài mới',
    writeHint: 'Một trang trắng với tít, sapo và nội dung',
    import: 'Nhập tệp',
    importHint: 'Word, văn bản, Markdown, HTML; hoặc thả tệp vào đây',
    sample: 'Mở bài mẫu',
    sampleHint: 'Hai ảnh và vài lỗi thật để thử mo-rát',
  },
  pick: { title: 'Chọn một bài', text: 'Danh sách ở bên trái. Hoặc bắt đầu bài mới.', write: 'Viết bài mới' },
  drop: { title: 'Thả để nhập thành bài mới', text: '.docx, .txt, .md, .html, .json, .morat' },
  import: {
    title: 'Nhập bài',
    running: (done: number, total: number) => `Đang nhập ${number(done)}/${number(total)} tệp`,
    cancel: 'Dừng',
    stopped: 'Đã dừng. Các bài đã nhập xong được giữ lại.',
    done: (count: number) => (count === 1 ? 'Đã nhập 1 bài' : `Đã nhập ${number(count)} bài`),
    failed: (count: number) => `${number(count)} tệp không nhập được`,
    words: (kept: number, all: number) => `giữ ${number(kept)}/${number(all)} chữ`,
    dropped: (count: number) => `bỏ ${number(count)} đoạn ngoài bài`,
    droppedTitle: 'Những đoạn đã bỏ',
    open: 'Mở',
    close: 'Xong',
  },
  shortcuts: { title: 'Phím tắt', text: 'Mọi lệnh đều có trong bảng lệnh; các lệnh này có phím riêng.' },
  guide: { title: 'Hướng dẫn', text: 'Từng việc một, theo thứ tự một bài báo đi qua.' },
  commands: {
    group: 'Cửa sổ',
    palette: 'Mở bảng lệnh',
    settings: 'Cài đặt…',
    shortcuts: 'Xem phím tắt',
    guide: 'Hướng dẫn dùng Morat',
    focus: 'Tập trung vào bài',
    leaveFocus: 'Thoát tập trung',
    desk: 'Thu hoặc mở bàn',
    panel: 'Thu hoặc mở bảng bên phải',
    light: 'Giao diện sáng',
    dark: 'Giao diện tối',
    contrast: 'Giao diện tương phản cao',
    system: 'Giao diện theo hệ thống',
    vietnamese: 'Tiếng Việt',
    english: 'English',
    zoomIn: 'Phóng chữ bài',
    zoomOut: 'Thu chữ bài',
    zoomReset: 'Chữ bài cỡ gốc',
    close: 'Đóng bài đang mở',
    reload: 'Tải lại cửa sổ',
  },
};
export type AppMessages = typeof app;
