import type { DraftRow } from '../../shared/api/index.ts';

/** Orders of the list: last changed first (as the services answer), waiting longest first, by deadline, by headline. */
export const sortings = ['changed', 'waiting', 'deadline', 'headline'] as const;
export type Sorting = (typeof sortings)[number];

const vietnamese = new Intl.Collator('vi');

/** What a story has to be ready by: its publication, else the end of its embargo; none sorts last. */
const deadlineOf = (row: DraftRow): string => row.publishAt ?? row.embargo ?? '9';

const compare: Readonly<Record<Exclude<Sorting, 'changed'>, (a: DraftRow, b: DraftRow) => number>> = {
  waiting: (a, b) => (a.updatedAt < b.updatedAt ? -1 : a.updatedAt > b.updatedAt ? 1 : 0),
  deadline: (a, b) => {
    const [first, second] = [deadlineOf(a), deadlineOf(b)];
    return first < second ? -1 : first > second ? 1 : 0;
  },
  headline: (a, b) => vietnamese.compare(a.headline, b.headline),
};

/** The rows in that order; equal ones stay as they were. */
export const sortRows = <Row extends DraftRow>(rows: readonly Row[], sorting: Sorting): readonly Row[] =>
  sorting === 'changed' ? rows : rows.toSorted(compare[sorting]);
