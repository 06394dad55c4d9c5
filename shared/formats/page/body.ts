import type { ImagePiece, TextPiece } from '../piece.ts';
import { type BylineName, readByline } from './byline-line.ts';
import { type CaptionAndCredit, splitCredit } from './credit.ts';
import { isButton, isCopyright, isEndHead, isLinkListHead, isRelatedLine, isTagLine } from './furniture.ts';
import { isFurniture, isWholeBold, isWholeLink, type Line, wordsOfSentences } from './line.ts';
import type { Page } from './page.ts';

/** Fewer words than this before an end mark, and it is a button under the headline, not the end of the story. */
const leastBody = 40;
const longestSubhead = 16;

/** Takes the lines behind the sapo apart: what is the story's goes to `page.body`, in order; the rest is dropped. */
export function readBody(lines: readonly Line[], page: Page): void {
  const end = storyEnd(lines);
  const lastSentence = lines.slice(0, end).findLastIndex((line) => line.sentence && line.piece.hint !== 'aside');
  let list: 'links' | 'tags' | null = null;
  for (const [at, line] of lines.entries()) {
    const { piece, text } = line;
    const next = lines[at + 1];
    if (at >= end || piece.hint === 'aside') {
      page.drop(line);
      continue;
    }
    if (piece.kind !== 'text') {
      list = null;
      page.body.push(piece);
      page.keep(line, ...captionNames(piece));
      continue;
    }
    if (isLinkListHead(text) || isTagLine(text) || isEndHead(text)) {
      list = isTagLine(text) ? 'tags' : 'links';
      page.drop(line);
      continue;
    }
    if (list !== null && inList(line, next, list)) {
      page.drop(line);
      continue;
    }
    list = null;
    const names = at > lastSentence || piece.hint === 'byline' ? endByline(line, page) : null;
    if (names) {
      page.addBylines(names);
      page.keep(line, 'byline');
      continue;
    }
    if (isButton(text) || isCopyright(text) || isRelatedLine(text) || isLinkTitle(line)) {
      page.drop(line);
      continue;
    }
    const split = splitCredit(text);
    if (split || piece.hint === 'caption') {
      addCaption(line, split ?? { caption: text, credit: '' }, page);
      continue;
    }
    const subhead = isSubhead(line, next, page);
    page.body.push(subhead && piece.heading === 0 ? subheadOf(piece) : piece);
    page.keep(line, ...(subhead ? ['subhead'] : []));
  }
}

/**
 * Where the story ends: at the comment form or the list of other stories behind it. Such a line in front of most of
 * the text is only a button.
 */
function storyEnd(lines: readonly Line[]): number {
  for (const [at, line] of lines.entries()) {
    if (!isEndHead(line.text) || line.piece.kind !== 'text') continue;
    const told = wordsOfSentences(lines.slice(0, at).filter(({ piece }) => piece.hint !== 'aside'));
    const follows = wordsOfSentences(lines.slice(at + 1).filter(({ piece }) => piece.hint !== 'aside'));
    if (told >= leastBody && told >= follows) return at;
    if (follows === 0) return at;
  }
  return lines.length;
}

/** Still inside a list of links or tags? A short line right above a paragraph is a subhead again. */
function inList(line: Line, next: Line | undefined, list: 'links' | 'tags'): boolean {
  if (line.sentence) return list === 'links' && isWholeLink(line.piece);
  if (splitCredit(line.text) !== null) return false;
  if (list === 'tags') return line.words <= 8;
  if (line.words <= 7 && next?.sentence && !isWholeLink(line.piece)) return false;
  return line.words <= 35;
}

function endByline(line: Line, page: Page): BylineName[] | null {
  const names = readByline(line.text);
  if (!names) return null;
  const told = page.bylines.length > 0;
  const labelled = /^[^:]{2,14}:|^(?:theo|nguồn)\s/iu.test(line.text);
  const again = names.every(({ name }) =>
    page.bylines.some((one) => one.name.toLocaleLowerCase('vi') === name.toLocaleLowerCase('vi')),
  );
  return !told || labelled || again || line.piece.hint === 'byline' ? names : null;
}

const isLinkTitle = (line: Line): boolean =>
  isWholeLink(line.piece) && line.words >= 3 && line.words <= 35 && !/[.]$/u.test(line.text);

function isSubhead(line: Line, next: Line | undefined, page: Page): boolean {
  const { piece, text, words } = line;
  if (piece.kind !== 'text' || piece.list || piece.quote) return false;
  if (piece.heading > 0) return true;
  if (words < 2 || words > longestSubhead || /[.,;:…!”"]$/u.test(text) || !next?.sentence) return false;
  return isWholeBold(piece) || (page.body.length > 0 && words <= 14 && !isFurniture(line));
}

const subheadOf = (piece: TextPiece): TextPiece => ({
  ...piece,
  heading: 2,
  runs: piece.runs.map((run) => ({ ...run, formats: run.formats.filter((one) => one !== 'strong') })),
});

const captionNames = (piece: { kind: string; caption: string; credit?: string }): string[] =>
  piece.kind === 'image' ? [...(piece.caption === '' ? [] : ['caption']), ...(piece.credit ? ['credit'] : [])] : [];

/** A caption goes to the picture right before it; without one it stands for a photo still to come. */
function addCaption(line: Line, { caption, credit }: CaptionAndCredit, page: Page): void {
  const last = page.body.at(-1);
  const image: ImagePiece = { kind: 'image', src: '', alt: '', caption, credit, hint: null };
  if (last?.kind === 'image' && (last.caption === '' || caption === '') && last.credit === '')
    page.body[page.body.length - 1] = { ...last, caption: last.caption || caption, credit };
  else if (caption === '' && last?.kind === 'text' && isCaptionAbove(last)) {
    // some sites set the credit on a line of its own under the caption
    const words = last.runs.map((run) => run.text).join('');
    page.body[page.body.length - 1] = { ...image, caption: words };
    page.keep(line, 'caption', 'credit');
    return;
  } else page.body.push(image);
  page.keep(line, ...captionNames(image));
}

const isCaptionAbove = (piece: TextPiece): boolean =>
  piece.list === null &&
  piece.runs
    .map((run) => run.text)
    .join('')
    .split(/\s+/u).length <= 40;
