/** Longer than any name or term, in UTF-16 units. */
const longestEntry = 80;
const letterOrDigit = /[\p{L}\p{M}\p{N}]/u;
const run = /[\p{L}\p{M}\p{N}]+/gu;

/** One length in, one length out: entries are looked for in the text at the text's own places. */
const plainSigns = (text: string): string => text.replaceAll('\u00a0', ' ').replace(/[’ʼ‘]/g, "'");

/**
 * An entry as it is kept: NFC, single spaces, no punctuation mark at its ends. Null if that leaves no word, or more
 * than a name or a term.
 */
export function dictionaryEntry(written: string): string | null {
  const entry = written
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/^[\s"“”'‘’«»(),;:!?…]+|[\s"“”'‘’«»(),;:!?…]+$/g, '');
  return entry.length > 0 && entry.length <= longestEntry && /\p{L}/u.test(entry) ? entry : null;
}

interface DictionaryFile {
  readonly entries: readonly string[];
  /** Numbers of lines that hold no entry and no comment either, counted from 1. */
  readonly refused: readonly number[];
}

/** Reads the plain text form: one entry a line; what follows a `#` at the line's start or after a blank is a comment. */
export function readDictionary(text: string): DictionaryFile {
  const entries = new Set<string>();
  const refused: number[] = [];
  for (const [at, line] of text
    .replace(/^\ufeff/, '')
    .split(/\r\n?|\n/)
    .entries()) {
    const written = line.replace(/(?:^|\s)#.*$/, '').trim();
    if (written === '') continue;
    const entry = dictionaryEntry(written);
    if (entry === null) refused.push(at + 1);
    else entries.add(entry);
  }
  return { entries: [...entries], refused };
}

const inOrder = new Intl.Collator('vi');

/** The plain text form; `comment` is its first line. */
export function writeDictionary(entries: readonly string[], comment: string): string {
  return [`# ${comment}`, ...entries.toSorted((a, b) => inOrder.compare(a, b)), ''].join('\n');
}

/**
 * Words and names that a newsroom lets stand. An entry in small letters stands for itself in any case; one with a
 * capital for itself and for itself in capitals (Pá Hộc, PÁ HỘC, not pá hộc).
 */
export class Dictionary {
  /** By first run of letters, in small letters. */
  readonly #entries = new Map<string, { readonly text: string; readonly anyCase: boolean }[]>();
  #longest = 0;

  constructor(entries: readonly string[]) {
    for (const entry of entries) {
      const text = plainSigns(entry).replace(/^[^\p{L}\p{M}\p{N}]+/u, '');
      const first = text.match(run)?.[0].toLowerCase();
      if (first === undefined) continue;
      const anyCase = text === text.toLowerCase();
      const beside = this.#entries.get(first);
      if (beside) beside.push({ text, anyCase });
      else this.#entries.set(first, [{ text, anyCase }]);
      this.#longest = Math.max(this.#longest, text.length);
    }
  }

  /** Whether `[start, end)` of the text, NFC, lies within one entry. */
  covers(text: string, start: number, end: number): boolean {
    if (this.#entries.size === 0 || end <= start) return false;
    const from = Math.max(0, end - this.#longest);
    const around = plainSigns(text.slice(from, start + this.#longest + 1));
    for (const { 0: first, index } of around.matchAll(run)) {
      if (from + index > start) break;
      // a run that was cut at the left begins no word
      if (index === 0 && from > 0 && letterOrDigit.test(text.charAt(from - 1))) continue;
      for (const entry of this.#entries.get(first.toLowerCase()) ?? []) {
        const to = index + entry.text.length;
        if (from + to < end || letterOrDigit.test(around.charAt(to))) continue;
        if (matches(around.slice(index, to), entry)) return true;
      }
    }
    return false;
  }
}

function matches(found: string, { text, anyCase }: { text: string; anyCase: boolean }): boolean {
  if (found === text) return true;
  return anyCase ? found.toLowerCase() === text : found === text.toUpperCase();
}
