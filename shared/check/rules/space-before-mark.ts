import { textRule } from '../rule.ts';

/** `.NET`, ` :)` and an ellipsis after a space are left alone. */
const gap = /(?<=[\p{L}\p{M}\p{N})\]”"’»])[ \u00a0]+(?:[,;!?%](?![\p{N}])|:(?!\s*[)(DP\p{N}])|\.(?![.\p{L}\p{N}]))/gu;

export const spaceBeforeMark = textRule({
  id: 'typography/space-before-mark',
  kind: 'typography',
  severity: 'warning',
  name: { vi: 'Dấu cách trước dấu câu', en: 'Space before a mark' },
  source: { vi: 'Dấu câu viết liền chữ trước', en: 'A mark follows its word without a space' },
  invalid: [
    { text: 'Mưa lớn« ,» gió mạnh.', fixed: 'Mưa lớn, gió mạnh.' },
    { text: 'Ai đã đến« ?»', fixed: 'Ai đã đến?' },
    { text: 'Tăng 35« %» so với năm trước.', fixed: 'Tăng 35% so với năm trước.' },
    { text: 'Ông nói«  :» đã xong.', fixed: 'Ông nói: đã xong.' },
  ],
  valid: [
    { text: 'Mưa lớn, gió mạnh. Ai đến? Tăng 35%!' },
    { text: 'Nền tảng .NET, nhiều việc ... và vui :)' },
    { text: 'Tỷ số 3 : 1, giờ 7 :30.' },
  ],
  check: ({ text }) =>
    [...text.matchAll(gap)].map((found) => {
      const mark = found[0].trim();
      return {
        offset: found.index,
        length: found[0].length,
        message: { vi: `Thừa dấu cách trước “${mark}”.`, en: `No space before “${mark}”.` },
        fixes: [mark],
      };
    }),
});
