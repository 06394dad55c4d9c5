import type { TextField } from '../article/index.ts';
import type { Example } from './example.ts';
import type { TextView } from './text-view.ts';

/** A sentence in both languages of the interface. */
export interface Wording {
  readonly vi: string;
  readonly en: string;
}

export const categories = ['spelling', 'typography', 'style', 'fact', 'structure'] as const;
export type Category = (typeof categories)[number];
/** `error` blocks the export, `warning` asks, `hint` only shows. */
export const severities = ['error', 'warning', 'hint'] as const;
export type Severity = (typeof severities)[number];

/**
 * A rule out of a pack as plain data, with all defaults filled in: it goes from the services to the window as it is.
 * `options` are its kind's, parsed by that kind's schema.
 */
export interface StyleRule {
  /** `pack/rule`. */
  readonly id: string;
  readonly kind: string;
  readonly category: Category;
  readonly severity: Severity;
  readonly name: Wording;
  /** With `{found}`, `{fix}`, `{why}` and the kind's own values. */
  readonly message: Wording;
  readonly why: Wording;
  readonly source: Wording;
  /** Null: every running text but those where only names stand (byline, credit). */
  readonly fields: readonly TextField[] | null;
  /** Whether words inside quotation marks are judged too. */
  readonly quoted: boolean;
  readonly examples: { readonly bad: readonly Example[]; readonly ok: readonly Example[] };
  /** A draft is tried over stories but finds nothing while one writes. */
  readonly draft: boolean;
  /** Switched off in its pack until somebody switches it on. */
  readonly on: boolean;
  /** Who made it and when (a day); empty where the pack does not say. */
  readonly by: string;
  readonly since: string;
  readonly pack: string;
  readonly file: string;
  readonly line: number;
  readonly options: Readonly<Record<string, unknown>>;
}

/** What a rule finds in one running text. */
export interface Match {
  readonly rule: StyleRule;
  readonly offset: number;
  /** 0: about the whole text. */
  readonly length: number;
  /** Texts that may take the place of what was found, best first. */
  readonly fixes: readonly string[];
  /** What the message's `{name}`s stand for, beside found, fix and why. */
  readonly values?: Readonly<Record<string, string | Wording>>;
}

export interface PlacedMatch extends Match {
  readonly field: TextField;
  readonly key: string;
}

/** The story as rules over the whole of it see it, in reading order. */
export interface StoryNotes<Note> {
  /** The day of the event, ISO, where the story has one. */
  readonly date: string | null;
  readonly noted: readonly { readonly field: TextField; readonly key: string; readonly note: Note }[];
}

/** All rules of one kind, made ready to run together over one text. */
export interface TextMatcher {
  readonly scope: 'text';
  match(view: TextView): readonly Match[];
}

/** All rules of one kind that judge the whole story: `note` is kept until the text changes, `judge` runs at each change. */
export interface StoryMatcher<Note = unknown> {
  readonly scope: 'story';
  /** Null: nothing of interest here. */
  note(view: TextView): Note | null;
  judge(story: StoryNotes<Note>): readonly PlacedMatch[];
}

export type Matcher = TextMatcher | StoryMatcher;

/** A story matcher with its own type of notes, as the registry holds it. */
export const storyMatcher = <Note>(matcher: Omit<StoryMatcher<Note>, 'scope'>): StoryMatcher =>
  // whoever runs it hands `judge` only what the same matcher's `note` gave
  ({ ...matcher, scope: 'story' }) as StoryMatcher<never> as StoryMatcher;
