import { z } from 'zod';
import {
  bygone,
  firstDayOfToday,
  type Mention,
  mentionsIn,
  misspelt,
  type Unit,
  vietnam,
  wrongPairs,
} from '../places/index.ts';
import { type Match, type PlacedMatch, type StoryNotes, storyMatcher } from '../rule.ts';
import { isFor, kind, mayJudge, type RuleOf } from './kind.ts';

const options = z.strictObject({
  /**
   * spelling: a name that only marks tell from a place's (xã Thuỷ Nguyện). pair: a place that does not lie where the
   * text puts it. bygone: a unit abolished on 1 July 2025 in a story of a later day.
   */
  what: z.enum(['spelling', 'pair', 'bygone']),
  /** spelling: only names of places of these levels. */
  levels: z
    .array(z.enum(['province', 'district', 'commune']))
    .min(1)
    .optional(),
});
type PlaceRule = RuleOf<z.output<typeof options>>;

interface Note {
  readonly mentions: readonly Mention[];
  /** What rules may not judge: a quotation, a link. */
  readonly judges: (rule: PlaceRule, start: number, end: number) => boolean;
}
type Found = Omit<Match, 'rule'>;

const titled = (unit: Unit): string => `${unit.word} ${unit.name}`;
const list = (units: readonly Unit[], and: string): string =>
  units
    .map(titled)
    .join(', ')
    .replace(/, ([^,]*)$/, ` ${and} $1`);

/** Names of communes are too many and too often abolished for a rule to be sure of them: those are only shown. */
export const place = kind({
  name: 'place',
  purpose: {
    vi: 'Địa danh: tên sai dấu, xã không thuộc tỉnh, đơn vị đã bỏ từ 1/7/2025',
    en: 'Places: wrong marks, a commune in the wrong province, units abolished on 1 July 2025',
  },
  options,
  category: 'fact',
  message: { vi: '“{found}” có lẽ là “{fix}”. {why}', en: '“{found}” is probably “{fix}”. {why}' },
  messageWithoutFix: { vi: '“{found}”: {told} {why}', en: '“{found}”: {told} {why}' },
  compile: (rules) =>
    storyMatcher<Note>({
      note(view) {
        const own = rules.filter((rule) => isFor(rule, view));
        if (own.length === 0) return null;
        const mentions = mentionsIn(view.text, vietnam());
        if (mentions.length === 0) return null;
        return { mentions, judges: (rule, start, end) => own.includes(rule) && mayJudge(rule, view, start, end) };
      },
      judge: (story) => rules.flatMap((rule) => judged(rule, story)),
    }),
});

function judged(rule: PlaceRule, { date, noted }: StoryNotes<Note>): PlacedMatch[] {
  const isToday = date !== null && date >= firstDayOfToday;
  const homes = new Map<Mention, (typeof noted)[number]>();
  for (const one of noted) for (const mention of one.note.mentions) homes.set(mention, one);
  const all = [...homes.keys()];
  const placed = (mention: Mention, found: Found): PlacedMatch[] => {
    const home = homes.get(mention);
    return home?.note.judges(rule, found.offset, found.offset + found.length)
      ? [{ ...found, rule, field: home.field, key: home.key }]
      : [];
  };
  switch (rule.options.what) {
    case 'spelling':
      return misspelt(all, vietnam()).flatMap(({ mention, end, right, level }) =>
        rule.options.levels?.includes(level) === false
          ? []
          : placed(mention, { offset: mention.nameAt, length: end - mention.nameAt, fixes: [right] }),
      );
    case 'pair':
      return noted.flatMap(({ note }) =>
        wrongPairs(note.mentions, isToday).flatMap(({ inner, outer, instead, isSure }) =>
          isSure
            ? placed(inner, {
                offset: inner.start,
                length: outer.end - inner.start,
                fixes: [],
                values: {
                  told: {
                    vi: `${inner.name} thuộc ${list(instead, 'và')}, không thuộc ${outer.name}.`,
                    en: `${inner.name} lies in ${list(instead, 'and')}, not in ${outer.name}.`,
                  },
                },
              })
            : [],
        ),
      );
    case 'bygone':
      return isToday
        ? bygone(all).flatMap(({ mention, unit }) =>
            placed(mention, {
              offset: mention.start,
              length: mention.end - mention.start,
              fixes: [],
              values: { told: bygoneTold(unit) },
            }),
          )
        : [];
  }
}

const bygoneTold = ({ level, leadsTo }: Unit): { vi: string; en: string } =>
  level === 'province'
    ? {
        vi: `từ 1/7/2025 thuộc ${leadsTo}; kể chuyện trước đó thì để nguyên hoặc thêm “cũ”.`,
        en: `part of ${leadsTo} since 1 July 2025; for what happened before, leave it or add “cũ”.`,
      }
    : {
        vi: 'từ 1/7/2025 không còn cấp huyện; kể chuyện trước đó thì để nguyên hoặc thêm “cũ”.',
        en: 'there is no district level since 1 July 2025; for what happened before, leave it or add “cũ”.',
      };
