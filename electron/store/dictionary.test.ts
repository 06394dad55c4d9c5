import { expect, test } from 'vitest';
import { connect } from './connect.ts';
import { migrations } from './migrations/index.ts';
import { openStore } from './open.ts';
import { steadyClock, temporaryFolder, testStore } from './test-store.ts';

test('an entry is kept once, with who added it first; small letters and capitals are two', () => {
  const { dictionary } = testStore();
  expect(dictionary.add(['Pá Hộc', 'rứa'], 'Hoàng Vân')).toBe(2);
  expect(dictionary.add(['rứa', 'Rứa'], 'Lê Minh')).toBe(1);
  expect(dictionary.list().map(({ entry, addedBy }) => [entry, addedBy])).toEqual([
    ['Rứa', 'Lê Minh'],
    ['Pá Hộc', 'Hoàng Vân'],
    ['rứa', 'Hoàng Vân'],
  ]);
  expect(dictionary.remove(['rứa', 'mô'])).toBe(1);
  expect(dictionary.entries()).toEqual(['Pá Hộc', 'Rứa']);
});

test('a store from before it opens with an empty one and keeps what is added', () => {
  const folder = temporaryFolder();
  const now = steadyClock();
  connect(
    folder,
    now,
    migrations.filter(({ version }) => version < 60),
  ).close();
  const first = openStore({ folder, now });
  expect(first.dictionary.list()).toEqual([]);
  first.dictionary.add(['H’Hen Niê — 100% \'"\\'], '');
  first.close();
  const again = openStore({ folder, now });
  expect(again.dictionary.entries()).toEqual(['H’Hen Niê — 100% \'"\\']);
  again.close();
});
