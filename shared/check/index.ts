export { type Finding, type FindingKind, findingSubject, type Fix, type Severity } from './finding.ts';
export { type GateItem, gate } from './gate.ts';
export { defaultHouse, type House, house } from './house.ts';
export type { CheckOptions, Wording } from './options.ts';
export { checkPlain } from './plain.ts';
export { type RuleInfo, ruleInfo } from './rules/info.ts';
export { checkArticle, createStoryCheck, type StoryCheck, type StoryCheckChange } from './story-check.ts';
