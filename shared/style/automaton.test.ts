import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildAutomaton } from './automaton.ts';

const run = (sequences: readonly (readonly number[])[], text: readonly number[]) => {
  const found: string[] = [];
  buildAutomaton(sequences).run(text, (sequence, end) => found.push(`${sequence}@${end}`));
  return found.sort();
};

it('finds sequences inside sequences', () => {
  expect(run([[1, 2, 3], [2], [2, 3], [3, 1]], [1, 2, 3, 1])).toEqual(['0@2', '1@1', '2@2', '3@3']);
});

it('finds what a search for each by itself finds', () => {
  const symbols = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(fc.array(symbols, { maxLength: 8 }), fc.array(fc.integer({ min: -1, max: 3 })), (sequences, text) => {
      const naive = sequences.flatMap((sequence, number) =>
        text.flatMap((_, end) => {
          const part = text.slice(Math.max(0, end + 1 - sequence.length), end + 1);
          return part.length === sequence.length && part.every((one, at) => one === sequence[at])
            ? [`${number}@${end}`]
            : [];
        }),
      );
      expect(run(sequences, text)).toEqual(naive.sort());
    }),
  );
});
