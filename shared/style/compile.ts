import type { RunningText } from '../article/index.ts';
import { kinds } from './kinds/index.ts';
import type { Match, Matcher, StoryMatcher, StyleRule, TextMatcher } from './rule.ts';
import { textView } from './text-view.ts';

/** Rules made ready to run: one matcher a kind, whatever the number of rules. */
export interface CompiledStyle {
  readonly rules: readonly StyleRule[];
  readonly text: readonly TextMatcher[];
  readonly story: readonly StoryMatcher[];
}

/** Makes rules ready. They have been parsed; drafts and those that are off are the caller's to leave out. */
export function compileStyle(rules: readonly StyleRule[]): CompiledStyle {
  const byKind = Map.groupBy(rules, (rule) => rule.kind);
  const matchers: Matcher[] = kinds.flatMap((kind) => {
    const own = byKind.get(kind.name);
    return own ? [kind.compile(own)] : [];
  });
  return {
    rules,
    text: matchers.filter((one) => one.scope === 'text'),
    story: matchers.filter((one) => one.scope === 'story'),
  };
}

/** What rules find in texts taken as one whole story, by text. */
export function matchesIn(
  { text, story }: CompiledStyle,
  texts: readonly RunningText[],
  date: string | null = null,
): (Match & { readonly place: RunningText })[] {
  const views = texts.map(textView);
  const own = views.flatMap((view, at) => {
    const place = texts[at];
    return place ? text.flatMap((matcher) => matcher.match(view).map((match) => ({ ...match, place }))) : [];
  });
  const whole = story.flatMap((matcher) => {
    const noted = views.flatMap((view) => {
      const note = matcher.note(view);
      return note === null ? [] : [{ field: view.field, key: view.key, note }];
    });
    return matcher.judge({ date, noted }).flatMap((match) => {
      const place = texts.find(({ field, key }) => field === match.field && key === match.key);
      return place ? [{ ...match, place }] : [];
    });
  });
  return [...own, ...whole];
}
