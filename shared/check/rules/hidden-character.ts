import { textRule } from '../rule.ts';

/** Soft hyphens, zero-width characters and marks of direction, with the letters they stand between. */
const hidden =
  /[\p{L}\p{M}\p{N}]*[\u00ad\u200b\u2060\ufeff\u200e\u200f\u202a-\u202e][\p{L}\p{M}\p{N}\u00ad\u200b\u2060\ufeff\u200e\u200f\u202a-\u202e]*/gu;
const characters = /[\u00ad\u200b\u2060\ufeff\u200e\u200f\u202a-\u202e]/g;

export const hiddenCharacter = textRule({
  id: 'typography/hidden-character',
  kind: 'typography',
  severity: 'warning',
  name: { vi: 'Ký tự ẩn', en: 'Hidden character' },
  source: { vi: 'Thường theo chữ chép từ trang web hoặc PDF', en: 'Comes with text copied from web pages and PDF' },
  invalid: [
    { text: 'Tiền «lư\u00adơng» tối thiểu.', fixed: 'Tiền lương tối thiểu.' },
    { text: 'Nhà «\u200bnước».', fixed: 'Nhà nước.' },
  ],
  // the joiners belong to emoji and to scripts that need them
  valid: [{ text: 'Tiền lương tối thiểu.' }, { text: 'Gia đình 👨‍👩‍👧 vui.' }],
  check: ({ text }) => {
    // the long pattern is slow, and there is hardly ever anything to find
    if (text.search(characters) < 0) return [];
    return [...text.matchAll(hidden)].map((found) => {
      const shown = found[0].replace(characters, '');
      return {
        offset: found.index,
        length: found[0].length,
        message: {
          vi: shown === '' ? 'Có ký tự ẩn ở đây: bỏ đi.' : `“${shown}” có ký tự ẩn bên trong, tìm không ra: bỏ đi.`,
          en:
            shown === ''
              ? 'A hidden character: remove it.'
              : `“${shown}” holds a hidden character that searches trip over: remove it.`,
        },
        fixes: [shown],
      };
    });
  },
});
