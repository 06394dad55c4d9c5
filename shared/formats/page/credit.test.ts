import { expect, test } from 'vitest';
import { captionLine } from './caption-line.ts';
import { splitCredit } from './credit.ts';

test.each([
  ['Chủ vườn phân loại na - Ảnh: KIM THÀNH', 'Chủ vườn phân loại na', 'KIM THÀNH'],
  ['Chủ vườn phân loại na. Ảnh: Kim Thành', 'Chủ vườn phân loại na.', 'Kim Thành'],
  ['Chủ vườn phân loại na (Ảnh: Kim Thành).', 'Chủ vườn phân loại na', 'Kim Thành'],
  ['Chủ vườn phân loại na (ảnh: Zing.vn)', 'Chủ vườn phân loại na', 'Zing.vn'],
  ['Chủ vườn phân loại na - ảnh: THANH TRÚC', 'Chủ vườn phân loại na', 'THANH TRÚC'],
  ['Móc khóa bạn đọc gửi, ảnh: Facebook nhân vật.', 'Móc khóa bạn đọc gửi', 'Facebook nhân vật'],
  ['Đoàn xe chờ ở đầu bản - Ảnh ĐỖ KHÔI', 'Đoàn xe chờ ở đầu bản', 'ĐỖ KHÔI'],
  ['Đoàn xe chờ ở đầu bản - Ảnh T.D.', 'Đoàn xe chờ ở đầu bản', 'T.D.'],
  ['Xe bị lật - Ảnh CSGT Thanh Hóa cung cấp.', 'Xe bị lật', 'CSGT Thanh Hóa cung cấp'],
  ['Hiện trường vụ cháy - Ảnh từ mạng xã hội', 'Hiện trường vụ cháy', 'từ mạng xã hội'],
  ['Ảnh: TTXVN', '', 'TTXVN'],
  ['Lễ ký kết (Ảnh TTXVN)', 'Lễ ký kết', 'TTXVN'],
  ['Bà Hai thời trẻ. Ảnh: Nhân vật cung cấp', 'Bà Hai thời trẻ.', 'Nhân vật cung cấp'],
  ['Ruộng muối. Ảnh minh họa', 'Ruộng muối.', 'Ảnh minh họa'],
  ['Ruộng muối (Ảnh tư liệu)', 'Ruộng muối', 'Ảnh tư liệu'],
] as const)('%s', (text, caption, credit) => {
  expect(splitCredit(text)).toEqual({ caption, credit });
});

test.each([
  'Hình ảnh cuối của nạn nhân trước khi rời bến',
  'Trong ảnh, trụ sở xã được chằng lại mái',
  'Việc này ảnh hưởng đến đời sống người dân',
  'Hoa và ảnh tại lễ tưởng niệm',
  'Bức ảnh Xuân Lan và Quốc Trường',
])('no credit: %s', (text) => {
  expect(splitCredit(text)).toBeNull();
});

test('what is put together is taken apart again', () => {
  for (const caption of ['Chủ vườn phân loại na', 'Ông nói: “Chưa bao giờ thế.”', 'Còn ai nữa?', 'Đoàn xe chờ…'])
    for (const credit of ['Kim Thành', 'TTXVN', 'Nhân vật cung cấp', 'Ảnh minh họa'])
      expect(splitCredit(captionLine(caption, credit))).toEqual({ caption, credit });
});

test.each([
  ['Đoàn xe chờ ở đầu bản.', 'dash', 'Đoàn xe chờ ở đầu bản - Ảnh: Đỗ Khôi'],
  ['Còn ai nữa?', 'dash', 'Còn ai nữa? - Ảnh: Đỗ Khôi'],
  ['Chợ đêm ở TP.', 'dash', 'Chợ đêm ở TP. - Ảnh: Đỗ Khôi'],
  ['Đường còn dài...', 'dash', 'Đường còn dài... - Ảnh: Đỗ Khôi'],
  ['Đoàn xe chờ ở đầu bản', 'sentence', 'Đoàn xe chờ ở đầu bản. Ảnh: Đỗ Khôi'],
  ['Ông nói: “Chưa bao giờ thế.”', 'sentence', 'Ông nói: “Chưa bao giờ thế.” Ảnh: Đỗ Khôi'],
  ['Đoàn xe chờ ở đầu bản.', 'brackets', 'Đoàn xe chờ ở đầu bản (Ảnh: Đỗ Khôi)'],
  ['', 'brackets', '(Ảnh: Đỗ Khôi)'],
  ['Đoàn xe chờ ở đầu bản.', 'asTyped', 'Đoàn xe chờ ở đầu bản. Ảnh: Đỗ Khôi'],
] as const)('%s in the form %s', (caption, form, printed) => {
  expect(captionLine(caption, 'Đỗ Khôi', form)).toBe(printed);
});

test.each([
  ['Ảnh minh họa', 'dash', 'Ruộng muối - Ảnh minh họa'],
  ['Ảnh tư liệu', 'brackets', 'Ruộng muối (Ảnh tư liệu)'],
  ['TTXVN', 'sentence', 'Ruộng muối. Ảnh: TTXVN'],
  ['Nhân vật cung cấp', 'dash', 'Ruộng muối - Ảnh: Nhân vật cung cấp'],
] as const)('a credit that is no name: %s', (credit, form, printed) => {
  expect(captionLine('Ruộng muối', credit, form)).toBe(printed);
  expect(splitCredit(printed)).toEqual({ caption: form === 'sentence' ? 'Ruộng muối.' : 'Ruộng muối', credit });
});
