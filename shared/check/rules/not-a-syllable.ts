import { type Flaw, flawOf, tokens } from '../../language/index.ts';
import type { Wording } from '../options.ts';
import { storyRule } from '../rule.ts';
import { type Suspect, suspectAt } from '../spelling/suspect.ts';

/** A word that a story writes this often, and that is no plain slip, is a name or a term. */
const repeated = 3;

const why: Readonly<Record<Flaw, Wording>> = {
  'two-tones': { vi: 'có hai dấu thanh', en: 'it has two tone marks' },
  'stop-coda-tone': {
    vi: 'vần đóng bằng c, ch, p, t chỉ mang dấu sắc hoặc nặng',
    en: 'a syllable that ends in c, ch, p, t takes only sắc or nặng',
  },
  'onset-vowel': {
    vi: 'k, gh, ngh chỉ đứng trước e, ê, i, y; c, g, ng đứng trước các nguyên âm khác',
    en: 'k, gh, ngh stand before e, ê, i, y; c, g, ng before the other vowels',
  },
  rhyme: { vi: 'tiếng Việt không có vần này', en: 'Vietnamese has no such rhyme' },
};

function sentence({ word, reason }: Suspect): Wording {
  switch (reason) {
    case 'together':
      return { vi: `“${word}” thiếu dấu cách giữa các chữ.`, en: `“${word}” lacks a space between its words.` };
    case 'keystrokes':
      return { vi: `“${word}” còn sót phím gõ dấu.`, en: `“${word}” has keys of the typing method left in it.` };
    case 'other-script':
      return {
        vi: `“${word}” có chữ cái của bảng chữ khác, nhìn giống mà tìm không ra.`,
        en: `“${word}” holds look-alike letters of another alphabet, so searches miss it.`,
      };
    case 'no-syllable': {
      const flaw = why[flawOf(word) ?? 'rhyme'];
      return {
        vi: `“${word}” không thành chữ: ${flaw.vi}.`,
        en: `“${word}” is no Vietnamese syllable: ${flaw.en}.`,
      };
    }
  }
}

export const notASyllable = storyRule<readonly Suspect[]>({
  id: 'spelling/not-a-syllable',
  kind: 'spelling',
  severity: 'error',
  name: { vi: 'Chữ viết sai', en: 'Not a syllable' },
  source: { vi: 'Cấu tạo âm tiết tiếng Việt', en: 'Structure of the Vietnamese syllable' },
  invalid: [
    { text: 'Ông «đươc» bầu lại.', fixed: 'Ông được bầu lại.' },
    { text: 'Nhiều «nghành» cùng làm.', fixed: 'Nhiều ngành cùng làm.' },
    { text: 'Doanh «ngiệp» nhỏ.', fixed: 'Doanh nghiệp nhỏ.' },
    { text: 'Ông kể «chuỵện» cũ.', fixed: 'Ông kể chuyện cũ.' },
    { text: '«Truớc» đó, mưa lớn.', fixed: 'Trước đó, mưa lớn.' },
    { text: 'Nước «Viêt» Nam.', fixed: 'Nước Việt Nam.' },
    { text: 'Anh đã «dduowcj» cứu.', fixed: 'Anh đã được cứu.' },
    { text: 'Họ «cungg» đến.', fixed: 'Họ cũng đến.' },
    { text: 'Ông «ãx» nói.', fixed: 'Ông xã nói.' },
    { text: 'Họ «khôg» đến.', fixed: 'Họ không đến.' },
    { text: 'Nước «Vieejt» Nam.', fixed: 'Nước Việt Nam.' },
    { text: 'Bài «tie61ng» Anh.', fixed: 'Bài tiếng Anh.' },
    { text: 'Nhiều «nguoi» đến xem.', fixed: 'Nhiều người đến xem.' },
    { text: 'Nhà «trườngkhông» đóng cửa.', fixed: 'Nhà trường không đóng cửa.' },
    { text: 'Chương «ttrình» mới.', fixed: 'Chương trình mới.' },
    { text: 'Họ nói «ðúng» giờ.', fixed: 'Họ nói đúng giờ.' },
    { text: 'BẢN TIN «VIÊT» NAM', fixed: 'BẢN TIN VIỆT NAM' },
  ],
  valid: [
    { text: 'Hòa và hoà, thủy và thuỷ, quý, gì, giếng, khuỷu, xoong, tuýp, ngoéo.' },
    { text: 'UBND, HĐXX, HĐND, ĐHQG, TƯ, CĐV, TP.HCM, H5N1, 7h30, 121kg, G20, T6, COVID-19.' },
    { text: 'Ông Emmanuel Macron và bà Angela Merkel bàn về Brexit ở Élysée, Basij, CAATS, Taj Mahal, chuyến KE463.' },
    { text: 'Anh Niê, chị H’Hen, buôn Krông, xã Đắk Lắk, già làng Y Moan, Kpă Púi.' },
    { text: 'Chiếc ôtô chở bêtông, môtô, vắcxin, sôcôla, xìcăngđan, axít, kiốt, video, radar, container, showbiz.' },
    { text: 'Gửi bandoc@bao.vn, xem https://bao.vn/duoc-nguoi, #nguoiviet, @truongg, bao.vn.' },
    { text: 'Bài hát “Like a virgin”, phim Moulin Rouge, món crème brûlée, đĩa “Für Elise”.' },
    { text: 'Ga tàu điện 45.000 đ/người, 3 kg, 5 km, wi-fi, e-mail, check-in, photocopy.' },
  ],
  note: ({ text }, { house }) => {
    const all = tokens(text);
    const found = all.flatMap((_, at) => suspectAt(text, all, at, house.tonePlacement) ?? []);
    return found.length === 0 ? null : found;
  },
  judge: ({ noted }) => {
    const counts = new Map<string, number>();
    for (const { facts } of noted)
      for (const { word } of facts) counts.set(word.toLowerCase(), (counts.get(word.toLowerCase()) ?? 0) + 1);
    return noted.flatMap(({ text, facts }) =>
      facts
        .filter((one) => one.sure || (counts.get(one.word.toLowerCase()) ?? 0) < repeated)
        .map((one) => ({
          field: text.field,
          key: text.key,
          offset: one.start,
          length: one.end - one.start,
          message: sentence(one),
          fixes: one.fixes,
        })),
    );
  },
});
