import { type Evidence, gather } from './evidence.ts';
import type { Judge } from './judge.ts';
import type { LanguageModel } from './language-model.ts';
import type { NearWords } from './near.ts';
import { padding, readTokens, type TokenText } from './sentence.ts';

/** Above this a word is taken for a mistake while its neighbours are judged. */
const taken = 0.3;

export interface Suspects {
  readonly tokens: TokenText;
  readonly evidence: readonly Evidence[];
}

/**
 * Evidence for every doubtful word of a text. Where a word is clearly a mistake, its neighbours are judged beside the
 * best fix, since a wrong word makes right ones look odd. Without a judge: plain evidence, to train one.
 */
export function suspects(model: LanguageModel, near: NearWords, judge: Judge | null, text: string): Suspects {
  const tokens = readTokens(model.vocabulary, text);
  const ids = tokens.ids.slice();
  const found = new Map<number, Evidence>();
  for (let n = 0; n < tokens.length; n++) {
    const evidence = gather(model, near, text, tokens, ids, n);
    if (evidence !== null) found.set(n, evidence);
  }
  if (judge !== null) settle(model, near, judge, text, tokens, ids, found);
  return { tokens, evidence: [...found.values()].toSorted((a, b) => a.at - b.at) };
}

function settle(
  model: LanguageModel,
  near: NearWords,
  judge: Judge,
  text: string,
  tokens: TokenText,
  ids: Uint16Array,
  found: Map<number, Evidence>,
): void {
  const open = [...found.values()]
    .map((evidence) => ({ evidence, p: judge.probability(evidence.features) }))
    .filter(({ p }) => p >= taken)
    .sort((a, b) => b.p - a.p);
  const done = new Set<number>();
  for (const { evidence } of open) {
    const now = found.get(evidence.at);
    const best = now?.rivals[0];
    if (now === undefined || best === undefined || judge.probability(now.features) < taken) continue;
    done.add(evidence.at);
    ids[evidence.at + padding] = best.id;
    for (const n of [evidence.at - 2, evidence.at - 1, evidence.at + 1, evidence.at + 2]) {
      if (n < 0 || n >= tokens.length || done.has(n)) continue;
      const again = gather(model, near, text, tokens, ids, n);
      if (again === null) found.delete(n);
      else found.set(n, again);
    }
  }
}
