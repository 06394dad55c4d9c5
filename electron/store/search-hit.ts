import type { DraftHit } from '../../shared/api/index.ts';
import { type Comparison, type PlacedWord, queryWords, wordsOf } from './search-query.ts';

type Pieces = DraftHit['hit']['pieces'];

/** How much of the text around a hit is shown, in UTF-16 units. */
const before = 36;
const after = 110;

/** The place in the texts where most of the query's words stand side by side, cut into marked and unmarked pieces. */
export function showHit(texts: readonly string[], query: string, comparison: Comparison): Pieces {
  const asked = queryWords(query, comparison);
  let best = { run: 0, text: texts.find((one) => one !== '') ?? '', words: [] as PlacedWord[], at: 0 };
  for (const text of texts) {
    const words = wordsOf(text, comparison);
    for (const at of words.keys()) {
      const run = runAt(words, at, asked);
      if (run > best.run) best = { run, text, words, at };
    }
    if (best.run === asked.length) break;
  }
  const first = best.words[best.at]?.start ?? 0;
  const start = first <= before ? 0 : (best.words.find((one) => one.start >= first - before)?.start ?? first);
  const end = wholeWordEnd(best.words, first + after, best.text.length);
  return pieces(best.text, best.words, start, end, (word) => asked.some((one, at) => matches(word, one, at, asked)));
}

const matches = (word: string, asked: string, at: number, all: readonly string[]): boolean =>
  at === all.length - 1 ? word.startsWith(asked) : word === asked;

/** How many of the query's words stand at `at` in the query's order, from whichever of them stands there. */
function runAt(words: readonly PlacedWord[], at: number, asked: readonly string[]): number {
  let best = 0;
  for (const from of asked.keys()) {
    let run = 0;
    while (
      from + run < asked.length &&
      at + run < words.length &&
      matches(words[at + run]?.word ?? '', asked[from + run] ?? '', from + run, asked)
    )
      run++;
    best = Math.max(best, run);
  }
  return best;
}

const wholeWordEnd = (words: readonly PlacedWord[], wanted: number, length: number): number =>
  wanted >= length ? length : (words.findLast((one) => one.end <= wanted)?.end ?? length);

function pieces(
  text: string,
  words: readonly PlacedWord[],
  start: number,
  end: number,
  isHit: (word: string) => boolean,
): Pieces {
  const cut: { text: string; marked: boolean }[] = [];
  let last = start;
  const plain = (upTo: number) => {
    if (upTo > last) cut.push({ text: text.slice(last, upTo), marked: false });
  };
  if (start > 0) cut.push({ text: '… ', marked: false });
  for (const one of words) {
    if (one.start < start || one.end > end || !isHit(one.word)) continue;
    plain(one.start);
    cut.push({ text: text.slice(one.start, one.end), marked: true });
    last = one.end;
  }
  plain(end);
  if (end < text.length) cut.push({ text: ' …', marked: false });
  return cut;
}
