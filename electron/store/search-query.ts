import { fold } from '../../shared/language/index.ts';

/** The fields of a story that are short. */
export const headFields = ['headline', 'sapo', 'caption', 'people'] as const;
/** The fields a story is found in, best first. */
export const searchFields = [...headFields, 'body'] as const;
export type SearchField = (typeof searchFields)[number];

/** How a word is compared: as it is written (`marked`) or without case and marks. */
export type Comparison = 'marked' | 'folded';

const word = /[\p{L}\p{M}\p{N}]+/gu;

/** Text as one of the two sorts of columns holds it. */
export const inForm = (text: string, comparison: Comparison): string => {
  const composed = text.normalize('NFC');
  return comparison === 'folded' ? fold(composed) : composed.toLowerCase();
};

export interface PlacedWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** The words of NFC text in one form, with their places in it. */
export const wordsOf = (text: string, comparison: Comparison): PlacedWord[] =>
  Array.from(text.matchAll(word), (found) => ({
    word: inForm(found[0], comparison),
    start: found.index,
    end: found.index + found[0].length,
  }));

/** One question to the index; the questions of a query are asked in order until enough stories are found. */
export interface Question {
  /** null: the words lie in different fields. */
  readonly field: SearchField | null;
  readonly comparison: Comparison;
  readonly match: string;
  /** The index that is asked: that of the heads where it is enough. */
  readonly index: 'search' | 'search_heads';
}

/** A query's words in one form; the last one may be the beginning of a word. */
export const queryWords = (query: string, comparison: Comparison): string[] =>
  wordsOf(query.normalize('NFC'), comparison).map((one) => one.word);

/**
 * What to ask, best first: the words as they were written before the words without marks (only if the query has
 * marks), a field before the next, side by side before apart, all in one field before spread over several.
 */
export function questions(query: string): Question[] {
  const folded = queryWords(query, 'folded');
  if (folded.length === 0) return [];
  const marked = queryWords(query, 'marked');
  const forms: [Comparison, string[]][] = [['folded', folded]];
  if (marked.join(' ') !== folded.join(' ')) forms.unshift(['marked', marked]);
  // of the words that begin with one letter there are too many: it is a word (`ở`), or not typed yet
  if (folded.length > 1 && folded.at(-1)?.length === 1)
    return [false, true].flatMap((isLeftOut) =>
      forms.flatMap(([comparison, words]) => ask(comparison, isLeftOut ? words.slice(0, -1) : words, false)),
    );
  return forms.flatMap(([comparison, words]) => ask(comparison, words, true));
}

function ask(comparison: Comparison, words: readonly string[], isBeginning: boolean): Question[] {
  const column = (field: SearchField) => (comparison === 'folded' ? field : `${field}_marked`);
  // the words are letters and digits only, so nothing in them can be read as the index's syntax
  const end = isBeginning ? ' *' : '';
  const sideBySide = `"${words.join(' ')}"${end}`;
  const apart = `${words.map((one) => `"${one}"`).join(' AND ')}${end}`;
  const one = (field: SearchField, match: string): Question => ({
    field,
    comparison,
    match: `${column(field)} : (${match})`,
    index: field === 'body' ? 'search' : 'search_heads',
  });
  if (words.length === 1) return searchFields.map((field) => one(field, sideBySide));
  return [
    ...searchFields.flatMap((field) => [one(field, sideBySide), one(field, apart)]),
    { field: null, comparison, match: `{${searchFields.map(column).join(' ')}} : (${apart})`, index: 'search' },
  ];
}
