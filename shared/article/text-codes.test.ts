import fc from 'fast-check';
import { expect, test } from 'vitest';
import { waitingPhoto } from './photo.ts';
import { expandPhotoVariables, expandTextCodes, readTextCodes, writeTextCodes } from './text-codes.ts';

const codes = readTextCodes(`nvt → Nguyễn Văn Tùng
nvt2, Chủ tịch UBND thành phố Nguyễn Văn Tùng
"cs";"Bến cá ""Cửa Sót"", Hà Tĩnh"
LH\tLộc Hà

dòng này không có dấu ngăn
có cách = không phải mã`);

test('a list is read as it is typed, copied from a spreadsheet or saved as CSV', () => {
  expect(codes).toEqual([
    { code: 'nvt', text: 'Nguyễn Văn Tùng' },
    { code: 'nvt2', text: 'Chủ tịch UBND thành phố Nguyễn Văn Tùng' },
    { code: 'cs', text: 'Bến cá "Cửa Sót", Hà Tĩnh' },
    { code: 'lh', text: 'Lộc Hà' },
  ]);
  expect(readTextCodes('nvt=An\nnvt=Nguyễn Văn Tùng')).toEqual([{ code: 'nvt', text: 'Nguyễn Văn Tùng' }]);
});

test('what is written as CSV is read as the same list', () => {
  const text = fc.stringMatching(/^[\p{L}"][\p{L}", ]{0,30}[\p{L}"]$/u).map((one) => one.normalize('NFC'));
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.record({ code: fc.stringMatching(/^[a-z0-9]{1,8}$/), text }), { selector: (one) => one.code }),
      (list) => {
        expect(readTextCodes(writeTextCodes(list))).toEqual(list);
      },
    ),
  );
});

test('codes between signs of equality become words; all else stays', () => {
  expect(expandTextCodes('=NVT2= tại =lh=, =xyz= và a=b=c', codes)).toBe(
    'Chủ tịch UBND thành phố Nguyễn Văn Tùng tại Lộc Hà, =xyz= và a=b=c',
  );
});

test('variables come from the photo; what is not known stays to be seen', () => {
  const photo = {
    ...waitingPhoto('p', '', '', '2026-03-12T00:00:00.000Z'),
    takenAt: '2026-03-02T05:40',
    city: 'Lộc Hà',
  };
  expect(expandPhotoVariables('Gỡ lưới ở {nơi}, ngày {ngày}. {tác giả}', photo)).toBe(
    'Gỡ lưới ở Lộc Hà, ngày 2/3/2026. {tác giả}',
  );
});
