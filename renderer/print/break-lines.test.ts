import fc from 'fast-check';
import { expect, it } from 'vitest';
import { breakLines } from './break-lines.ts';
import { plainRun, type ProofRun } from './marked-runs.ts';

const measure = (text: string) => text.length * 10;
const lines = (runs: readonly ProofRun[], width: number) =>
  breakLines(runs, width, measure).map((line) => line.map(({ text }) => text).join(''));

it('breaks at blanks and behind hyphens, and holds a word together over its runs', () => {
  expect(lines([plainRun('tàu về bến cá')], 70)).toEqual(['tàu về ', 'bến cá']);
  expect(lines([plainRun('Covid-19 lan')], 70)).toEqual(['Covid-', '19 lan']);
  expect(lines([plainRun('về b'), { ...plainRun('ến'), formats: ['strong'] }], 50)).toEqual(['về ', 'bến']);
  expect(lines([plainRun('một\nhai')], 100)).toEqual(['một', 'hai']);
});

it('cuts a word that no line can hold, and tells a note once, where its run begins', () => {
  expect(lines([plainRun('abcdefgh')], 30)).toEqual(['abc', 'def', 'gh']);
  const noted = breakLines([plainRun('về '), { ...plainRun('bến cá Cửa Sót'), note: 'bỏ' }], 70, measure);
  expect(noted.map((line) => line.flatMap(({ note }) => note ?? []))).toEqual([['bỏ'], [], []]);
  expect(breakLines([{ ...plainRun(''), note: 'nối' }], 70, measure)).toEqual([[{ ...plainRun(''), note: 'nối' }]]);
});

it('loses no letter, tells every note once, and lets no line run over', () => {
  const run = fc.record({
    text: fc.string({ unit: fc.constantFrom('a', 'ộ', ' ', '-', ',', '\u00a0') }),
    formats: fc.constant([]),
    mark: fc.constant(null),
    note: fc.option(fc.constantFrom('x', 'y')),
  });
  fc.assert(
    fc.property(fc.array(run), fc.integer({ min: 10, max: 200 }), (runs, width) => {
      const broken = breakLines(runs, width, measure);
      expect(
        broken
          .flat()
          .map(({ text }) => text)
          .join(''),
      ).toBe(runs.map(({ text }) => text).join(''));
      expect(broken.flat().flatMap(({ note }) => note ?? [])).toEqual(runs.flatMap(({ note }) => note ?? []));
      for (const line of broken)
        expect(
          measure(
            line
              .map(({ text }) => text)
              .join('')
              .trimEnd(),
          ),
        ).toBeLessThanOrEqual(width);
    }),
  );
});
