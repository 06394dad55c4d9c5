import type { Token } from '../../language/index.ts';

/** After these a full stop ends no sentence. */
const shortened = new Set([
  'tp',
  'ts',
  'ths',
  'gs',
  'pgs',
  'bs',
  'ks',
  'tx',
  'tt',
  'p',
  'q',
  'st',
  'mr',
  'mrs',
  'dr',
  'no',
  'vs',
]);

/** The sentences of a text as stretches of its tokens, `to` included. Marks that end one belong to it. */
export function sentencesOf(all: readonly Token[]): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  let from = 0;
  for (const [at, token] of all.entries()) {
    if (!/^[.!?…]$/.test(token.text)) continue;
    const [before, next] = [all[at - 1], all[at + 1]];
    if (token.text === '.' && before && shortened.has(before.text.toLowerCase())) continue;
    // 3.500, TP.HCM, an ellipsis: what follows at once or in small letters goes on
    if (next && (next.start === token.end || next.text.charAt(0) !== next.text.charAt(0).toUpperCase())) continue;
    found.push({ from, to: at });
    from = at + 1;
  }
  if (from < all.length) found.push({ from, to: all.length - 1 });
  return found;
}

export const wordsIn = (all: readonly Token[], { from, to }: { from: number; to: number }): number =>
  all.slice(from, to + 1).filter(({ kind }) => kind !== 'mark').length;
