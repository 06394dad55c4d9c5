import { z } from 'zod';
import { disagreements } from '../facts/disagreement.ts';
import { type Told, toldIn } from '../facts/told.ts';
import { type PlacedMatch, type StoryNotes, storyMatcher } from '../rule.ts';
import type { TextView } from '../text-view.ts';
import { isFor, kind, mayJudge, type RuleOf } from './kind.ts';

const options = z.strictObject({
  /**
   * numbers, dates: what headline, sapo and captions tell in one way and the text in another; age: the age and the year
   * of birth.
   */
  what: z.enum(['numbers', 'dates', 'age']),
});
type AgreementRule = RuleOf<z.output<typeof options>>;

interface Fact extends Told {
  readonly text: string;
  readonly judges: (rule: AgreementRule) => boolean;
}
interface Note {
  readonly facts: readonly Fact[];
  readonly ages: readonly {
    readonly rule: AgreementRule;
    readonly age: number;
    readonly born: number;
    readonly offset: number;
    readonly length: number;
  }[];
}

/** Where a fact has to be borne out by the text. */
const heads: ReadonlySet<TextView['field']> = new Set(['headline', 'subheadline', 'sapo', 'caption', 'kicker']);
const born =
  /(?<![\p{L}\p{N}])(?:(\d{1,3}) tuổi[^.;]{0,20}?(?:sinh năm|SN:?) ?(\d{4})|(?:sinh năm|SN:?) ?(\d{4})[^.;]{0,20}?(?<![\p{N}])(\d{1,3}) tuổi)/gu;

/** What a story says in two places and must say alike. */
export const agreement = kind({
  name: 'agreement',
  purpose: {
    vi: 'Dữ kiện khớp nhau: số và ngày ở tít với bài, tuổi với năm sinh',
    en: 'Facts that must agree: figures and days of headline and text, age and year of birth',
  },
  options,
  category: 'fact',
  message: {
    vi: '“{found}” nên là “{fix}”: sinh năm {born}, bài viết năm {year}. {why}',
    en: '“{found}” should be “{fix}”: born in {born}, the story is of {year}. {why}',
  },
  messageWithoutFix: {
    vi: 'Ở đây là {found}, trong bài là {other}. {why}',
    en: 'Here it is {found}, in the text {other}. {why}',
  },
  compile(rules) {
    const ofAge = rules.filter((rule) => rule.options.what === 'age');
    const ofFacts = rules.filter((rule) => rule.options.what !== 'age');
    return storyMatcher<Note>({
      note(view) {
        const ages = ofAge.filter((rule) => isFor(rule, view)).flatMap((rule) => agesIn(rule, view));
        const told = ofFacts.length === 0 ? [] : toldIn(view.text, view.tokens);
        const facts = told.map(
          (one): Fact => ({
            ...one,
            text: view.text.slice(one.start, one.end),
            judges: (rule) => isFor(rule, view) && mayJudge(rule, view, one.start, one.end),
          }),
        );
        return ages.length + facts.length === 0 ? null : { facts, ages };
      },
      judge: ({ noted, date }) => [...untold(ofFacts, noted), ...misreckoned(noted, date)],
    });
  },
});

function untold(rules: readonly AgreementRule[], noted: StoryNotes<Note>['noted']): PlacedMatch[] {
  if (rules.length === 0) return [];
  const told = noted.flatMap(({ field, key, note }) => note.facts.map((fact) => ({ ...fact, field, key })));
  const found = disagreements(
    told.filter(({ field }) => heads.has(field)),
    told.filter(({ field }) => field === 'body'),
  );
  return found.flatMap(({ head, body }) =>
    rules
      .filter((rule) => (rule.options.what === 'numbers') === (head.what === 'number') && head.judges(rule))
      .map((rule) => ({
        rule,
        field: head.field,
        key: head.key,
        offset: head.start,
        length: head.text.length,
        // which of the two is right is for a person to find out
        fixes: [],
        values: { other: body.text },
      })),
  );
}

function misreckoned(noted: StoryNotes<Note>['noted'], date: string | null): PlacedMatch[] {
  if (date === null) return [];
  const year = Number(date.slice(0, 4));
  return noted.flatMap(({ field, key, note }) =>
    note.ages
      // before the birthday of the year, and by the way of counting that begins with one
      .filter(({ age, born: from }) => age < year - from - 1 || age > year - from + 1)
      .map(({ rule, offset, length, born: from }) => ({
        rule,
        field,
        key,
        offset,
        length,
        fixes: [`${year - from}`],
        values: { born: `${from}`, year: `${year}` },
      })),
  );
}

const agesIn = (rule: AgreementRule, view: TextView): Note['ages'][number][] =>
  [...view.text.matchAll(born)].flatMap((match) => {
    const digits = match[1] ?? match[4] ?? '';
    const from = Number(match[2] ?? match[3]);
    const offset = match.index + (match[1] === undefined ? match[0].lastIndexOf(`${digits} tuổi`) : 0);
    if (!mayJudge(rule, view, offset, offset + digits.length)) return [];
    return [{ rule, age: Number(digits), born: from, offset, length: digits.length }];
  });
