/** What an import or a paste recognised, kept and dropped. `wordsIn = wordsKept + the words of dropped`. */
export interface ImportReport {
  /** `page`: a whole news page was recognised; `text`: running text. */
  readonly shape: 'page' | 'text';
  /** What was recognised, in order, e.g. headline, byline, date, sapo, sourcePrefix, caption, credit. */
  readonly recognised: readonly string[];
  readonly wordsIn: number;
  readonly wordsKept: number;
  /** Pieces left out (banner, comment form, link list), each as its text. */
  readonly dropped: readonly string[];
  /** Formatting or objects that the model does not hold, e.g. `table`, `colour`, `footnote`, with how many. */
  readonly simplified: Readonly<Record<string, number>>;
  /** Words or signs repaired on the way in, by kind, e.g. `tcvn3`, `composed`; absent where nothing was. */
  readonly repaired?: Readonly<Record<string, number>>;
}
