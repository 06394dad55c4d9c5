import { countText, type Format, type ListKind } from '../article/index.ts';
import { creditLine } from './page/credit.ts';

/** A run of text with the same formats, as it was read. */
export interface Run {
  readonly text: string;
  readonly formats: readonly Format[];
  /** http, https or mailto; null for no link. */
  readonly href: string | null;
  /** It was a link in its source, also when its address may not enter a story. */
  readonly linked?: true;
}

/**
 * Where the source itself says that something stands, beside its structure: an HTML page names its parts by elements
 * and class names, plain text says nothing. `aside` is everything around a story: menus, forms, link lists, footers.
 */
export type PlaceHint = 'kicker' | 'headline' | 'sapo' | 'byline' | 'date' | 'place' | 'caption' | 'aside';

interface PieceBase {
  readonly hint: PlaceHint | null;
}

/** A paragraph, heading, quotation or list item. */
export interface TextPiece extends PieceBase {
  readonly kind: 'text';
  /** 0 for no heading, else the level 1 to 6. */
  readonly heading: number;
  readonly quote: boolean;
  readonly list: { readonly kind: ListKind; readonly level: number } | null;
  readonly runs: readonly Run[];
}

/** A picture. `caption` and `credit` are what stands under it. */
export interface ImagePiece extends PieceBase {
  readonly kind: 'image';
  /** An address or a data: URL; empty when only a caption tells that a picture stood here. */
  readonly src: string;
  readonly alt: string;
  readonly caption: string;
  readonly credit: string;
}

export interface TablePiece extends PieceBase {
  readonly kind: 'table';
  readonly caption: string;
  readonly header: boolean;
  /** Rows of equal length. */
  readonly rows: readonly (readonly string[])[];
}

export type Piece = TextPiece | ImagePiece | TablePiece;

/** What a reader made of a source: everything visible in it, in order, and what it could not keep. */
export interface Pieces {
  readonly pieces: readonly Piece[];
  /** See ImportReport. */
  readonly simplified: Readonly<Record<string, number>>;
}

export const textPiece = (runs: readonly Run[], more: Partial<Omit<TextPiece, 'kind' | 'runs'>> = {}): TextPiece => ({
  kind: 'text',
  heading: 0,
  quote: false,
  list: null,
  hint: null,
  ...more,
  runs,
});

export const plainRun = (text: string): Run => ({ text, formats: [], href: null });

/** The words of a piece as one string. */
export function pieceText(piece: Piece): string {
  switch (piece.kind) {
    case 'text':
      return piece.runs.map((run) => run.text).join('');
    case 'image':
      return [piece.caption, creditLine(piece.credit)].filter((part) => part !== '').join(' ');
    case 'table':
      return [piece.caption, ...piece.rows.map((row) => row.join('\t'))]
        .filter((part) => part.trim() !== '')
        .join('\n');
  }
}

export const wordsOf = (pieces: readonly Piece[]): number =>
  pieces.reduce((sum, piece) => sum + countText(pieceText(piece)).words, 0);
