import { expect, test } from 'vitest';
import { commonAncestor } from './ancestry.ts';

const graph = (lines: Record<string, string[]>) => (revision: string) => lines[revision] ?? [];

test('the last state before the ways parted', () => {
  const parents = graph({ b: ['a'], m1: ['b'], m2: ['m1'], t1: ['b'] });
  expect(commonAncestor(parents, 'm2', 't1')).toBe('b');
  expect(commonAncestor(parents, 'm2', 'b')).toBe('b');
  expect(commonAncestor(parents, 'b', 'm2')).toBe('b');
});

test('after a merge it is what was merged', () => {
  const parents = graph({ b: ['a'], m1: ['b'], t1: ['b'], m2: ['m1', 't1'], t2: ['t1'] });
  expect(commonAncestor(parents, 'm2', 't2')).toBe('t1');
});

test('machines that merged into each other take the same', () => {
  const parents = graph({ m1: ['b'], t1: ['b'], m2: ['m1', 't1'], t2: ['t1', 'm1'] });
  expect(commonAncestor(parents, 'm2', 't2')).toBe('m1');
  expect(commonAncestor(parents, 't2', 'm2')).toBe('m1');
});

test('stories with nothing in common', () => {
  expect(commonAncestor(graph({ x: ['a'], y: ['b'] }), 'x', 'y')).toBe(null);
});
