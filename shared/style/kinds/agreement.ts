import { z } from 'zod';
import { type PlacedMatch, storyMatcher } from '../rule.ts';
import type { TextView } from '../text-view.ts';
import { isFor, kind, mayJudge, type RuleOf } from './kind.ts';

const options = z.strictObject({
  /** numbers: one in the headline, sapo or a caption that the text does not have; age: the age and the year of birth. */
  what: z.enum(['numbers', 'age']),
});
type AgreementRule = RuleOf<z.output<typeof options>>;

interface Note {
  /** Numbers as they are compared: signs of thousands are taken out. */
  readonly numbers: readonly {
    readonly rule: AgreementRule;
    readonly value: string;
    readonly offset: number;
    readonly length: number;
    readonly isJudged: boolean;
  }[];
  readonly ages: readonly {
    readonly rule: AgreementRule;
    readonly age: number;
    readonly born: number;
    readonly offset: number;
    readonly length: number;
    readonly digits: string;
  }[];
}

/** Where a number has to be borne out by the text. */
const heads: ReadonlySet<TextView['field']> = new Set(['headline', 'subheadline', 'sapo', 'caption', 'kicker']);
const born =
  /(?<![\p{L}\p{N}])(?:(\d{1,3}) tuổi[^.;]{0,20}?(?:sinh năm|SN:?) ?(\d{4})|(?:sinh năm|SN:?) ?(\d{4})[^.;]{0,20}?(?<![\p{N}])(\d{1,3}) tuổi)/gu;

/** What a story says in two places and must say alike. */
export const agreement = kind({
  name: 'agreement',
  purpose: {
    vi: 'Số liệu khớp nhau: tít với bài, tuổi với năm sinh',
    en: 'Figures that must agree: headline and text, age and year of birth',
  },
  options,
  category: 'fact',
  message: {
    vi: '“{found}” nên là “{fix}”: sinh năm {born}, bài viết năm {year}. {why}',
    en: '“{found}” should be “{fix}”: born in {born}, the story is of {year}. {why}',
  },
  messageWithoutFix: {
    vi: 'Trong bài không có số {found}. {why}',
    en: 'The text does not have the number {found}. {why}',
  },
  compile: (rules) =>
    storyMatcher<Note>({
      note(view) {
        const ages = rules
          .filter((rule) => rule.options.what === 'age' && isFor(rule, view))
          .flatMap((rule) => agesIn(rule, view));
        const ofNumbers = rules.filter(
          (rule) => rule.options.what === 'numbers' && (isFor(rule, view) || view.field === 'body'),
        );
        const numbers = ofNumbers.flatMap((rule) =>
          view.tokens
            .filter(({ kind: is, text }) => is === 'number' && /\d{2}/.test(text))
            .map(({ text, start, end }) => ({
              rule,
              value: text.replace(/(?<=\d)[.,](?=\d{3}(?!\d))/g, ''),
              offset: start,
              length: end - start,
              isJudged: isFor(rule, view) && mayJudge(rule, view, start, end),
            })),
        );
        return ages.length + numbers.length === 0 ? null : { numbers, ages };
      },
      judge({ noted, date }) {
        const inBody = new Set(
          noted.filter(({ field }) => field === 'body').flatMap(({ note }) => note.numbers.map(({ value }) => value)),
        );
        // a text without figures of its own (a picture story, a headline alone) bears nothing out
        const lost =
          inBody.size === 0
            ? []
            : noted.flatMap(({ field, key, note }): PlacedMatch[] =>
                heads.has(field)
                  ? note.numbers
                      .filter(({ value, isJudged }) => isJudged && !inBody.has(value))
                      .map(({ rule, offset, length }) => ({ rule, field, key, offset, length, fixes: [] }))
                  : [],
              );
        const year = date === null ? null : Number(date.slice(0, 4));
        if (year === null) return lost;
        return [
          ...lost,
          ...noted.flatMap(({ field, key, note }) =>
            note.ages
              // before the birthday of the year, and by the way of counting that begins with one
              .filter(({ age, born: from }) => age < year - from - 1 || age > year - from + 1)
              .map(
                ({ rule, offset, length, born: from }): PlacedMatch => ({
                  rule,
                  field,
                  key,
                  offset,
                  length,
                  fixes: [`${year - from}`],
                  values: { born: `${from}`, year: `${year}` },
                }),
              ),
          ),
        ];
      },
    }),
});

const agesIn = (rule: AgreementRule, view: TextView): Note['ages'][number][] =>
  [...view.text.matchAll(born)].flatMap((match) => {
    const digits = match[1] ?? match[4] ?? '';
    const from = Number(match[2] ?? match[3]);
    const offset = match.index + (match[1] === undefined ? match[0].lastIndexOf(`${digits} tuổi`) : 0);
    if (!mayJudge(rule, view, offset, offset + digits.length)) return [];
    return [{ rule, age: Number(digits), born: from, offset, length: digits.length, digits }];
  });
