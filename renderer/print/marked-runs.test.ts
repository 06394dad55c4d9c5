import { expect, it } from 'vitest';
import type { Suggestion } from '../../shared/review/index.ts';
import { markedRuns, plainRun } from './marked-runs.ts';

const suggestion = (given: Partial<Suggestion>): Suggestion => ({
  id: 'x',
  kind: 'replacement',
  authors: ['Hải Vân'],
  at: '2026-03-12T02:00:00.000Z',
  reason: null,
  place: { field: 'headline', key: '' },
  offset: 0,
  length: 0,
  from: null,
  before: '',
  after: '',
  of: null,
  ...given,
});
const drawn = (text: string, ...suggestions: Suggestion[]) =>
  markedRuns([plainRun(text)], suggestions, ({ before, after }) => `${before}>${after}`)
    .filter((run) => run.text !== '' || run.note !== null)
    .map(({ text: words, mark, note }) => [words, mark, note]);

it('strikes what goes before what comes, each where it stands, with its note', () => {
  expect(
    drawn(
      'giá cá vẫn tăng mạnh',
      suggestion({ offset: 11, length: 4, before: 'giữ', after: 'tăng' }),
      suggestion({ kind: 'insertion', offset: 15, length: 5, after: ' mạnh' }),
      suggestion({ kind: 'deletion', offset: 0, before: 'Sáng nay, ' }),
    ),
  ).toEqual([
    ['Sáng nay, ', 'deleted', 'Sáng nay, >'],
    ['giá cá vẫn ', null, null],
    ['giữ', 'deleted', 'giữ>tăng'],
    ['tăng', 'inserted', null],
    [' mạnh', 'inserted', '> mạnh'],
  ]);
});

it('strikes at the very end, and notes what changes no words', () => {
  expect(
    drawn(
      'về bến',
      suggestion({ kind: 'deletion', offset: 6, before: ' sớm' }),
      suggestion({ kind: 'format', length: 2 }),
    ),
  ).toEqual([
    ['về', null, '>'],
    [' bến', null, null],
    [' sớm', 'deleted', ' sớm>'],
  ]);
});

it('tells both of two that begin at one letter', () => {
  expect(
    drawn(
      'về bến',
      suggestion({ kind: 'deletion', offset: 3, before: 'sớm ' }),
      suggestion({ kind: 'insertion', offset: 3, length: 3, after: 'bến' }),
    ).map(([words, , note]) => [words, note]),
  ).toEqual([
    ['về ', null],
    ['sớm ', 'sớm >'],
    ['bến', '>bến'],
  ]);
});
