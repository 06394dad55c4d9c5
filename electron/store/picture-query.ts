import { type Comparison, queryWords } from './search-query.ts';

/** One question to the index of pictures; the words as they were written go before the words without marks. */
export interface PictureQuestion {
  readonly comparison: Comparison;
  readonly match: string;
}

/** The words under which a day is found: the day, its month, its year, and day and month of any year. */
export function dayWords(day: string): string[] {
  const [year, month, date] = day.slice(0, 10).split('-');
  if (!year || !month || !date) return [];
  return [`d${year}${month}${date}`, `m${year}${month}`, `y${year}`, `x${month}${date}`];
}

/** `2026-03-12`, `12/3/2026`, `3/2026`, `12/3`, `2026`; with `/`, `-` or `.` between. */
const days =
  /(?<![\p{L}\p{N}])(?:(\d{4})-(\d{1,2})-(\d{1,2})|(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})|(\d{1,2})[/.-](\d{4})|(\d{1,2})[/.-](\d{1,2})|((?:19|20)\d\d))(?![\p{L}\p{N}])/gu;

const two = (part: string): string => part.padStart(2, '0');

function dayWord(found: readonly (string | undefined)[]): string {
  const [, isoYear, isoMonth, isoDay, day, month, year, monthOf, yearOf, shortDay, shortMonth, only] = found;
  if (isoYear && isoMonth && isoDay) return `d${isoYear}${two(isoMonth)}${two(isoDay)}`;
  if (day && month && year) return `d${year}${two(month)}${two(day)}`;
  if (monthOf && yearOf) return `m${yearOf}${two(monthOf)}`;
  if (shortDay && shortMonth) return `x${two(shortMonth)}${two(shortDay)}`;
  return `y${only}`;
}

/** What to ask for a query, best first; none if there is nothing in it to ask for. */
export function pictureQuestions(query: string): PictureQuestion[] {
  const asked = query.normalize('NFC');
  const dates = [...asked.matchAll(days)];
  const rest = asked.replaceAll(days, ' ');
  const ask = (comparison: Comparison): PictureQuestion => {
    const column = comparison === 'folded' ? 'words' : 'words_marked';
    const words = queryWords(rest, comparison);
    // letters and digits only, so nothing in them is read as the index's syntax; the last may be a beginning
    const parts = words.map((word, at) => `${column} : "${word}"${at === words.length - 1 ? ' *' : ''}`);
    // a day may also stand in the caption, as it was written
    for (const found of dates)
      parts.push(`(day : "${dayWord(found)}" OR ${column} : "${queryWords(found[0], comparison).join(' ')}")`);
    return { comparison, match: parts.join(' AND ') };
  };
  if (dates.length === 0 && queryWords(rest, 'folded').length === 0) return [];
  const hasMarks = queryWords(rest, 'marked').join(' ') !== queryWords(rest, 'folded').join(' ');
  return hasMarks ? [ask('marked'), ask('folded')] : [ask('folded')];
}
