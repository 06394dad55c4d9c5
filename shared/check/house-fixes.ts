import { type Finding, findingSubject } from './finding.ts';
import { ruleInfo } from './rules/info.ts';

/**
 * The findings that the house's style mends in one way and surely: what a person would put in without reading it. Facts
 * are for a person; so are hints of the checks in the code, since only a pack's hint is the house's own decision.
 */
export const houseFixes = <One extends Finding>(findings: readonly One[]): One[] =>
  findings.filter(
    ({ rule, kind, severity, fixes }) =>
      fixes.length === 1 && kind !== 'fact' && (severity !== 'hint' || ruleInfo(rule) === null),
  );

/** What was put in for what, the same change once with its count, most frequent first. */
export interface HouseChange {
  readonly from: string;
  readonly to: string;
  readonly times: number;
}

export function houseChanges(findings: readonly Finding[]): HouseChange[] {
  return [...Map.groupBy(findings, (one) => `${findingSubject(one)}|${one.fixes[0]?.text}`).values()]
    .flatMap((same): HouseChange[] => {
      const [first] = same;
      return first ? [{ from: first.text, to: first.fixes[0]?.text ?? '', times: same.length }] : [];
    })
    .toSorted((a, b) => b.times - a.times);
}
