import { casingOf, hasMisplacedTone, inPlacement, tokens } from '../../language/index.ts';
import { textRule } from '../rule.ts';

export const tonePlacement = textRule({
  id: 'spelling/tone-placement',
  kind: 'spelling',
  severity: 'error',
  name: { vi: 'Dấu thanh đặt sai chỗ', en: 'Tone mark on the wrong vowel' },
  source: { vi: 'Sai theo cả kiểu cũ và kiểu mới', en: 'Wrong in the old placement and in the new' },
  invalid: [
    { text: 'Kết quả «tòan» diện.', fixed: 'Kết quả toàn diện.' },
    { text: '«Ngaỳ» mai.', fixed: 'Ngày mai.' },
    { text: 'Nhà «cuả» dân.', fixed: 'Nhà của dân.' },
    { text: 'Họp «taị» xã.', fixed: 'Họp tại xã.' },
    { text: 'Nhiều «ngừơi» đến.', fixed: 'Nhiều người đến.' },
    { text: 'Ông Nguyễn «Hòang» Nam.', fixed: 'Ông Nguyễn Hoàng Nam.' },
    { text: 'BỘ GIÁO DỤC VÀ ĐÀO «TAỌ»', fixed: 'BỘ GIÁO DỤC VÀ ĐÀO TẠO' },
  ],
  valid: [
    { text: 'hòa hoà, khỏe khoẻ, thủy thuỷ, ủy uỷ, quý, quà, gì, già, giữa, của, khuỷu, ngoài, thuở' },
    { text: 'Chị María, anh Seán, ông Raúl.' },
  ],
  check: ({ text }, { house }) =>
    tokens(text).flatMap(({ kind, text: word, start }) => {
      if (kind !== 'word' || casingOf(word) === 'mixed' || !hasMisplacedTone(word)) return [];
      const right = inPlacement(word, house.tonePlacement);
      return [
        {
          offset: start,
          length: word.length,
          message: {
            vi: `“${word}” đặt dấu thanh sai chữ: viết “${right}”.`,
            en: `The tone mark of “${word}” stands on the wrong letter: write “${right}”.`,
          },
          fixes: [right],
        },
      ];
    }),
});
