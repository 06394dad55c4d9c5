import type { ArticleHead, RunningText, TextField } from '../article/index.ts';
import type { FindingKind, Severity } from './finding.ts';
import type { CheckOptions, Wording } from './options.ts';

/** What a rule finds in one running text. */
export interface Mark {
  readonly offset: number;
  readonly length: number;
  /** What is wrong, why where that is short, and what to do: one or two short sentences. */
  readonly message: Wording;
  /** Texts that may take the place of the marked one, best first. */
  readonly fixes?: readonly string[];
  /** Where the rule is less or more sure of this one than its own severity says. */
  readonly severity?: Severity;
  /** Whose find it is, where one rule runs many (the rules of packs). */
  readonly of?: Pick<RuleFacts, 'id' | 'kind' | 'severity' | 'source'>;
}

/** A mark and the running text it is in: what rules over the whole story find. */
export interface PlacedMark extends Mark {
  readonly field: TextField;
  readonly key: string;
}

/** One piece of text that a rule finds something in, or finds nothing in. `«…»` encloses what is marked. */
export interface InvalidExample {
  readonly text: string;
  /** The text after the best fix, where the rule has one. */
  readonly fixed?: string;
  readonly field?: TextField;
  readonly options?: Partial<CheckOptions>;
}
export interface ValidExample {
  readonly text: string;
  readonly field?: TextField;
  readonly options?: Partial<CheckOptions>;
}

interface RuleFacts {
  /** `kind/what-is-wrong`. */
  readonly id: string;
  readonly kind: FindingKind;
  readonly severity: Severity;
  readonly name: Wording;
  /** Law, style book or measured count; empty where the message says it all. */
  readonly source: Wording;
  /** Whether the newsroom's dictionary silences it where an entry covers what is marked. Default: rules of spelling. */
  readonly heedsDictionary?: boolean;
  /** The proof: at least two of each, run by rules.test.ts. */
  readonly invalid: readonly InvalidExample[];
  readonly valid: readonly ValidExample[];
}

/** Judges each running text by itself; its answer is kept until that text changes. */
export interface TextRule extends RuleFacts {
  readonly scope: 'text';
  check(text: RunningText, options: CheckOptions): readonly Mark[];
}

/** The story as a rule over the whole of it sees it. */
interface StoryView<Facts> {
  /** Null for running text without the shape of a story. */
  readonly head: ArticleHead | null;
  /** In reading order; only texts in which the rule noted something. */
  readonly noted: readonly { readonly text: RunningText; readonly facts: Facts }[];
}

/** Notes facts of each running text (kept until it changes), then judges all of them together at every change. */
export interface StoryRule<Facts = unknown> extends RuleFacts {
  readonly scope: 'story';
  /** Null: nothing of interest here. Must be cheap and depend on nothing but its arguments. */
  note(text: RunningText, options: CheckOptions): Facts | null;
  judge(story: StoryView<Facts>, options: CheckOptions): readonly PlacedMark[];
}

export type Rule = TextRule | StoryRule;

export const heedsDictionary = (rule: Pick<RuleFacts, 'heedsDictionary' | 'kind'>): boolean =>
  rule.heedsDictionary ?? rule.kind === 'spelling';

/** A rule over the story, with its own type of facts, as the registry holds it. */
export const storyRule = <Facts>(rule: Omit<StoryRule<Facts>, 'scope'>): StoryRule =>
  // the engine hands `judge` only what the same rule's `note` gave
  ({ ...rule, scope: 'story' }) as StoryRule<never> as StoryRule;

export const textRule = (rule: Omit<TextRule, 'scope'>): TextRule => ({ ...rule, scope: 'text' });
