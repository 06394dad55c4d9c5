import { textRule } from '../rule.ts';

/** Not an ellipsis, and not the stop of an abbreviation (v.v.). */
const stop = /(?<![.\s]|\.\p{L}{1,3})\.(?=\s*$)/u;

export const headlineFullStop = textRule({
  id: 'structure/headline-full-stop',
  kind: 'structure',
  severity: 'warning',
  name: { vi: 'Dấu chấm cuối tít', en: 'Full stop in the headline' },
  source: { vi: 'Tít không có dấu chấm câu ở cuối', en: 'A headline ends without a full stop' },
  invalid: [
    { field: 'headline', text: 'Giá xăng lại tăng«.»', fixed: 'Giá xăng lại tăng' },
    { field: 'headline', text: 'Nước rút ở miền Trung«.» ', fixed: 'Nước rút ở miền Trung ' },
  ],
  valid: [
    { field: 'headline', text: 'Giá xăng, dầu, gas v.v.' },
    { field: 'headline', text: 'Rồi mưa lại đến...' },
    { field: 'sapo', text: 'Giá xăng lại tăng.' },
  ],
  check: ({ field, text }) => {
    const found = field === 'headline' ? stop.exec(text) : null;
    if (!found) return [];
    return [
      {
        offset: found.index,
        length: 1,
        message: { vi: 'Tít không có dấu chấm cuối: bỏ đi.', en: 'No full stop ends a headline: remove it.' },
        fixes: [''],
      },
    ];
  },
});
