import { expect, test } from 'vitest';
import { openStore } from './open.ts';
import { steadyClock, temporaryFolder } from './test-store.ts';

test('what came of finds adds up, and outlives the program', () => {
  const folder = temporaryFolder();
  const store = openStore({ folder, now: steadyClock() });
  store.style.count([
    { rule: 'nha/a', what: 'taken' },
    { rule: 'nha/a', what: 'ignored' },
  ]);
  store.style.count([{ rule: 'nha/a', what: 'ignored' }]);
  store.close();
  const again = openStore({ folder });
  expect(again.style.counts()).toEqual(new Map([['nha/a', { taken: 1, ignored: 2 }]]));
  again.close();
});

test('disputes stand newest first, the settled ones last', () => {
  const store = openStore({ folder: temporaryFolder(), now: steadyClock() });
  const [first, second] = ['a', 'b'].map((note) =>
    store.style.dispute({ rule: 'nha/a', text: 'x', note, by: 'Hải Vân' }),
  );
  expect(store.style.disputes().map(({ id }) => id)).toEqual([second, first]);
  store.style.settle(second ?? '');
  expect(store.style.disputes().map(({ id, settledAt }) => [id, settledAt !== null])).toEqual([
    [first, false],
    [second, true],
  ]);
  store.close();
});
