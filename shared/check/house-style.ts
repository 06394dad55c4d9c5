import type { RunningText } from '../article/index.ts';
import {
  type CompiledStyle,
  compileStyle,
  type Match,
  type RuleChoice,
  type StyleBook,
  sentence,
  type TextView,
  textView,
} from '../style/index.ts';
import { type Mark, type Rule, type StoryRule, storyRule, textRule } from './rule.ts';

/** A newsroom's packs made ready to run, and what it decided about the checks in the code. */
export interface HouseStyle {
  readonly compiled: CompiledStyle;
  /** By the check's id. */
  readonly choices: Readonly<Record<string, RuleChoice>>;
}

/** Makes a style book ready: its rules that are on and no draft. */
export const houseStyle = ({ rules, choices }: Pick<StyleBook, 'rules' | 'choices'>): HouseStyle => ({
  compiled: compileStyle(rules.filter(({ on, draft }) => on && !draft)),
  choices,
});

const facts = {
  id: 'style/packs',
  kind: 'style',
  severity: 'warning',
  name: { vi: 'Văn phong của tòa soạn', en: 'House style' },
  source: { vi: '', en: '' },
  // each rule of a pack carries its own proof
  invalid: [],
  valid: [],
} as const;

function markOf(match: Match, text: string): Mark {
  const { rule, offset, length, fixes } = match;
  const found = text.slice(offset, offset + length);
  return {
    offset,
    length,
    fixes,
    message: { vi: sentence(match, found, 'vi'), en: sentence(match, found, 'en') },
    of: { id: rule.id, kind: rule.category, severity: rule.severity, source: rule.source },
  };
}

/** The rules of packs as rules of the check: one for all that judge a text, one for each kind that judges the story. */
export function packRules({ compiled }: HouseStyle): Rule[] {
  // the rules ask for the same text in turn
  let last: { readonly text: RunningText; readonly view: TextView } | null = null;
  const viewOf = (text: RunningText): TextView => {
    if (last?.text !== text) last = { text, view: textView(text) };
    return last.view;
  };
  const ofText = textRule({
    ...facts,
    check(text) {
      const view = viewOf(text);
      return compiled.text.flatMap((matcher) => matcher.match(view).map((match) => markOf(match, text.text)));
    },
  });
  const ofStory = compiled.story.map(
    (matcher): StoryRule =>
      storyRule<{ readonly text: string; readonly note: unknown }>({
        ...facts,
        note(text) {
          const note = matcher.note(viewOf(text));
          return note === null ? null : { text: text.text, note };
        },
        judge({ head, noted }) {
          const texts = new Map(noted.map(({ text }) => [`${text.field}:${text.key}`, text.text]));
          return matcher
            .judge({
              date: head?.dateline.date ?? null,
              noted: noted.map(({ text: { field, key }, facts: { note } }) => ({ field, key, note })),
            })
            .map((match) => ({
              ...markOf(match, texts.get(`${match.field}:${match.key}`) ?? ''),
              field: match.field,
              key: match.key,
            }));
        },
      }),
  );
  return compiled.rules.length === 0 ? [] : [ofText, ...ofStory];
}
