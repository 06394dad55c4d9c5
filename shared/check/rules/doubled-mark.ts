import { textRule } from '../rule.ts';

/** Three question marks are a placeholder, three dots an ellipsis. */
const doubled = /([,;:])\1+|!{2,}|(?<!\?)\?\?(?!\?)|(?<!\.)\.\.(?!\.)|(?<=[\p{L}\p{N}])[,;:]\.(?!\.)/gu;

export const doubledMark = textRule({
  id: 'typography/doubled-mark',
  kind: 'typography',
  severity: 'warning',
  name: { vi: 'Lặp dấu câu', en: 'Doubled mark' },
  source: { vi: '', en: '' },
  invalid: [
    { text: 'Mưa lớn«,,» gió mạnh.', fixed: 'Mưa lớn, gió mạnh.' },
    { text: 'Đã xong«..»', fixed: 'Đã xong.' },
    { text: 'Quá vui«!!!»', fixed: 'Quá vui!' },
    { text: 'Hết«,.»', fixed: 'Hết.' },
  ],
  valid: [{ text: 'Còn nữa... Ai?! Thế à? v.v., hết.' }, { text: 'Chờ… và chờ.... “Vâng...”.' }],
  check: ({ text }) =>
    [...text.matchAll(doubled)].map((found) => {
      const mark = found[0].slice(-1);
      return {
        offset: found.index,
        length: found[0].length,
        message: { vi: `Lặp dấu câu: chỉ để “${mark}”.`, en: `Doubled mark: keep “${mark}”.` },
        // two dots are a third that was lost as often as one too many
        fixes: found[0] === '..' ? [mark, '...'] : [mark],
      };
    }),
});
