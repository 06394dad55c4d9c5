import { createFormat } from '../format.ts';

const { number } = createFormat('vi');

export const backups = {
  tab: 'Sao lưu',
  lead: 'Khi có thay đổi, Morat tự sao cả kho bài, mở thử bản sao rồi mới giữ: một bản cho mỗi giờ, mỗi ngày, mỗi tuần gần đây.',
  every: 'Sao lưu mỗi, phút',
  folder: 'Thư mục thứ hai',
  folderHint:
    'Đường dẫn đến ổ khác, USB hay ổ mạng. Mỗi bản sao và ảnh gốc được chép sang đó; mất máy thì mở thẳng thư mục ấy bằng Morat.',
  now: 'Sao lưu ngay',
  made: (clock: string) => `Bản gần nhất từ khi mở Morat: ${clock}, đã mở thử được.`,
  notYet: 'Từ khi mở Morat chưa có bản sao mới.',
  problems: {
    'own-failed': 'Chưa sao lưu được vào thư mục dữ liệu. Kiểm tra chỗ trống trên đĩa.',
    'second-missing': 'Không thấy thư mục thứ hai. Cắm ổ vào, Morat sẽ chép ở lần sao lưu sau.',
    'second-failed': 'Chưa chép được sang thư mục thứ hai. Kiểm tra chỗ trống và quyền ghi.',
  },
  list: 'Các bản sao',
  none: 'Chưa có bản sao nào. Bản đầu tiên được tạo sau khi có thay đổi.',
  places: { own: 'máy này', second: 'thư mục thứ hai' },
  open: 'Xem bài',
  stories: (clock: string) => `Bài trong bản sao ${clock}`,
  here: { same: 'giống bài hiện có', other: 'khác bài hiện có', gone: 'không còn trong kho' },
  restore: 'Lấy lại',
  restoreLabel: (headline: string) => `Lấy lại bài ${headline}`,
  restoreAll: (count: number) => `Lấy lại cả ${number(count)} bài khác`,
  restoreHint: 'Bài hiện có được giữ thành một bản trong bảng Bản; bài viết sau bản sao này không bị đụng đến.',
  restored: (count: number) => (count === 0 ? 'Không có bài nào khác để lấy lại.' : `Đã lấy lại ${number(count)} bài.`),
  untitled: 'Chưa có tít',
  report: 'Báo cáo sự cố',
  reportHint: 'Tệp chữ để gửi người hỗ trợ: máy, bản sao, nhật ký. Không có chữ nào của bài. Hãy đọc trước khi gửi.',
  reportSave: 'Lưu báo cáo…',
  reportName: 'bao-cao-morat.txt',
};
export type BackupMessages = typeof backups;
