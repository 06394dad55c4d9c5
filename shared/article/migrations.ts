import { assert } from '../base/index.ts';
import { articleVersion } from './article.ts';

type Raw = Record<string, unknown>;

/**
 * The steps that old stories go through, oldest first; step `to: n` makes version n out of n - 1.
 * A released step is never edited.
 */
const steps: readonly { readonly to: number; readonly name: string; readonly up: (old: Raw) => Raw }[] = [
  {
    to: 1,
    // version 0, of the first trials: one byline as a string, the dateline as a string, no comments
    name: 'bylines-and-dateline',
    up: ({ byline, dateline, ...old }) => ({
      ...old,
      bylines: typeof byline === 'string' && byline !== '' ? [{ _key: 'byline0', name: byline, role: 'text' }] : [],
      dateline: { place: typeof dateline === 'string' ? dateline : '', date: null },
      comments: [],
    }),
  },
];

/** Brings the stored form of version `from` to the present one. */
export function migrate(raw: Raw, from: number): Raw {
  let story = raw;
  let version = from;
  for (const step of steps) {
    if (step.to <= version) continue;
    assert(step.to === version + 1, `article step ${step.name} does not follow version ${version}`);
    story = { ...step.up(story), version: step.to };
    version = step.to;
  }
  assert(version === articleVersion, `article steps end at ${version}`);
  return story;
}
