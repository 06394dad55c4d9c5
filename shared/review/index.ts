export type { By } from './advance.ts';
export { differ } from './differ.ts';
export type { BodyItem } from './body.ts';
export type { Token } from './token.ts';
export { type Group, groupsOf, type SuggestionKind } from './groups.ts';
export type { ValueField } from './head.ts';
export type { Verdict } from './resolve.ts';
export { resolveAll, resolveSuggestions, type Suggestion, suggestionsIn } from './suggestions.ts';
export {
  advanceTrack,
  articleOf,
  currentOf,
  freshTrack,
  hasSuggestions,
  headSuggestionsOf,
  originalOf,
  storedBlock,
  type Track,
  trackOf,
  withSuggestions,
} from './track.ts';
export {
  canStep,
  needsNote,
  offeredSteps,
  type Role,
  roles,
  type Step,
  type StepRecord,
  stateAfter,
  steps,
} from './workflow.ts';
export { commonAncestor, mergeStories, type Side } from './merge/index.ts';
