export { type CompiledStyle, compileStyle, matchesIn } from './compile.ts';
export { quotesIn, type Quote } from './quotes.ts';
export { severities } from './rule.ts';
export type { Category, Match, PlacedMatch, Severity, StoryMatcher, StyleRule, TextMatcher, Wording } from './rule.ts';
export { sentence } from './sentence.ts';
export { type TextView, textView } from './text-view.ts';
export {
  bindPacks,
  maxFileBytes,
  type Pack,
  type PackFile,
  type RuleChoice,
  readPack,
  type StyleBook,
  type StyleProblem,
} from './packs/index.ts';
export { packJsonSchema } from './written.ts';
