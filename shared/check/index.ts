export { type Finding, type FindingKind, findingSubject } from './finding.ts';
export { type GateItem, gate } from './gate.ts';
export { defaultHouse, type House, house } from './house.ts';
export { type HouseStyle, houseStyle } from './house-style.ts';
export { type CheckOptions, type Strictness, strictnesses } from './options.ts';
export { checkPlain } from './plain.ts';
export { ruleInfo } from './rules/info.ts';
export { checkArticle, createStoryCheck, type StoryCheck, type StoryCheckChange } from './story-check.ts';
