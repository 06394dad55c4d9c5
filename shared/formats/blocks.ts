import {
  type Block,
  canonicalSpans,
  type MarkDef,
  type Photo,
  type Span,
  type TextBlock,
  waitingPhoto,
} from '../article/index.ts';
import { newKey } from '../base/index.ts';
import { splitCredit } from './page/credit.ts';
import { type Piece, type Pieces, pieceText, type Run, type TextPiece } from './piece.ts';

/** Pieces as a story's blocks, with the photos that the blocks place. */
export interface StoryBody {
  readonly blocks: readonly Block[];
  /** Photos still to come: captions and credits are there, files are not. */
  readonly photos: readonly Photo[];
  /** Where such a photo's file could be had: an address, or a data: URL that holds it. */
  readonly pictures: readonly { readonly photo: string; readonly src: string; readonly alt: string }[];
}

/** Pieces in the model's form; every block and photo gets a new key. */
export function toBlocks(pieces: Pieces | readonly Piece[], now = new Date()): StoryBody {
  const blocks: Block[] = [];
  const photos: Photo[] = [];
  const pictures: { photo: string; src: string; alt: string }[] = [];
  for (const piece of withCaptions('pieces' in pieces ? pieces.pieces : pieces)) {
    if (piece.kind === 'text') blocks.push(textBlock(piece));
    else if (piece.kind === 'table')
      blocks.push({
        _type: 'table',
        _key: newKey(),
        caption: piece.caption,
        header: piece.header,
        rows: piece.rows.map((cells) => ({ _key: newKey(), cells: [...cells] })),
      });
    else {
      const photo = { ...waitingPhoto(newKey(), piece.caption, piece.credit, now.toISOString()), alt: piece.alt };
      photos.push(photo);
      blocks.push({ _type: 'photo', _key: newKey(), photo: photo._key });
      if (piece.src !== '') pictures.push({ photo: photo._key, src: piece.src, alt: piece.alt });
    }
  }
  return { blocks, photos, pictures };
}

/** A line right under a picture that is marked as its caption, or ends with a credit, is its caption. */
function withCaptions(pieces: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    const text = piece.kind === 'text' ? pieceText(piece) : '';
    const split = splitCredit(text) ?? (piece.hint === 'caption' && text !== '' ? { caption: text, credit: '' } : null);
    if (split && last?.kind === 'image' && last.caption === '' && last.credit === '')
      joined[joined.length - 1] = { ...last, ...split };
    else joined.push(piece);
  }
  return joined;
}

function textBlock(piece: TextPiece): TextBlock {
  const links = new Map<string, MarkDef>();
  const linkKey = (href: string): string => {
    const known = links.get(href) ?? { _type: 'link', _key: `l${links.size}`, href };
    links.set(href, known);
    return known._key;
  };
  const spans = piece.runs.map((run: Run, at): Span => {
    const marks: string[] = [...run.formats, ...(run.href === null ? [] : [linkKey(run.href)])];
    return { _type: 'span', _key: `s${at}`, text: run.text, marks };
  });
  const style = piece.list ? 'normal' : piece.heading > 0 ? 'h2' : piece.quote ? 'blockquote' : 'normal';
  const list = piece.list ? { listItem: piece.list.kind, level: Math.min(6, Math.max(1, piece.list.level)) } : {};
  return { _type: 'block', _key: newKey(), style, ...list, ...canonicalSpans(spans, [...links.values()]) };
}
