import { heedsDictionary, type Rule } from '../rule.ts';
import { inContextFacts } from './in-context.ts';
import { misspacedFacts } from './misspaced.ts';
import { rules } from './index.ts';

/** What a list of rules, a card or a setting shows of a rule. */
type RuleInfo = Pick<Rule, 'id' | 'kind' | 'severity' | 'name' | 'source'> & { readonly heedsDictionary: boolean };

const byId = new Map<string, RuleInfo>(
  [...rules, inContextFacts, misspacedFacts].map((rule) => [
    rule.id,
    { ...rule, heedsDictionary: heedsDictionary(rule) },
  ]),
);

/** Every check in the code, in the order in which they run. */
export const checkRules: readonly RuleInfo[] = [...byId.values()];

/** Null for a rule that this Morat does not have. */
export const ruleInfo = (id: string): RuleInfo | null => byId.get(id) ?? null;
