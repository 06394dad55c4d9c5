import { textRule } from '../rule.ts';

const gap = /(?<=\S)[ \u00a0]{2,}(?=\S)/g;

export const doubleSpace = textRule({
  id: 'typography/double-space',
  kind: 'typography',
  severity: 'warning',
  name: { vi: 'Thừa dấu cách', en: 'Doubled space' },
  source: { vi: '', en: '' },
  invalid: [
    { text: 'Hai«  »dấu cách.', fixed: 'Hai dấu cách.' },
    { text: 'Ba«   »dấu cách.', fixed: 'Ba dấu cách.' },
  ],
  valid: [{ text: 'Một dấu cách.' }, { text: '  Đầu và cuối đoạn không tính.  ' }],
  check: ({ text }) =>
    [...text.matchAll(gap)].map((found) => ({
      offset: found.index,
      length: found[0].length,
      message: { vi: 'Thừa dấu cách: chỉ để một.', en: 'More than one space: keep one.' },
      fixes: [' '],
    })),
});
