import { z } from 'zod';
import { bareKey, type Called, calledIn, type Named, namesIn, type Title } from '../persons.ts';
import { type Match, type PlacedMatch, type StoryNotes, storyMatcher } from '../rule.ts';
import { isFor, kind, mayJudge, type RuleOf } from './kind.ts';

const options = z.strictObject({
  /**
   * spelling: a full name that one mark tells from a name used more often. called: the same of `ông Tung` for Nguyễn Văn
   * Tùng. title: one person with two titles for one office, or two ranks.
   */
  what: z.enum(['spelling', 'called', 'title']),
});
type PersonRule = RuleOf<z.output<typeof options>>;

interface Note {
  readonly names: readonly Named[];
  readonly called: readonly Called[];
  readonly judges: (rule: PersonRule, start: number, end: number) => boolean;
}
type Noted = StoryNotes<Note>['noted'][number];
interface Placed<One> {
  readonly one: One;
  readonly home: Noted;
}

/** The right spelling stands in the story at least so often, and so many times as often as the other. */
const oftenEnough = 2;
const timesAsOften = 2;

export const personName = kind({
  name: 'person-name',
  purpose: {
    vi: 'Tên người: một người một cách viết, một chức danh',
    en: 'Persons: one spelling and one title for one person',
  },
  options,
  category: 'fact',
  message: {
    vi: '“{found}”: chỗ khác trong bài viết “{fix}”. {why}',
    en: '“{found}”: elsewhere the story has “{fix}”. {why}',
  },
  messageWithoutFix: {
    vi: '“{found}”: chỗ khác trong bài viết “{other}”. {why}',
    en: '“{found}”: elsewhere the story has “{other}”. {why}',
  },
  compile: (rules) =>
    storyMatcher<Note>({
      note(view) {
        const own = rules.filter((rule) => isFor(rule, view));
        if (own.length === 0) return null;
        const names = namesIn(view.text, view.tokens);
        const called = calledIn(view.text);
        if (names.length + called.length === 0) return null;
        return { names, called, judges: (rule, start, end) => own.includes(rule) && mayJudge(rule, view, start, end) };
      },
      judge: (story) => rules.flatMap((rule) => judged(rule, story)),
    }),
});

function judged(rule: PersonRule, { noted }: StoryNotes<Note>): PlacedMatch[] {
  const names = noted.flatMap((home) => home.note.names.map((one): Placed<Named> => ({ one, home })));
  const placed = (home: Noted, found: Omit<Match, 'rule'>): PlacedMatch[] =>
    home.note.judges(rule, found.offset, found.offset + found.length)
      ? [{ ...found, rule, field: home.field, key: home.key }]
      : [];
  const byName = Map.groupBy(names, ({ one }) => one.keys.join(' '));
  switch (rule.options.what) {
    case 'spelling':
      return [...byName.values()].flatMap((rare) => {
        const right = [...byName.values()].find((often) => isMoreOften(often, rare) && isSlip(rare, often));
        const fix = right?.[0]?.one.text;
        return fix === undefined
          ? []
          : rare.flatMap(({ one, home }) =>
              placed(home, { offset: one.start, length: one.end - one.start, fixes: [fix] }),
            );
      });
    case 'called': {
      const called = noted.flatMap((home) => home.note.called.map((one): Placed<Called> => ({ one, home })));
      const counts = new Map<string, number>();
      for (const { one } of called) counts.set(one.key, (counts.get(one.key) ?? 0) + 1);
      const given = new Set(names.flatMap(({ one }) => one.keys.at(-1) ?? []));
      const syllables = new Set(names.flatMap(({ one }) => one.keys));
      return called.flatMap(({ one, home }) => {
        if (syllables.has(one.key) || counts.get(one.key) !== 1) return [];
        const same = [...given].filter((key) => key !== one.key && bareKey(key) === bareKey(one.key));
        const [right] = same;
        if (right === undefined || same.length > 1 || (counts.get(right) ?? 0) < oftenEnough) return [];
        return placed(home, {
          offset: one.start,
          length: one.end - one.start,
          fixes: [right.charAt(0).toUpperCase() + right.slice(1)],
        });
      });
    }
    case 'title':
      return [...byName.values()].flatMap((same) =>
        titleFaults(same).flatMap(({ home, found }) => placed(home, found)),
      );
  }
}

const isMoreOften = (often: readonly unknown[], rare: readonly unknown[]): boolean =>
  often.length >= oftenEnough && often.length >= rare.length * timesAsOften;

/** One syllable differs, and it only by marks; two names in one paragraph are two persons, brothers perhaps. */
function isSlip(rare: readonly Placed<Named>[], often: readonly Placed<Named>[]): boolean {
  const [left, right] = [rare[0]?.one.keys ?? [], often[0]?.one.keys ?? []];
  if (left.length !== right.length) return false;
  const apart = left.filter((key, at) => key !== right[at]);
  const differs = left.findIndex((key, at) => key !== right[at]);
  if (apart.length !== 1 || bareKey(left[differs] ?? '') !== bareKey(right[differs] ?? '')) return false;
  const homes = new Set(often.map(({ home }) => home));
  return rare.every(({ home }) => !homes.has(home));
}

interface TitleFault {
  readonly home: Noted;
  readonly found: Omit<Match, 'rule'>;
}

/**
 * Of one person's titles those that are not the one used most, for the same office of the same body; a person has one
 * rank. Of a draw the one outside the text is shown, or else the later one, without a fix.
 */
function titleFaults(same: readonly Placed<Named>[]): TitleFault[] {
  const titled = same.flatMap(({ one, home }) => (one.title ? [{ title: one.title, home }] : []));
  return [...Map.groupBy(titled, ({ title }) => title.office).values()].flatMap((own) => {
    const [most, least, ...others] = [...Map.groupBy(own, ({ title }) => wayOf(title)).values()].toSorted(
      (a, b) => b.length - a.length || inBody(b) - inBody(a),
    );
    const right = most?.[0]?.title;
    if (!most || !least || !right || others.length > 0) return [];
    return least
      .filter(({ title }) => most.some((one) => isOneBody(one.title, title)))
      .map(({ title, home }) => ({
        home,
        found: {
          offset: title.start,
          length: title.end - title.start,
          fixes: most.length > least.length ? [right.text] : [],
          values: { other: right.text },
        },
      }));
  });
}

const inBody = (all: readonly { readonly home: Noted }[]): number =>
  all.some(({ home }) => home.field === 'body') ? 1 : 0;

const wayOf = ({ office, text, isDeputy }: Title): string => (office === 'rank' ? text.toLowerCase() : `${isDeputy}`);

/** What runs on into the sentence counts as said of the same body. */
const isOneBody = ({ of }: Title, { of: other }: Title): boolean =>
  of === other || `${of} `.startsWith(`${other} `) || `${other} `.startsWith(`${of} `);
