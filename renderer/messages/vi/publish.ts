import { createFormat } from '../format.ts';

const { number } = createFormat('vi');

export const publish = {
  title: 'Xong chưa?',
  left: (blocking: number, asking: number) => {
    if (blocking > 0)
      return asking > 0
        ? `Còn ${number(blocking)} việc phải làm và ${number(asking)} việc nên xem trước khi bài này ra khỏi tòa soạn.`
        : `Còn ${number(blocking)} việc phải làm trước khi bài này ra khỏi tòa soạn.`;
    return asking > 0
      ? `Gửi được rồi. Còn ${number(asking)} việc nên xem.`
      : 'Xong. Bài đủ mọi thứ để ra khỏi tòa soạn.';
  },
  checking: 'Đang xem lại toàn bài…',
  blocking: 'Phải sửa',
  asking: 'Nên xem',
  fine: 'Đạt',
  jump: 'Đến đó',
  jumpTo: (what: string) => `Đến đó: ${what}`,
  fix: (text: string) => `Sửa thành ${/\p{L}/u.test(text) ? text : `“${text}”`}`,
  targets: 'Gửi đến',
  packageTarget: 'Gói xuất bản (.zip)',
  packageHint: 'ninjs, HTML, ảnh có IPTC',
  override: 'Lý do vẫn đóng gói',
  overrideHint: 'Những lỗi còn lại do luật báo. Ghi lý do thì đóng gói được; lý do được lưu cùng bài.',
  later: 'Để sau',
  make: 'Đóng gói',
  makeAgain: 'Đóng gói lại',
  offline: 'Không cần mạng: gói được làm ngay trên máy này.',
  working: 'Đang đóng gói',
  steps: {
    photo: 'Làm ảnh và ghi IPTC',
    text: 'Viết bài ra các định dạng',
    proof: 'Mở lại gói để đối chiếu',
  } satisfies Record<string, string> as Readonly<Record<string, string>>,
  cancel: 'Dừng',
  cancelled: 'Đã dừng, không có tệp nào được tạo.',
  done: 'Gói đã sẵn sàng',
  proof: (words: number, photos: number) =>
    `Đã mở lại gói và đối chiếu: đủ ${number(words)} chữ, ${number(photos)} ảnh, không có ghi chú tòa soạn.`,
  files: 'Trong gói',
  reveal: 'Mở thư mục',
  close: 'Xong',
  saveAs: {
    command: 'Lưu thành Word, trang web, văn bản…',
    title: 'Lưu ra tệp',
    text: 'Một bản để đọc hay chuyển cho nơi khác. Bài ở đây không đổi, không tính là đã xuất.',
    form: 'Dạng tệp',
    forms: {
      docx: 'Word (.docx)',
      html: 'Trang web (.html)',
      text: 'Văn bản (.txt)',
      md: 'Markdown (.md)',
      ninjs: 'ninjs 3.1 (.json)',
      ninjs2: 'ninjs 2.2 (.json)',
      newsml: 'NewsML-G2 (.xml)',
      nitf: 'NITF (.xml)',
    },
    hints: {
      docx: 'Có ảnh, chú thích ngay dưới ảnh, tít xen, danh sách và bảng của Word.',
      html: 'Một tệp mở bằng trình duyệt, ảnh nằm ngay trong tệp.',
      text: 'Chỉ chữ: mỗi đoạn một dòng, chú thích và nguồn ảnh đặt đúng chỗ.',
      md: 'Chỉ chữ: các ô của bài ở đầu tệp, rồi tít xen, danh sách, liên kết.',
      ninjs: 'Cho hệ thống nhận tin: đủ mọi ô của bài, không kèm tệp ảnh.',
      ninjs2: 'Cho hệ thống nhận tin còn dùng bản cũ của ninjs.',
      newsml: 'Cho hãng tin và kho lưu trữ, không kèm tệp ảnh.',
      nitf: 'Cho hệ thống in, không kèm tệp ảnh.',
    },
    make: 'Lưu',
    done: 'Đã lưu ra tệp',
    another: 'Lưu dạng khác',
  },
};
export type PublishMessages = typeof publish;
