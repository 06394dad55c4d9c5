import { ownPack, type RuleCounts, type StyleState } from '../../../shared/api/index.ts';
import { checkRules, type FindingKind } from '../../../shared/check/index.ts';
import { fold } from '../../../shared/language/index.ts';
import type { Severity, StyleRule } from '../../../shared/style/index.ts';

/** A rule as the list shows it: one out of a pack, or one of the checks in the code. */
export interface ListedRule {
  readonly id: string;
  readonly name: string;
  readonly category: FindingKind;
  readonly severity: Severity;
  /** It judges stories now. */
  readonly isOn: boolean;
  readonly isDraft: boolean;
  /** Null for a check in the code. */
  readonly rule: StyleRule | null;
  readonly source: string;
  readonly packName: string;
  /** A pack's id, `person`, or null. */
  readonly decidedBy: string | null;
  readonly counts: RuleCounts;
  /** Folded, what the search looks in. */
  readonly text: string;
}

export const shows = ['all', 'on', 'off', 'draft', 'changed', 'added', 'doubted'] as const;
export type Show = (typeof shows)[number];

/** So many times ignored before a rule is called in doubt: once or twice says nothing. */
const enoughIgnored = 5;
export const isDoubted = ({ taken, ignored }: RuleCounts): boolean => ignored >= enoughIgnored && ignored > taken;

export const isShown: Readonly<Record<Show, (rule: ListedRule) => boolean>> = {
  all: () => true,
  on: ({ isOn }) => isOn,
  off: ({ isOn, isDraft }) => !isOn && !isDraft,
  draft: ({ isDraft }) => isDraft,
  changed: ({ decidedBy }) => decidedBy !== null,
  added: ({ rule }) => rule?.pack === ownPack,
  doubted: ({ counts }) => isDoubted(counts),
};

const none: RuleCounts = { taken: 0, ignored: 0 };
const collator = new Intl.Collator('vi');

/** Every rule there is, by name; `inCode` is what stands for the pack of a check in the code. */
export function listRules(state: StyleState, language: 'vi' | 'en', inCode: string): ListedRule[] {
  const packNames = new Map(state.packs.map(({ id, name }) => [id, name[language]]));
  const decisions = new Map(state.checks.map((one) => [one.id, one]));
  const fromPacks = state.rules.map(({ rule, decidedBy, counts }): ListedRule => {
    const name = rule.name[language];
    const avoid = Array.isArray(rule.options['avoid']) ? rule.options['avoid'].join(' ') : '';
    return {
      id: rule.id,
      name,
      category: rule.category,
      severity: rule.severity,
      isOn: rule.on && !rule.draft,
      isDraft: rule.draft,
      rule,
      source: rule.source[language],
      packName: packNames.get(rule.pack) ?? rule.pack,
      decidedBy,
      counts,
      text: fold(`${name} ${avoid} ${rule.why[language]} ${rule.source[language]} ${rule.id}`),
    };
  });
  const inTheCode = checkRules.map(({ id, kind, name, severity, source }): ListedRule => {
    const decision = decisions.get(id);
    return {
      id,
      name: name[language],
      category: kind,
      severity: decision?.choice.severity ?? severity,
      isOn: decision?.choice.on !== false,
      isDraft: false,
      rule: null,
      source: source[language],
      packName: inCode,
      decidedBy: decision?.decidedBy ?? null,
      counts: decision?.counts ?? none,
      text: fold(`${name[language]} ${source[language]} ${id}`),
    };
  });
  return [...fromPacks, ...inTheCode].sort((a, b) => collator.compare(a.name, b.name));
}

/** Those that hold every word of the query, with or without marks. */
export function searchRules(rules: readonly ListedRule[], query: string): readonly ListedRule[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  return words.length === 0 ? rules : rules.filter(({ text }) => words.every((word) => text.includes(word)));
}
