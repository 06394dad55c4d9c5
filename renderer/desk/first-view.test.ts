import { expect, test } from 'vitest';
import { type View, views } from '../../shared/api/index.ts';
import { firstView } from './first-view.ts';

const counts = (some: Partial<Record<View, number>>) =>
  ({ ...Object.fromEntries(views.map((view) => [view, 0])), ...some }) as Record<View, number>;

test('who has no stories of her own starts where her role has work', () => {
  const desk = counts({ submitted: 3, approved: 2, all: 5 });
  expect(firstView(null, 'reporter', desk)).toBe('mine');
  expect(firstView(null, 'copyEditor', desk)).toBe('submitted');
  expect(firstView(null, 'chief', desk)).toBe('all');
  expect(firstView(null, 'producer', desk)).toBe('approved');
});

test('own stories come first, an empty view never, and the view chosen last before all', () => {
  expect(firstView(null, 'copyEditor', counts({ mine: 1, submitted: 3, all: 4 }))).toBe('mine');
  expect(firstView(null, 'copyEditor', counts({ approved: 2, all: 2 }))).toBe('mine');
  expect(firstView('returned', 'copyEditor', counts({ submitted: 3, all: 3 }))).toBe('returned');
  expect(firstView('no view of this version', 'producer', counts({ approved: 1, all: 1 }))).toBe('approved');
});
