import { canonical, casing } from '../../shared/language/model/canonical.ts';
import { scan, tokenKind } from '../../shared/language/model/scan.ts';
import { firstWord, unknownWord } from '../../shared/language/model/vocabulary.ts';
import { Duplicates, portionOf, type Story, stories, storyText } from './corpus.ts';

/** The training text as the model sees it: one id and one casing per token. */
export interface Tokens {
  readonly ids: Uint16Array<SharedArrayBuffer>;
  readonly cases: Uint8Array<SharedArrayBuffer>;
  readonly words: readonly string[];
  readonly counts: Uint32Array;
  readonly dev: readonly Story[];
  readonly test: readonly Story[];
  readonly dropped: number;
  readonly counted: number;
}

/** A word seen less often is an unknown one. */
const leastCount = 4;
const room = 80_000_000;

/** Reads, drops repeats, sets dev and test aside, numbers the words by falling count. `share` < 1 is for trials. */
export async function readTokens(path: string, share: number, progress: (done: number) => void): Promise<Tokens> {
  const raw = new Uint32Array(room);
  const cases = new Uint8Array(room);
  const spellings = new Map<string, number>();
  const rawForm: number[] = [];
  const rawCase: number[] = [];
  const formIds = new Map<string, number>();
  const forms: string[] = [];
  const duplicates = new Duplicates();
  const dev: Story[] = [];
  const test: Story[] = [];
  let length = 0;
  let dropped = 0;
  let counted = 0;
  let read = 0;
  const rawId = (word: string): number => {
    const known = spellings.get(word);
    if (known !== undefined) return known;
    const form = canonical(word);
    let id = formIds.get(form);
    if (id === undefined) {
      id = forms.length;
      formIds.set(form, id);
      forms.push(form);
    }
    rawForm.push(id);
    rawCase.push(casing(word));
    spellings.set(word, rawForm.length - 1);
    return rawForm.length - 1;
  };
  const push = (token: number, kind: number): void => {
    raw[length] = token;
    cases[length] = kind;
    length++;
  };
  for await (const story of stories(path)) {
    if (++read % 2000 === 0) progress(read);
    if (duplicates.isRepeat(story)) {
      dropped++;
      continue;
    }
    const portion = portionOf(story.id);
    if (portion === 'dev') dev.push(story);
    if (portion === 'test') test.push(story);
    if (portion !== 'train' || read % 100 >= share * 100) continue;
    counted++;
    const text = storyText(story);
    scan(text, (kind, start, end) => {
      if (kind !== tokenKind.word) push(kind, 0);
      else {
        const id = rawId(text.slice(start, end));
        push(firstWord + (rawForm[id] ?? 0), rawCase[id] ?? 0);
      }
    });
    push(tokenKind.boundary, 0);
  }
  const counts = new Uint32Array(forms.length);
  for (let i = 0; i < length; i++) {
    const token = raw[i] ?? 0;
    if (token >= firstWord) counts[token - firstWord] = (counts[token - firstWord] ?? 0) + 1;
  }
  const kept = forms
    .map((form, id) => ({ form, id, count: counts[id] ?? 0 }))
    .filter((word) => word.count >= leastCount);
  kept.sort((a, b) => b.count - a.count || (a.form < b.form ? -1 : 1));
  const numbered = new Uint16Array(forms.length).fill(unknownWord);
  kept.forEach((word, rank) => {
    numbered[word.id] = firstWord + rank;
  });
  const ids = new Uint16Array(new SharedArrayBuffer(length * 2));
  for (let i = 0; i < length; i++) {
    const token = raw[i] ?? 0;
    ids[i] = token < firstWord ? token : (numbered[token - firstWord] ?? unknownWord);
  }
  const shared = new Uint8Array(new SharedArrayBuffer(length));
  shared.set(cases.subarray(0, length));
  return {
    ids,
    cases: shared,
    words: kept.map((word) => word.form),
    counts: Uint32Array.from(kept, (word) => word.count),
    dev,
    test,
    dropped,
    counted,
  };
}
