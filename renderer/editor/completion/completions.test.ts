import { expect, test } from 'vitest';
import { completionsFor } from './completions.ts';
import { namesIn } from './names-in.ts';
import { offeredNames } from './story-names.ts';

test.each([
  ['Ông Nguyễn Văn Tùng thăm bến cá Cửa Sót.', ['Nguyễn Văn Tùng', 'Cửa Sót']],
  ['Tại Hà Tĩnh, bà Trần Thị Lụa nói.', ['Hà Tĩnh', 'Trần Thị Lụa']],
  ['Sáng 12/3 trời mưa. Chiều Hải Phòng nắng.', ['Hải Phòng']],
  ['Giám đốc Sở Nông nghiệp và Bộ Giáo dục họp ở Hà Nội.', ['Hà Nội']],
  ['Ngày mai UBND TP.HCM họp.', []],
  ['Bà Lụa về.', []],
  ['Có mặt: Phó Chủ tịch UBND tỉnh Lê Văn Bình.', ['Lê Văn Bình', 'Phó Chủ tịch UBND tỉnh Lê Văn Bình']],
])('the names in %j are %j', (text, names) => {
  expect(namesIn(text)).toEqual(names);
});

const names = ['Trần Thị Lụa', 'Trần Thị Hoa', 'Hà Nội', 'Chủ tịch UBND xã Lê Bình', 'Đỗ Đức'];

test.each([
  ['bà Tr', ['Trần Thị Lụa', 'Trần Thị Hoa'], 'Tr'],
  ['bà Tran', ['Trần Thị Lụa', 'Trần Thị Hoa'], 'Tran'],
  ['bà Trân', ['Trần Thị Lụa', 'Trần Thị Hoa'], 'Trân'],
  ['bà Trần Thị H', ['Trần Thị Hoa'], 'Trần Thị H'],
  ['Ch', ['Chủ tịch UBND xã Lê Bình'], 'Ch'],
  ['Chủ tịch UB', ['Chủ tịch UBND xã Lê Bình'], 'Chủ tịch UB'],
  ['ở Hà', ['Hà Nội'], 'Hà'],
  ['anh Đỗ', ['Đỗ Đức'], 'Đỗ'],
])('%j is gone on with %j', (before, offered, typed) => {
  expect(completionsFor(before, names)).toEqual({ start: before.length - typed.length, typed, names: offered });
});

test.each(['bà T', 'trần', 'bà Trấn', 'bà Trần ', 'Hà Nội', 'xTr', 'bà Trần Thì H', 'Hàng'])(
  '%j is left alone',
  (before) => {
    expect(completionsFor(before, names)).toBeNull();
  },
);

test('of the newsroom’s list only names of two syllables or more are offered', () => {
  expect(offeredNames(['Chủ tịch xã Nguyễn Văn Tùng', 'voọc', 'Lụa', 'bến cá Cửa Sót'])).toEqual([
    'Chủ tịch xã Nguyễn Văn Tùng',
  ]);
});
