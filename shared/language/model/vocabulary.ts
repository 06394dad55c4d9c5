import { canonical, spelled, stripped } from './canonical.ts';
import type { Sections } from './sections.ts';

/** Ids below `firstWord` are no words: the four kinds of other tokens, then a word that the model does not know. */
export const unknownWord = 4;
export const firstWord = 5;

/** A word is a candidate for its stripped form if it is at least this share of it. */
export const leastShare = 1e-4;
export const mostCandidates = 24;

/** Which words share a stripped form, most frequent first; ids of words and of forms both begin at `firstWord`. */
export function groupByForm(words: readonly string[]): { formOf: Uint16Array; forms: string[]; members: number[][] } {
  const formOf = new Uint16Array(firstWord + words.length);
  for (let id = 0; id < firstWord; id++) formOf[id] = id;
  const known = new Map<string, number>();
  const forms: string[] = [];
  const members: number[][] = [];
  words.forEach((word, rank) => {
    const form = stripped(word);
    let id = known.get(form);
    if (id === undefined) {
      id = forms.length;
      known.set(form, id);
      forms.push(form);
      members.push([]);
    }
    formOf[firstWord + rank] = firstWord + id;
    members[id]?.push(firstWord + rank);
  });
  return { formOf, forms, members };
}

function commonOf(members: readonly number[], counts: ArrayLike<number>): number[] {
  const total = members.reduce((sum, id) => sum + (counts[id - firstWord] ?? 0), 0);
  return members.filter((id) => (counts[id - firstWord] ?? 0) >= total * leastShare).slice(0, mostCandidates);
}

/** The members of one form that are worth weighing, and ln of their shares. */
export function candidatesOf(
  members: readonly number[],
  counts: ArrayLike<number>,
): { ids: number[]; shares: number[] } {
  const ids = commonOf(members, counts);
  const kept = ids.reduce((sum, id) => sum + (counts[id - firstWord] ?? 0), 0);
  return { ids, shares: ids.map((id) => Math.log((counts[id - firstWord] ?? 0) / kept)) };
}

export interface Candidates {
  readonly ids: readonly number[];
  readonly shares: readonly number[];
}

/** The words that the model knows, in canonical form. */
export class Vocabulary {
  readonly words: readonly string[];
  readonly counts: Uint32Array;
  /** Word id → id of its stripped form. */
  readonly formOf: Uint16Array;
  readonly total: number;
  readonly #ids: Map<string, number>;
  readonly #forms: Map<string, number>;
  readonly #members: readonly number[][];
  readonly #candidates: (Candidates | undefined)[] = [];
  readonly #old: (string | undefined)[] = [];
  readonly #new: (string | undefined)[] = [];
  readonly #spellings = new Map<string, number>();

  constructor(sections: Sections) {
    this.words = sections.text('words').split('\n');
    const low = sections.wide('countLow');
    const high = sections.wide('countHigh');
    this.counts = Uint32Array.from(low, (value, i) => value + (high[i] ?? 0) * 65536);
    this.total = this.counts.reduce((sum, count) => sum + count, 0);
    const { formOf, forms, members } = groupByForm(this.words);
    this.formOf = formOf;
    this.#members = members;
    this.#ids = new Map(this.words.map((word, rank) => [word, firstWord + rank]));
    this.#forms = new Map(forms.map((form, id) => [form, firstWord + id]));
  }

  /** The id of a word as written, or `unknownWord`. */
  id(written: string): number {
    const known = this.#spellings.get(written);
    if (known !== undefined) return known;
    const id = this.idOf(canonical(written));
    if (this.#spellings.size > 50_000) this.#spellings.clear();
    this.#spellings.set(written, id);
    return id;
  }

  idOf(form: string): number {
    return this.#ids.get(form) ?? unknownWord;
  }

  word(id: number): string {
    return this.words[id - firstWord] ?? '';
  }

  /** The word spelled out, lower case. */
  spelled(id: number, placement: 'old' | 'new'): string {
    const kept = placement === 'old' ? this.#old : this.#new;
    return (kept[id] ??= spelled(this.word(id), placement));
  }

  count(id: number): number {
    return this.counts[id - firstWord] ?? 0;
  }

  /** The id of a stripped form, or `unknownWord`. */
  formId(form: string): number {
    return this.#forms.get(form) ?? unknownWord;
  }

  /** Every stripped form with its id. */
  forms(): Iterable<readonly [form: string, id: number]> {
    return this.#forms;
  }

  /** The words of a stripped form that are worth weighing, without their shares. */
  common(formId: number): number[] {
    return commonOf(this.#members[formId - firstWord] ?? [], this.counts);
  }

  /** The words of a stripped form, most frequent first. */
  candidates(formId: number): Candidates {
    let found = this.#candidates[formId];
    if (found === undefined) {
      found = candidatesOf(this.#members[formId - firstWord] ?? [], this.counts);
      this.#candidates[formId] = found;
    }
    return found;
  }
}
