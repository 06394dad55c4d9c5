import { countText } from '../../article/index.ts';
import { type Piece, pieceText, type TextPiece } from '../piece.ts';
import { isBreadcrumb, isButton, isCopyright, isEndHead, isRelatedLine, isTagLine } from './furniture.ts';

/** A piece as the recognition looks at it. */
export interface Line {
  readonly piece: Piece;
  readonly at: number;
  readonly text: string;
  readonly words: number;
  /** A paragraph of running text: long, or of some length with a full stop at its end. */
  readonly sentence: boolean;
}

const stop = /[.!?…][”"’)\]]*$/u;
export const linesOf = (pieces: readonly Piece[]): Line[] =>
  pieces.map((piece, at) => {
    const text = pieceText(piece).replaceAll('\n', ' ').trim();
    const { words } = countText(text);
    const running = piece.kind === 'text' && piece.heading === 0 && !isCopyright(text);
    return { piece, at, text, words, sentence: running && (words >= 35 || (words >= 12 && stop.test(text))) };
  });

export const isFurniture = ({ text }: Line): boolean =>
  isButton(text) ||
  isBreadcrumb(text) ||
  isRelatedLine(text) ||
  isTagLine(text) ||
  isCopyright(text) ||
  isEndHead(text);

/** A line that could be a headline: some words, no full stop, no button or menu. */
export const isHeadlineLike = (line: Line): boolean =>
  line.piece.kind === 'text' &&
  line.words >= 4 &&
  line.words <= 30 &&
  line.text.length <= 180 &&
  !/[.,;…]$/u.test(line.text) &&
  !isFurniture(line);

/** Nothing in it but a link: the title of another story. */
export const isWholeLink = (piece: Piece): piece is TextPiece =>
  piece.kind === 'text' &&
  piece.runs.every((run) => run.href !== null || run.linked || run.text.trim() === '') &&
  piece.runs.length > 0;

export const isWholeBold = (piece: Piece): boolean =>
  piece.kind === 'text' && piece.runs.every((run) => run.formats.includes('strong') || run.text.trim() === '');

export const wordsOfSentences = (lines: readonly Line[]): number =>
  lines.reduce((sum, line) => sum + (line.sentence ? line.words : 0), 0);
