import { packRules } from './house-style.ts';
import type { CheckOptions } from './options.ts';
import type { Rule } from './rule.ts';
import { inContext } from './rules/in-context.ts';
import { misspacedIn } from './rules/misspaced.ts';
import { rules } from './rules/index.ts';

/** The rules that judge a story: those of the code that the house has not switched off, the model's, the packs'. */
export function rulesFor({ model, style }: CheckOptions): readonly Rule[] {
  const all = model ? [...rules, misspacedIn(model), inContext(model)] : rules;
  if (!style) return all;
  return [...all.filter(({ id }) => style.choices[id]?.on !== false), ...packRules(style)];
}
