import { casingOf, isSyllable, type Token, tokens } from '../../language/index.ts';
import { textRule } from '../rule.ts';

/** A full stop inside one word is mostly an abbreviation or an address: only a sentence's end is judged. */
function lacksSpace(before: Token, mark: Token, after: Token): boolean {
  if (before.end !== mark.start || mark.end !== after.start || after.kind !== 'word') return false;
  switch (mark.text) {
    case ',':
    case ';':
      return before.kind !== 'mark' || /[)\]”"]/.test(before.text);
    case ':':
    case '!':
    case '?':
      return before.kind === 'word' && isSyllable(before.text) && isSyllable(after.text);
    case '.':
      return (
        before.kind === 'word' &&
        before.text.length > 1 &&
        casingOf(before.text) === 'lower' &&
        isSyllable(before.text) &&
        casingOf(after.text) === 'initial' &&
        isSyllable(after.text)
      );
    default:
      return false;
  }
}

export const spaceAfterMark = textRule({
  id: 'typography/space-after-mark',
  kind: 'typography',
  severity: 'warning',
  name: { vi: 'Thiếu dấu cách sau dấu câu', en: 'No space after a mark' },
  source: { vi: 'Sau dấu câu có một dấu cách', en: 'One space follows a mark' },
  invalid: [
    { text: 'Mưa «lớn,gió» mạnh.', fixed: 'Mưa lớn, gió mạnh.' },
    { text: 'Đã xong «nay.Sau» đó họ về.', fixed: 'Đã xong nay. Sau đó họ về.' },
    { text: 'Ông «nói:đã» xong.', fixed: 'Ông nói: đã xong.' },
    { text: 'Các «bộ,ngành,địa» phương.', fixed: 'Các bộ, ngành, địa phương.' },
    { text: 'Năm «2022,tỉnh» bắt đầu.', fixed: 'Năm 2022, tỉnh bắt đầu.' },
  ],
  valid: [
    { text: 'TP.HCM, GS.TS, ThS.BS, v.v., Q.1, P.Bến Nghé, U.23.' },
    { text: 'Giá 3,5 triệu, 7:30, 1.234 người; xem bao.vn, a@b.vn.' },
    { text: 'Hỏi: “Ai?”, đáp: “Tôi!”.' },
  ],
  check: ({ text }) => {
    const all = tokens(text);
    const found: { first: number; last: number; sign: string }[] = [];
    for (const [at, mark] of all.entries()) {
      const [before, after] = [all[at - 1], all[at + 1]];
      if (mark.kind !== 'mark' || !before || !after || !lacksSpace(before, mark, after)) continue;
      const previous = found.at(-1);
      // a,b,c is one slip
      if (previous?.last === at - 1) previous.last = at + 1;
      else found.push({ first: at - 1, last: at + 1, sign: mark.text });
    }
    return found.map(({ first, last, sign }) => {
      const words = all.slice(first, last + 1);
      const offset = words[0]?.start ?? 0;
      return {
        offset,
        length: (words.at(-1)?.end ?? offset) - offset,
        message: { vi: `Thiếu dấu cách sau “${sign}”.`, en: `A space is missing after “${sign}”.` },
        // words and marks take turns
        fixes: [words.map((word, place) => (place % 2 === 1 ? `${word.text} ` : word.text)).join('')],
      };
    });
  },
});
