import fc from 'fast-check';
import { expect, test } from 'vitest';
import { storyStates, type StoryState } from '../article/index.ts';
import { canStep, roles, type StepRecord, stateAfter, steps } from './workflow.ts';

/** Every way from one state to another, as the newsroom knows it. */
const ways: Readonly<Record<StoryState, readonly StoryState[]>> = {
  draft: ['submitted', 'spiked'],
  submitted: ['inReview', 'returned', 'approved', 'spiked'],
  inReview: ['returned', 'approved', 'spiked'],
  returned: ['submitted', 'spiked'],
  approved: ['returned', 'exported', 'spiked'],
  exported: ['corrected', 'spiked'],
  corrected: ['exported', 'spiked'],
  spiked: ['draft', 'submitted', 'inReview', 'returned', 'approved', 'exported', 'corrected'],
};

const record = (step: StepRecord['step'], before: StoryState, after: StoryState, at: number): StepRecord => ({
  id: `r${at}`,
  parent: at === 0 ? null : `r${at - 1}`,
  step,
  before,
  after,
  at: '2026-11-24T00:00:00.000Z',
  author: 'Mai',
  role: 'copyEditor',
  assignee: '',
  note: '',
  revision: null,
});

test('whatever steps are taken, a story goes only the ways of the newsroom, and each step is in the record', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...steps), fc.constantFrom(...roles))), (taken) => {
      let state: StoryState = 'draft';
      const all: StepRecord[] = [];
      let count = 0;
      for (const [step, role] of taken) {
        if (!canStep(step, state, role)) continue;
        const after = stateAfter(step, state, all);
        if (after !== state) expect(ways[state]).toContain(after);
        all.push(record(step, state, after, count++));
        state = after;
      }
      expect(all).toHaveLength(count);
      for (const [at, one] of all.entries()) expect(one.before).toBe(all[at - 1]?.after ?? 'draft');
    }),
  );
});

test('a story that was spiked comes back to where it was', () => {
  fc.assert(
    fc.property(fc.constantFrom(...storyStates), (state) => {
      fc.pre(state !== 'spiked');
      expect(stateAfter('unspike', 'spiked', [record('spike', state, 'spiked', 0)])).toBe(state);
    }),
  );
});

test('only the desk approves, returns and assigns; a reporter drops only what is still hers', () => {
  for (const state of storyStates)
    for (const step of ['approve', 'return', 'assign', 'take'] as const)
      for (const role of ['reporter', 'producer'] as const) expect(canStep(step, state, role)).toBe(false);
  expect(canStep('spike', 'returned', 'reporter')).toBe(true);
  expect(canStep('spike', 'approved', 'reporter')).toBe(false);
});
