import { canonical, casing, stripped } from './canonical.ts';
import { scan, tokenKind } from './scan.ts';
import { firstWord, unknownWord, type Vocabulary } from './vocabulary.ts';

/** Tokens of padding on both sides, as many as the layer looks at. */
export const padding = 4;

/** A text as the model reads it; token n stands at index n + padding of every array. */
export interface TokenText {
  readonly length: number;
  /** Word ids, as written. */
  readonly ids: Uint16Array;
  /** Stripped forms, known whatever the marks are. */
  readonly forms: Uint16Array;
  readonly cases: Uint8Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

const formsOf = new WeakMap<Vocabulary, Map<string, number>>();

/** The stripped form's id of a word as written, whether or not the word itself is known. */
function formIdOf(vocabulary: Vocabulary, written: string): number {
  let known = formsOf.get(vocabulary);
  if (known === undefined || known.size > 50_000) {
    known = new Map();
    formsOf.set(vocabulary, known);
  }
  let id = known.get(written);
  if (id === undefined) {
    id = vocabulary.formId(stripped(canonical(written)));
    known.set(written, id);
  }
  return id;
}

export function readTokens(vocabulary: Vocabulary, text: string): TokenText {
  const room = text.length + 2 * padding + 1;
  const ids = new Uint16Array(room);
  const forms = new Uint16Array(room);
  const cases = new Uint8Array(room);
  const starts = new Uint32Array(room);
  const ends = new Uint32Array(room);
  let at = padding;
  scan(text, (kind, start, end) => {
    starts[at] = start;
    ends[at] = end;
    if (kind === tokenKind.word) {
      const written = text.slice(start, end);
      const id = vocabulary.id(written);
      ids[at] = id;
      forms[at] = id >= firstWord ? (vocabulary.formOf[id] ?? unknownWord) : formIdOf(vocabulary, written);
      cases[at] = casing(written);
    } else {
      ids[at] = kind;
      forms[at] = kind;
    }
    at++;
  });
  return { length: at - padding, ids, forms, cases, starts, ends };
}
