import type { z } from 'zod';
import type { TextView } from '../text-view.ts';
import type { Category, Match, Matcher, StyleRule, TextMatcher, Wording } from '../rule.ts';

/** A rule with the options that its kind has parsed. */
export type RuleOf<Options> = StyleRule & { readonly options: Options };

/** A kind of rule: what a pack may say about one, and how all rules of the kind run. */
export interface Kind<Options = Readonly<Record<string, unknown>>> {
  readonly name: string;
  /** What the kind is for, in the documentation and the settings. */
  readonly purpose: Wording;
  /** A strict object of the kind's own options. */
  readonly options: z.ZodObject;
  readonly category: Category;
  /** The message of rules that bring none. */
  readonly message: Wording;
  /** For a find that has no fix, where the message names one. */
  readonly messageWithoutFix?: Wording;
  compile(rules: readonly RuleOf<Options>[]): Matcher;
}

/** A kind as the registry holds it: whoever compiles hands a kind only rules with that kind's options. */
export const kind = <Schema extends z.ZodObject>(
  one: Omit<Kind<Readonly<z.output<Schema>>>, 'options'> & { readonly options: Schema },
): Kind => one as Kind<never> as unknown as Kind;

const names: ReadonlySet<string> = new Set(['byline', 'credit', 'dateline']);

/** Whether a rule is for this text at all. */
export const isFor = (rule: StyleRule, { field }: Pick<TextView, 'field'>): boolean =>
  rule.fields === null ? !names.has(field) : rule.fields.includes(field);

/** Whether a rule may judge this stretch: not a quotation's words, unless it says so; never a link. */
export const mayJudge = (rule: StyleRule, view: TextView, start: number, end: number): boolean =>
  !(view.isExempt(start, end) || (!rule.quoted && view.isQuoted(start, end)));

/** A matcher of rules that are few and each look for themselves: what may not be judged is left out here. */
export const eachRule = <Options>(
  rules: readonly RuleOf<Options>[],
  look: (rule: RuleOf<Options>, view: TextView) => readonly Omit<Match, 'rule'>[],
): TextMatcher => ({
  scope: 'text',
  match: (view) =>
    rules.flatMap((rule) =>
      isFor(rule, view)
        ? look(rule, view).flatMap((match) =>
            match.length === 0 || mayJudge(rule, view, match.offset, match.offset + match.length)
              ? [{ ...match, rule }]
              : [],
          )
        : [],
    ),
});
