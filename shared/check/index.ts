export { type Finding, type FindingKind, findingSubject, type Fix, type Severity } from './finding.ts';
export { defaultHouse, type House, house } from './house.ts';
