import { splitCredit } from './credit.ts';
import { readByline } from './byline-line.ts';
import { readDateLine } from './date-line.ts';
import { isCopyright, isEndHead, isTagLine } from './furniture.ts';
import { isHeadlineLike, type Line } from './line.ts';
import { splitSourcePrefix } from './source-prefix.ts';

/** Where a page's headline and date line stand; `date` is null when the page shows none. */
export interface HeadPlace {
  readonly headline: number;
  readonly date: number | null;
}

/** An office's paper has a date line and names too, but it is no story: decrees, notices, minutes. */
const officialLine =
  /^(?:cộng h(?:òa|oà) xã hội chủ nghĩa việt nam|độc lập\s*[-–]\s*tự do\s*[-–]\s*hạnh phúc|số\s*:\s*\d+\S*|kính gửi\s*:.*)$/iu;
const officialKind =
  /^(?:THÔNG BÁO|QUYẾT ĐỊNH|BÁO CÁO|CÔNG VĂN|TỜ TRÌNH|KẾ HOẠCH|NGHỊ QUYẾT|BIÊN BẢN|GIẤY MỜI|CHỈ THỊ|CÔNG ĐIỆN)$/u;

const before = 6;
const after = 8;

/** The headline and the date line of a news page, or null when the lines are no such page. */
export function findHead(lines: readonly Line[]): HeadPlace | null {
  const marked = markedHeadline(lines);
  if (marked === null && lines.some(({ text }) => officialLine.test(text) || officialKind.test(text))) return null;
  const place = marked === null ? byDateLine(lines) : { headline: marked, date: dateNear(lines, marked) };
  return place && evidence(lines, place) >= 3 && lines.some((line) => line.at > place.headline && line.sentence)
    ? place
    : null;
}

/** What the source itself calls a headline: the first `h1` or headline class with some words in it. */
function markedHeadline(lines: readonly Line[]): number | null {
  const titled = lines.filter(
    ({ piece, words }) => piece.kind === 'text' && piece.hint !== 'aside' && words >= 3 && words <= 40,
  );
  const headed = titled.filter(({ piece }) => piece.kind === 'text' && piece.heading === 1);
  // some sites set their own name as an h1 above the headline
  const firstSentence = lines.findIndex((line) => line.sentence && line.piece.hint !== 'aside');
  const lastAbove = headed.findLast(({ at }) => at < firstSentence);
  const found =
    headed.find(({ piece }) => piece.hint === 'headline') ??
    lastAbove ??
    headed[0] ??
    titled.find(({ piece }) => piece.hint === 'headline');
  return found?.at ?? null;
}

const isDate = (line: Line | undefined): boolean =>
  line !== undefined && line.piece.hint !== 'aside' && line.piece.kind === 'text' && readDateLine(line.text) !== null;

function dateNear(lines: readonly Line[], headline: number): number | null {
  let sentences = 0;
  for (let at = headline + 1; at <= headline + after && sentences < 2; at++) {
    if (isDate(lines[at])) return at;
    if (lines[at]?.sentence) sentences++;
  }
  for (let at = headline - 1; at >= Math.max(0, headline - before); at--) if (isDate(lines[at])) return at;
  return null;
}

/**
 * Without marks in the source: headline, byline, date, sapo, as most sites set them; or date, headline, sapo. The line
 * behind the date is the headline only if a paragraph follows it and no headline stands right above.
 */
function byDateLine(lines: readonly Line[]): HeadPlace | null {
  for (const { at: date } of lines) {
    if (!isDate(lines[date])) continue;
    let above: number | null = null;
    for (let at = date - 1; at >= Math.max(0, date - 4); at--) {
      const line = lines[at];
      if (!line || line.sentence) break;
      if (isHeadlineLike(line) && readByline(line.text) === null && line.piece.hint !== 'aside') {
        above = at;
        break;
      }
    }
    const next = lines[date + 1];
    const nextButOne = lines[date + 2];
    const isSapo = next !== undefined && (next.sentence || splitSourcePrefix(next.text) !== null);
    const below =
      next && !isSapo && isHeadlineLike(next) && readByline(next.text) === null && nextButOne?.sentence
        ? date + 1
        : null;
    // a headline above with only an author between goes before one below: below may be a short sapo
    const headline = below !== null && (above === null || !closeAbove(lines, above, date)) ? below : above;
    if (headline !== null) return { headline, date };
  }
  return null;
}

const closeAbove = (lines: readonly Line[], above: number, date: number): boolean =>
  lines.slice(above + 1, date).every(({ text }) => readByline(text) !== null);

/** How much speaks for a page. Running text that only mentions a date or a name stays below 3. */
function evidence(lines: readonly Line[], place: HeadPlace): number {
  const near = lines.slice(place.headline + 1, place.headline + 1 + after);
  const hinted = (hint: string) => lines.some(({ piece }) => piece.hint === hint);
  const title = lines[place.headline]?.piece;
  const reasons: readonly (readonly [number, boolean])[] = [
    [2, place.date !== null],
    [2, near.some(({ text, words }) => words >= 12 && splitSourcePrefix(text) !== null)],
    [1, title?.kind === 'text' && (title.heading === 1 || title.hint === 'headline')],
    [1, hinted('sapo')],
    [1, hinted('byline') || near.slice(0, 4).some(({ text }) => readByline(text) !== null)],
    [1, lines.some(({ piece, text }) => piece.kind === 'text' && (splitCredit(text)?.caption ?? '') !== '')],
    [1, lines.some(({ piece }) => piece.hint === 'aside')],
    [1, lines.some(({ text }) => isEndHead(text) || isTagLine(text) || isCopyright(text))],
  ];
  return reasons.reduce((sum, [points, holds]) => sum + (holds ? points : 0), 0);
}
