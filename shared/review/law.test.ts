import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Article, parseArticle, headOf } from '../article/index.ts';
import { anyArticle } from '../article/arbitrary.ts';
import { edit, type Edit, editsBy } from './arbitrary.ts';
import {
  advanceTrack,
  articleOf,
  currentOf,
  hasSuggestions,
  originalOf,
  resolveAll,
  resolveSuggestions,
  suggestionsIn,
  type Track,
  trackOf,
} from './index.ts';

/** `npm run test:long` asks for more. */
const numRuns = Number(process.env['MORAT_LAW_RUNS'] ?? 400);
const authors = ['An', 'Bình', 'Chi'];
const time = '2026-11-24T08:00:00.000Z';

const canonical = (story: Article): Article => {
  const result = parseArticle(JSON.parse(JSON.stringify(story)));
  if (!result.ok) throw new Error(`no valid story: ${JSON.stringify(result.error)}`);
  return result.value;
};

interface Done {
  readonly current: Article;
  readonly track: Track;
}
function perform(original: Article, edits: readonly { author: string | null; edit: Edit }[]): Done {
  let [current, track] = [original, trackOf(original)];
  for (const [at, one] of edits.entries()) {
    current = canonical(edit(current, one.edit, `new${at}`));
    const by = one.author === null ? null : { author: one.author, at: time };
    track = advanceTrack(track, headOf(current), current.body, by);
  }
  return { current, track };
}

/** Everything that holds of a story with suggestions at any time. */
function isSound(original: Article, current: Article, track: Track): void {
  const kept = articleOf(original, track);
  expect(canonical(kept)).toEqual(kept);
  expect(currentOf(kept)).toEqual(current);
  expect(originalOf(kept)).toEqual(original);
  expect(articleOf(original, trackOf(kept))).toEqual(kept);
}

describe('the law of suggesting', () => {
  test('S3 rejecting all gives the original, accepting all the present story, however it was edited', () => {
    fc.assert(
      fc.property(anyArticle, editsBy(authors, 8), (original, edits) => {
        const { current, track } = perform(original, edits);
        isSound(original, current, track);
        const rejected = resolveAll(track, 'reject');
        expect(articleOf(original, rejected)).toEqual(original);
        const accepted = resolveAll(track, 'accept');
        expect(articleOf(original, accepted)).toEqual(current);
      }),
      { numRuns },
    );
  });

  test('S4 single decisions in any order, kept and read in between, end in a valid story', () => {
    fc.assert(
      fc.property(
        anyArticle,
        editsBy(authors, 6),
        fc.array(fc.record({ which: fc.nat(), accepts: fc.boolean() }), { minLength: 1, maxLength: 8 }),
        (original, edits, decisions) => {
          let { current, track } = perform(original, edits);
          let base = original;
          for (let turn = 0; hasSuggestions(track); turn++) {
            const open = suggestionsIn(track);
            expect(open.length).toBeGreaterThan(0);
            const { which, accepts } = decisions[turn % decisions.length] ?? { which: 0, accepts: true };
            const one = open[which % open.length];
            const next = resolveSuggestions(track, new Set([one?.id ?? '']), accepts ? 'accept' : 'reject');
            expect(next).not.toBe(track);
            const kept = canonical(articleOf(original, next));
            expect(kept).toEqual(articleOf(original, next));
            if (accepts) expect(currentOf(kept)).toEqual(current);
            else expect(originalOf(kept)).toEqual(base);
            [current, base] = [currentOf(kept), originalOf(kept)];
            isSound(base, current, next);
            track = trackOf(kept);
          }
          expect(current).toEqual(base);
        },
      ),
      { numRuns },
    );
  });

  test('what is changed in the original as well leaves both sides valid', () => {
    fc.assert(
      fc.property(anyArticle, editsBy(['', ...authors], 8), (original, edits) => {
        const { current, track } = perform(
          original,
          edits.map(({ author, edit: one }) => ({ author: author === '' ? null : author, edit: one })),
        );
        const kept = articleOf(original, track);
        expect(canonical(kept)).toEqual(kept);
        expect(currentOf(kept)).toEqual(current);
        const base = originalOf(kept);
        expect(canonical(base)).toEqual(base);
        expect(articleOf(original, resolveAll(track, 'reject'))).toEqual(base);
      }),
      { numRuns },
    );
  });

  test('S1 without suggestions a change in both is the same story', () => {
    fc.assert(
      fc.property(anyArticle, editsBy(['An'], 5), (original, edits) => {
        const { current, track } = perform(
          original,
          edits.map((one) => ({ ...one, author: null })),
        );
        expect(hasSuggestions(track)).toBe(false);
        expect(articleOf(original, track)).toEqual(current);
      }),
      { numRuns: Math.min(numRuns, 400) },
    );
  });
});
