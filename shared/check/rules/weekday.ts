import { type DatedWeekday, datedWeekdays, nearestYear, weekdayLike, weekdayName, weekdayOn } from '../dates.ts';
import { storyRule } from '../rule.ts';

const english = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

export const weekday = storyRule<readonly DatedWeekday[]>({
  id: 'fact/weekday',
  kind: 'fact',
  severity: 'warning',
  name: { vi: 'Thứ và ngày không khớp', en: 'Weekday and date disagree' },
  source: { vi: 'Lịch', en: 'Calendar' },
  invalid: [
    { text: '«thứ năm, 07/01/2022»', fixed: 'thứ sáu, 07/01/2022' },
    { text: 'Sáng «thứ hai, 24/11», mưa.', fixed: 'Sáng thứ ba, 24/11, mưa.', options: { year: 2026 } },
    { text: 'Họp «Thứ Hai (24/11)».', fixed: 'Họp Thứ Ba (24/11).', options: { year: 2026 } },
    { text: '«Chủ nhật ngày 24-11-2026», mưa.', fixed: 'Thứ ba ngày 24-11-2026, mưa.' },
    { text: 'Ngày «24/11/2026 (T2)» họp.', fixed: 'Ngày 24/11/2026 (T3) họp.' },
    { text: 'Từ «thứ 7, 24 tháng 11 năm 2026».', fixed: 'Từ thứ 3, 24 tháng 11 năm 2026.' },
    { text: 'Đêm «thứ bảy, 29/11», mưa.', fixed: 'Đêm chủ nhật, 29/11, mưa.', options: { year: 2026 } },
  ],
  valid: [
    { text: 'Thứ sáu, 07/01/2022 - 21:29' },
    { text: 'Sáng thứ ba, 24/11, mưa.', options: { year: 2026 } },
    { text: 'Sáng thứ hai, 24/11, mưa.' },
    { text: 'Lần thứ ba, 25/11, và người thứ tư, 26/11.', options: { year: 2026 } },
    { text: 'Tối thứ bảy (5/3 âm lịch); văn bản 1285/CP-CN ngày 24/9/2003.', options: { year: 2026 } },
    { text: 'Thứ hai, 31/02, thứ hai, 24-25/11, chủ nhật, 3.500 người.', options: { year: 2026 } },
  ],
  note: ({ text }) => {
    const found = datedWeekdays(text);
    return found.length === 0 ? null : found;
  },
  judge: ({ head, noted }, { year }) =>
    noted.flatMap(({ text, facts }) =>
      facts.flatMap((one) => {
        const on = head?.dateline.date ?? null;
        const inYear = one.year ?? (on === null ? year : nearestYear(one.month, one.day, on));
        const right = inYear === undefined ? null : weekdayOn(inYear, one.month, one.day);
        if (right === null || right === one.weekday) return [];
        const before = text.text.slice(one.start, one.name.start);
        const after = text.text.slice(one.name.end, one.end);
        return [
          {
            field: text.field,
            key: text.key,
            offset: one.start,
            length: one.end - one.start,
            message: {
              vi: `${one.day}/${one.month}/${inYear} là ${weekdayName(right)}.`,
              en: `${one.day}/${one.month}/${inYear} is a ${english[right]}.`,
            },
            fixes: [before + weekdayLike(one.name.text, right) + after],
          },
        ];
      }),
    ),
});
