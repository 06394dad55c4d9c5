import { createFormat } from '../format.ts';

const { number } = createFormat('vi');

export const handOver = {
  command: 'Bàn giao bài…',
  title: 'Bàn giao bài',
  text: 'Một tệp .morat có đủ bài, ảnh gốc và mọi bản đã giữ. Người nhận kéo tệp vào Morat của mình.',
  password: 'Mật khẩu (không bắt buộc)',
  passwordHint: 'Có mật khẩu thì tệp được mã hóa. Mất mật khẩu là không mở lại được tệp.',
  make: 'Làm tệp bàn giao',
  working: 'Đang làm tệp bàn giao',
  steps: {
    photo: 'Gom ảnh gốc',
    text: 'Gom bài và các bản',
    pack: 'Đóng tệp',
  } satisfies Record<string, string> as Readonly<Record<string, string>>,
  done: 'Tệp bàn giao đã sẵn sàng',
  doneText: (size: string, isSealed: boolean) =>
    `${size}${isSealed ? ', có mật khẩu' : ''}. Gửi tệp này bằng thư, tin nhắn hay USB.`,
  mail: 'Gửi bằng thư…',
  mailSubject: (name: string) => `Bàn giao bài: ${name}`,
  mailBody: (name: string) => `Kèm thư này là ${name}. Kéo tệp vào Morat để mở.`,
  mailed: {
    attached: 'Thư mới đã mở trong chương trình thư, tệp đã đính kèm.',
    beside: 'Máy này không tự đính kèm được. Thư mới và thư mục đã mở: hãy kéo tệp vào thư.',
    failed: 'Không mở được chương trình thư. Hãy tự đính kèm tệp ở đường dẫn trên.',
  },
  received: {
    new: (by: string) => `Bài mới nhận${from(by)}`,
    newer: (by: string) => `Đã cập nhật theo bản${from(by) || ' vừa nhận'}`,
    merged: (by: string, clashes: number) =>
      clashes === 0
        ? `Đã nhập phần viết${from(by)} vào bài ở đây`
        : `Đã nhập phần viết${from(by)}; ${number(clashes)} chỗ hai bên cùng sửa, cần xem lại`,
    known: () => 'Bài ở đây đã có đủ, không có gì thay đổi',
  },
  locked: 'Tệp này cần mật khẩu',
  wrong: 'Mật khẩu không đúng',
  unlock: 'Mở',
  unlockPassword: 'Mật khẩu',
};

const from = (by: string): string => (by === '' ? '' : ` của ${by}`);
export type HandOverMessages = typeof handOver;
