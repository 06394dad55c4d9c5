import type { ArticleHead } from '../../article/index.ts';
import { type StoryBody, toBlocks } from '../blocks.ts';
import { type Piece, type Pieces, wordsOf } from '../piece.ts';
import type { ImportReport } from '../report.ts';
import { readBody } from './body.ts';
import { readByline } from './byline-line.ts';
import { splitCredit } from './credit.ts';
import { readDateLine } from './date-line.ts';
import { findHead } from './find-head.ts';
import { isFurniture, type Line, linesOf, wordsOfSentences } from './line.ts';
import { Page } from './page.ts';
import { splitSourcePrefix } from './source-prefix.ts';

/** The fields of a story's head that a page shows. */
type PageHead = Pick<ArticleHead, 'kicker' | 'headline' | 'sourcePrefix' | 'sapo' | 'dateline' | 'bylines'>;

/** A news page, taken apart. `photos` are still to come: a page brings captions and credits, not the files. */
export interface Recognised extends StoryBody {
  readonly head: PageHead;
  readonly report: ImportReport;
}

/** A whole news page as a story, or null when the text is no such page: then nothing of it may be cut up. */
export function recognise({ pieces, simplified }: Pieces): Recognised | null {
  const lines = linesOf(trusted(pieces));
  const place = findHead(lines);
  if (!place) return null;
  const page = new Page();
  readAbove(lines.slice(0, place.headline), place.date, page);
  const title = lines[place.headline];
  page.keep(title, 'headline');
  const rest = readFront(lines.slice(place.headline + 1), page);
  readBody(rest, page);
  return {
    head: {
      kicker: page.kicker,
      headline: title?.text ?? '',
      sourcePrefix: page.sourcePrefix,
      sapo: page.sapo,
      dateline: { place: page.place, date: page.day },
      bylines: page.bylines,
    },
    ...toBlocks(page.body),
    report: {
      shape: 'page',
      recognised: page.recognised,
      wordsIn: wordsOf(pieces),
      wordsKept: page.words,
      dropped: page.dropped,
      simplified,
    },
  };
}

/** What is said of text that is no page: all of it is kept. */
export function runningTextReport({ pieces, simplified }: Pieces): ImportReport {
  const words = wordsOf(pieces);
  return { shape: 'text', recognised: [], wordsIn: words, wordsKept: words, dropped: [], simplified };
}

/** A class name may call half the page a share box: hints of "around the story" are dropped where they hold most of it. */
function trusted(pieces: readonly Piece[]): readonly Piece[] {
  const lines = linesOf(pieces);
  const aside = wordsOfSentences(lines.filter(({ piece }) => piece.hint === 'aside'));
  if (aside * 2 <= wordsOfSentences(lines)) return pieces;
  return pieces.map((piece) => (piece.hint === 'aside' ? { ...piece, hint: null } : piece));
}

const isKicker = ({ piece, text, words }: Line): boolean =>
  piece.hint === 'kicker' ||
  (piece.hint === null && words >= 2 && words <= 10 && text === text.toLocaleUpperCase('vi') && /\p{L}/u.test(text));

/** Banner, menu and breadcrumb go; a kicker right above the headline, the date and the author stay. */
function readAbove(lines: readonly Line[], dateAt: number | null, page: Page): void {
  for (const [at, line] of lines.entries()) {
    // a site's header shows today's date: only the one that the headline's search has chosen is the story's
    const date = at === dateAt ? readDateLine(line.text) : null;
    if (date) {
      page.day = date.day;
      page.keep(line, 'date');
    } else if (line.piece.hint === 'byline' && readByline(line.text)) {
      page.addBylines(readByline(line.text) ?? []);
      page.keep(line, 'byline');
    } else if (line.sentence && line.words >= 20 && line.piece.hint !== 'aside' && !isFurniture(line)) {
      page.body.push(line.piece);
      page.keep(line);
    } else if (at === lines.length - 1 && isKicker(line) && !isFurniture(line)) {
      page.kicker = line.text;
      page.keep(line, 'kicker');
    } else page.drop(line);
  }
}

/** A sapo is a sentence or two; a first paragraph beyond this is the body's. */
const longestSapo = 110;

/** From the headline to the sapo; answers the lines behind it. */
function readFront(lines: readonly Line[], page: Page): readonly Line[] {
  const hinted = lines.slice(0, 14).findIndex(({ piece, words }) => piece.hint === 'sapo' && words >= 6);
  for (const [at, line] of lines.entries()) {
    const { piece, text } = line;
    if (piece.hint === 'aside') {
      page.drop(line);
      continue;
    }
    const date = piece.kind === 'text' ? readDateLine(text) : null;
    if (date) {
      page.day ??= date.day;
      const names = date.rest === '' ? null : readByline(date.rest);
      page.addBylines(names ?? []);
      page.keep(line, ...(names ? ['byline'] : []), 'date');
      continue;
    }
    if (piece.hint === 'place' && line.words <= 6) {
      page.place = text;
      page.keep(line, 'place');
      continue;
    }
    const names = piece.kind === 'text' && piece.heading === 0 ? readByline(text) : null;
    if (names) {
      page.addBylines(names);
      page.keep(line, 'byline');
      continue;
    }
    const prefixed = piece.kind === 'text' ? splitSourcePrefix(text) : null;
    const reached = hinted === -1 ? line.words >= 9 || prefixed !== null : at === hinted;
    if (!reached && (isFurniture(line) || (piece.kind === 'text' && line.words < 9))) {
      page.drop(line);
      continue;
    }
    if (piece.kind !== 'text' || splitCredit(text) !== null || piece.hint === 'caption') {
      // a picture above the sapo is the first of the body
      readBody([line], page);
      continue;
    }
    if (isFurniture(line)) {
      page.drop(line);
      continue;
    }
    if (!reached) {
      page.body.push(piece);
      page.keep(line);
      continue;
    }
    if (line.words > longestSapo && hinted === -1) return lines.slice(at);
    if (prefixed) page.sourcePrefix = prefixed.source;
    page.sapo = prefixed ? prefixed.rest.trim() : text;
    page.keep(line, ...(prefixed ? ['sourcePrefix'] : []), 'sapo');
    return lines.slice(at + 1);
  }
  return [];
}
