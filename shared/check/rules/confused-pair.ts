import { casingOf } from '../../language/index.ts';
import type { Wording } from '../options.ts';
import { textRule } from '../rule.ts';

interface Pair {
  readonly right: string;
  readonly why: Wording;
}
const pair = (right: string, vi: string, en: string): Pair => ({ right, why: { vi, en } });

/** Wrong → right. Only those that are wrong wherever they stand. */
const pairs: ReadonlyMap<string, Pair> = new Map([
  ['sát nhập', pair('sáp nhập', 'sáp (插) là ghép vào', 'sáp means to join')],
  ['chuẩn đoán', pair('chẩn đoán', 'chẩn (診) là xem bệnh', 'chẩn means to examine')],
  ['thăm quan', pair('tham quan', 'tham (參) là dự vào để xem', 'tham means to take part')],
  ['sáng lạn', pair('xán lạn', 'xán (燦) là rực rỡ', 'xán means brilliant')],
  ['sáng lạng', pair('xán lạn', 'xán (燦) là rực rỡ', 'xán means brilliant')],
  ['tựu chung', pair('tựu trung', 'trung là ở trong: “tựu trung” là “tóm lại ở trong đó”', 'trung means within')],
  ['vô hình chung', pair('vô hình trung', '“vô hình trung” là “trong chỗ không thấy”', 'trung means within')],
  ['cọ sát', pair('cọ xát', 'xát là chà mạnh', 'xát means to rub')],
  ['sơ xuất', pair('sơ suất', 'suất (率) là cẩu thả', 'suất means careless')],
  ['đường xá', pair('đường sá', 'sá là lối đi', 'sá means way')],
  ['chau chuốt', pair('trau chuốt', 'trau là làm cho đẹp', 'trau means to polish')],
  ['xẩy ra', pair('xảy ra', 'báo chí viết “xảy ra”', 'papers write “xảy ra”')],
  ['bổ xung', pair('bổ sung', 'sung (充) là thêm cho đủ', 'sung means to fill up')],
  ['suất sắc', pair('xuất sắc', 'xuất (出) là vượt ra', 'xuất means to stand out')],
  ['dở trò', pair('giở trò', 'giở là bày ra', 'giở means to bring out')],
  ['câu truyện', pair('câu chuyện', '“chuyện” là việc được kể', 'chuyện is what is told')],
  ['dành giật', pair('giành giật', 'giành là cố lấy về mình', 'giành means to contend')],
  ['giành dụm', pair('dành dụm', 'dành là để lại', 'dành means to save')],
  ['xúi dục', pair('xúi giục', 'giục là thúc', 'giục means to urge')],
  ['thúc dục', pair('thúc giục', 'giục là thúc', 'giục means to urge')],
  ['bàng quang với', pair('bàng quan với', 'bàng quan là đứng ngoài nhìn', 'bàng quan means to look on')],
  ['khắc khe', pair('khắt khe', 'báo chí và từ điển viết “khắt khe”', 'dictionaries have “khắt khe”')],
  ['nhậm chức vụ', pair('nhận chức vụ', '“nhậm chức” hoặc “nhận chức vụ”', 'either “nhậm chức” or “nhận chức vụ”')],
  ['kiểm xoát', pair('kiểm soát', 'soát là xem xét', 'soát means to inspect')],
  ['xuất xắc', pair('xuất sắc', 'sắc (色) là vẻ', 'sắc means appearance')],
  ['bồi dưởng', pair('bồi dưỡng', 'dưỡng (養) mang dấu ngã', 'dưỡng has the tone ngã')],
]);

const pattern = new RegExp(`(?<![\\p{L}\\p{M}])(?:${[...pairs.keys()].join('|')})(?![\\p{L}\\p{M}])`, 'giu');

function inCase(right: string, found: string): string {
  if (casingOf(found.replaceAll(' ', '')) === 'upper') return right.toUpperCase();
  return found.charAt(0) === found.charAt(0).toLowerCase() ? right : right.charAt(0).toUpperCase() + right.slice(1);
}

export const confusedPair = textRule({
  id: 'spelling/confused-pair',
  kind: 'spelling',
  severity: 'warning',
  name: { vi: 'Từ hay viết lẫn', en: 'Commonly confused words' },
  source: {
    vi: 'Đếm trên 105.418 bài báo: sáp nhập 514, sát nhập 24; chẩn đoán 271, chuẩn đoán 10…',
    en: 'Counted in 105,418 news stories: sáp nhập 514, sát nhập 24; chẩn đoán 271, chuẩn đoán 10…',
  },
  invalid: [
    { text: 'Hai xã sẽ «sát nhập» năm tới.', fixed: 'Hai xã sẽ sáp nhập năm tới.' },
    { text: '«Chuẩn đoán» ban đầu là viêm phổi.', fixed: 'Chẩn đoán ban đầu là viêm phổi.' },
    { text: 'Đoàn đi «thăm quan» bảo tàng.', fixed: 'Đoàn đi tham quan bảo tàng.' },
  ],
  valid: [
    { text: 'Sáp nhập, chẩn đoán, tham quan, xán lạn, cọ xát, sơ suất, đường sá.' },
    { text: 'Nói chung, công ty đã chuẩn bị, không đoán trước điều gì.' },
  ],
  check: ({ text }) =>
    [...text.matchAll(pattern)].flatMap((found) => {
      const known = pairs.get(found[0].toLowerCase());
      if (!known) return [];
      const right = inCase(known.right, found[0]);
      return [
        {
          offset: found.index,
          length: found[0].length,
          message: {
            vi: `“${found[0]}” viết đúng là “${right}”: ${known.why.vi}.`,
            en: `“${found[0]}” should be “${right}”: ${known.why.en}.`,
          },
          fixes: [right],
        },
      ];
    }),
});
