import { textRule } from '../rule.ts';

const pairs: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** `a)`, `1)`, `iv)` count the points of a list; `:)` smiles. */
function noBracket(text: string, at: number): boolean {
  const from = Math.max(0, at - 12);
  // a letter in front keeps ^ for the real beginning
  const behind = (from > 0 ? 'x' : '') + text.slice(from, at);
  return /(?:^|[;,.:?!…\n]\s*)(?:\p{L}|\d{1,3}|[ivx]{1,4})$/u.test(behind) || /[:;]-?$/.test(behind);
}

export const unpairedBracket = textRule({
  id: 'typography/unpaired-bracket',
  kind: 'typography',
  severity: 'warning',
  name: { vi: 'Dấu ngoặc thiếu đôi', en: 'Unpaired bracket' },
  source: { vi: '', en: '' },
  invalid: [
    { text: 'Ông A «(»SN 1989, trú tại xã B.' },
    { text: 'Ông A, SN 1989«)», trú tại xã B.' },
    { text: 'Điều (1) và «[»2.' },
  ],
  valid: [
    { text: 'Ông A (SN 1989, trú xã B [nay là phường C]).' },
    { text: 'a) Thu; b) chi; 1) còn lại? iv) hết.' },
    { text: 'Vui :) và buồn :(' },
  ],
  check: ({ text }) => {
    const open: { sign: string; at: number }[] = [];
    const alone: number[] = [];
    for (const { 0: sign, index: at } of text.matchAll(/[()[\]{}]/g)) {
      const opener = pairs[sign];
      if (opener === undefined) {
        if (!/[:;]-?$/.test(text.slice(Math.max(0, at - 2), at))) open.push({ sign, at });
      } else if (open.at(-1)?.sign === opener) open.pop();
      else if (!noBracket(text, at)) alone.push(at);
    }
    return [...alone, ...open.map(({ at }) => at)]
      .sort((a, b) => a - b)
      .map((at) => ({
        offset: at,
        length: 1,
        message: {
          vi: `Dấu “${text.charAt(at)}” thiếu dấu đi đôi.`,
          en: `“${text.charAt(at)}” has no partner.`,
        },
      }));
  },
});
