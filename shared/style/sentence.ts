import type { Match, Wording } from './rule.ts';
import { kindNamed } from './kinds/index.ts';

/** What a match says, in one language: its rule's message with the words it is about. */
export function sentence(match: Match, found: string, language: keyof Wording): string {
  const { rule, fixes, values } = match;
  const [fix] = fixes;
  const template =
    fix === undefined && rule.message[language].includes('{fix}')
      ? (kindNamed(rule.kind)?.messageWithoutFix ?? rule.message)[language]
      : rule.message[language];
  const words: Readonly<Record<string, string | Wording>> = {
    ...values,
    found,
    fix: fixes.join(language === 'vi' ? '” hoặc “' : '” or “'),
    why: asSentence(rule.why[language]),
  };
  return template
    .replace(/\{([a-z0-9]+)\}/gi, (whole, name: string) => {
      const word = words[name] ?? whole;
      return typeof word === 'string' ? word : word[language];
    })
    .replace(/\s+/g, ' ')
    .trim();
}

/** What stands behind a full stop begins with a capital and ends with a full stop. */
function asSentence(why: string): string {
  if (why === '') return '';
  const ended = /[.!?…]$/.test(why) ? why : `${why}.`;
  return ended.charAt(0).toUpperCase() + ended.slice(1);
}
