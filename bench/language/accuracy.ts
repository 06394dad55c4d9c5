import { canonical } from '../../shared/language/model/canonical.ts';
import {
  decide,
  type LanguageModel,
  type Level,
  read,
  restoreText,
  type Slipped,
  StoryWords,
} from '../../shared/language/model/index.ts';
import { scan, tokenKind } from '../../shared/language/model/scan.ts';
import { seeded, type Spoiled, spoilText } from '../../shared/language/model/mistakes.ts';

const anyMark = /\p{M}/gu;
const bare = (text: string): string =>
  text.normalize('NFD').replace(anyMark, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');

function words(text: string): string[] {
  const found: string[] = [];
  scan(text, (kind, start, end) => {
    if (kind === tokenKind.word) found.push(canonical(text.slice(start, end)));
  });
  return found;
}

/** Letter words that come back as they were, of all letter words; case and tone position ignored. */
export function restoring(
  model: LanguageModel,
  texts: readonly string[],
): { share: number; words: number; perSecond: number } {
  let right = 0;
  let all = 0;
  let time = 0;
  for (const text of texts) {
    const typed = bare(text);
    const begun = performance.now();
    const found = restoreText(model, typed);
    time += performance.now() - begun;
    const want = words(text);
    const got = words(found);
    want.forEach((word, i) => {
      if (word === got[i]) right++;
    });
    all += want.length;
  }
  return { share: right / all, words: all, perSecond: (all / time) * 1000 };
}

/** What a checker says about a text: where, how surely, and what it would put there. */
export type Checker = (text: string) => readonly Pick<Slipped, 'offset' | 'length' | 'level' | 'fixes'>[];

/** The rule of the window by itself: every paragraph read, then decided in the light of the whole story. */
export const ours =
  (model: LanguageModel): Checker =>
  (text) => {
    const story = new StoryWords();
    story.add(text);
    const paragraphs = text.split('\n');
    const found = decide(
      model,
      paragraphs.map((paragraph) => read(model, paragraph)),
      story,
    );
    let start = 0;
    return paragraphs.flatMap((paragraph, at) => {
      const here = (found[at] ?? []).map((one) => ({ ...one, offset: one.offset + start }));
      start += paragraph.length + 1;
      return here;
    });
  };

export interface Detection {
  readonly words: number;
  readonly mistakes: number;
  /** By level; `both` is sure and doubtful together. */
  readonly by: Readonly<
    Record<Level | 'both', { readonly precision: number; readonly recall: number; readonly first: number }>
  >;
  readonly sureAlarms: number;
  readonly alarms: number;
}

/** Puts mistakes into texts and counts what the checker makes of them. Alarms: marks on words that were not spoiled, in 1,000. */
export function detection(check: Checker, texts: readonly string[], rate: number, seed: number): Detection {
  const random = seeded(seed);
  const tally = { sure: { hits: 0, alarms: 0, first: 0 }, both: { hits: 0, alarms: 0, first: 0 } };
  let mistakes = 0;
  let all = 0;
  for (const text of texts) {
    const spoiled: Spoiled = spoilText(text, rate, random);
    mistakes += spoiled.mistakes.length;
    all += words(spoiled.text).length;
    const at = new Map(spoiled.mistakes.map((one) => [one.offset, one]));
    for (const found of check(spoiled.text)) {
      const mistake = at.get(found.offset);
      const fix = found.fixes[0];
      const first = mistake !== undefined && fix !== undefined && canonical(fix) === canonical(mistake.was);
      for (const one of found.level === 'sure' ? [tally.sure, tally.both] : [tally.both]) {
        if (mistake === undefined) one.alarms++;
        else one.hits++;
        if (first) one.first++;
      }
    }
  }
  const figures = ({ hits, alarms, first }: { hits: number; alarms: number; first: number }) => ({
    precision: hits / (hits + alarms),
    recall: hits / mistakes,
    first: first / hits,
  });
  const doubtful = {
    hits: tally.both.hits - tally.sure.hits,
    alarms: tally.both.alarms - tally.sure.alarms,
    first: tally.both.first - tally.sure.first,
  };
  return {
    words: all,
    mistakes,
    by: { sure: figures(tally.sure), both: figures(tally.both), doubtful: figures(doubtful) },
    sureAlarms: (tally.sure.alarms / all) * 1000,
    alarms: (tally.both.alarms / all) * 1000,
  };
}
