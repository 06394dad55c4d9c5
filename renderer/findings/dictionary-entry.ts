import { type Finding, ruleInfo } from '../../shared/check/index.ts';
import { casingOf, dictionaryEntry, type Token, tokens } from '../../shared/language/index.ts';

const isName = (token: Token | undefined): boolean =>
  token?.kind === 'word' && casingOf(token.text) !== 'lower' && token.text.length > 1;
const opensSentence = (before: Token | undefined): boolean =>
  before === undefined || (before.kind === 'mark' && /[.!?…:"“‘«(\-–•]/.test(before.text));

/**
 * What to put into the newsroom's dictionary so that a finding goes: its words, or the whole name that they are part
 * of. One word with a capital only because a sentence begins goes in small letters. Null where the finding is not
 * about how a word is written.
 */
export function entryOf(finding: Finding, text: string): string | null {
  if (finding.length === 0 || ruleInfo(finding.rule)?.heedsDictionary !== true) return null;
  const all = tokens(text);
  const first = all.findIndex(({ end }) => end > finding.offset);
  const last = all.findLastIndex(({ start }) => start < finding.offset + finding.length);
  if (first === -1 || last < first) return null;
  const joined = (a: Token | undefined, b: Token | undefined): boolean =>
    isName(a) && isName(b) && a !== undefined && b !== undefined && /^[ \u00a0]$/.test(text.slice(a.end, b.start));
  let from = first;
  let to = last;
  // a sentence's first word has its capital from there: it is no part of the name
  while (joined(all[from - 1], all[from]) && !opensSentence(all[from - 2])) from--;
  while (joined(all[to], all[to + 1])) to++;
  const found = text.slice(all[from]?.start ?? 0, all[to]?.end ?? 0);
  const begins = from === to && opensSentence(all[from - 1]) && casingOf(found) === 'initial';
  return dictionaryEntry(begins ? found.toLocaleLowerCase('vi') : found);
}
