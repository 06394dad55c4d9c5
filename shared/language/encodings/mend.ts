import { type LegacyEncoding } from './encoding.ts';
import { decoded, evidence, hasUnicodeLetters, legacyEncodingOf } from './recognise.ts';
import { repairUnicode, type UnicodeRepair } from './unicode-repair.ts';

/** What was mended: of legacy encodings the words, of the rest see UnicodeRepair. */
export type Repair = LegacyEncoding | UnicodeRepair;

export interface Mending {
  /** A paragraph, line or run of the document as it should have been written. */
  readonly mend: (run: string) => string;
  /** Grows with each run. Only what happened is in it. */
  readonly repaired: Partial<Record<Repair, number>>;
}

/**
 * How a document's text is mended on its way in. Each run is judged by itself, as Word files mix fonts; what is too
 * short to tell follows the document. `whole` is the document with its runs parted by line feeds or tags.
 * `encoding` says what everything is that is not plainly Unicode.
 */
export function mending(whole: string, encoding: LegacyEncoding | null = null): Mending {
  const repaired: Partial<Record<Repair, number>> = {};
  const note = (kind: Repair, count = 1) => {
    repaired[kind] = (repaired[kind] ?? 0) + count;
  };
  const legacy = whole.split(/[\n<>]/).filter((run) => !hasUnicodeLetters(run));
  const usual = encoding ?? legacyEncodingOf(legacy.join('\n'));
  // nothing in it is Unicode, so that a run which could be read either way is as its neighbours are
  const isAll = encoding !== null || (usual !== null && !hasUnicodeLetters(whole));

  const encodingOf = (run: string): LegacyEncoding | null => {
    if (hasUnicodeLetters(run)) return null;
    if (isAll) return usual;
    const own = legacyEncodingOf(run);
    if (own !== null || usual === null) return own;
    const { gained, lost, neither } = evidence(run, usual);
    return gained > 0 && lost === 0 && neither === 0 ? usual : null;
  };
  const mend = (run: string): string => {
    const from = encodingOf(run);
    const text = from === null ? run : decoded(run, from);
    if (from !== null && text !== run) {
      const before = run.split(/[ \t\r\n]+/);
      note(from, text.split(/[ \t\r\n]+/).filter((word, at) => word !== before[at]).length);
    }
    return repairUnicode(text, note);
  };
  return { mend, repaired };
}
