import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newPositions } from './positions.ts';

const inOrder = (positions: ReadonlyMap<string, number>) =>
  [...positions].toSorted((one, other) => one[1] - other[1]).map(([key]) => key);

function arrange(keys: readonly string[], now: Map<string, number>) {
  const changed = newPositions(keys, now);
  const after = new Map(keys.map((key) => [key, changed.get(key) ?? now.get(key) ?? Number.NaN]));
  return { changed, after };
}

test('any order is reached from any other', () => {
  const keys = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'), { maxLength: 12 });
  fc.assert(
    fc.property(fc.array(keys, { minLength: 1, maxLength: 30 }), (orders) => {
      let now = new Map<string, number>();
      for (const order of orders) {
        now = arrange(order, now).after;
        expect(inOrder(now)).toEqual(order);
        expect(new Set(now.values()).size).toBe(order.length);
      }
    }),
  );
});

test('only what moved is written', () => {
  const { after } = arrange(['a', 'b', 'c', 'd'], new Map());
  expect([...arrange(['d', 'a', 'b', 'c'], after).changed.keys()]).toEqual(['d']);
  expect([...arrange(['a', 'x', 'b', 'c', 'd'], after).changed.keys()]).toEqual(['x']);
  expect([...arrange(['a', 'c', 'd'], after).changed.keys()]).toEqual([]);
});

test('when there is no room left between two, all get new positions', () => {
  let { after } = arrange(['a', 'z'], new Map());
  let order = ['a', 'z'];
  for (let turn = 0; turn < 60; turn++) {
    order = ['a', `k${turn}`, ...order.slice(1)];
    after = arrange(order, after).after;
    expect(inOrder(after)).toEqual(order);
  }
});
