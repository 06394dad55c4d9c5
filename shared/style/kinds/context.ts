import { z } from 'zod';
import { casingOf, type Token } from '../../language/index.ts';
import { type Phrase, phrase, standsAt } from './phrase.ts';

const words = z.array(z.string().min(1).max(200)).max(500);

/** What stands on one side of a term. */
export const side = z.strictObject({
  /** One of these has to stand there. */
  any: words.optional(),
  /** None of these may. */
  none: words.optional(),
  /** How many words away at most; 1 is directly beside. */
  within: z.int().min(1).max(12).default(1),
});

/** Sorts of words that a context may name beside phrases. */
const sorts: Readonly<Record<string, (token: Token | undefined) => boolean>> = {
  '<number>': (token) => token?.kind === 'number',
  '<name>': (token) => token?.kind === 'word' && casingOf(token.text) === 'initial',
  '<lower>': (token) => token?.kind === 'word' && casingOf(token.text) === 'lower',
  '<word>': (token) => token?.kind === 'word',
  '<upper>': (token) => token?.kind === 'word' && token.text.length > 1 && casingOf(token.text) === 'upper',
};

type Test = (all: readonly Token[], at: number, way: 1 | -1) => boolean;
const ends = /^[.!?…:;]$/;

function testOf(written: string): Test {
  const sort = sorts[written];
  if (sort) return (all, at) => sort(all[at]);
  // the text's or the sentence's edge
  if (written === '<edge>') return (all, at) => all[at] === undefined || ends.test(all[at].text);
  const one: Phrase = phrase(written);
  return (all, at, way) => standsAt(all, way === 1 ? at : at - one.keys.length + 1, one);
}

/** Whether what stands beside the words `from`…`to` (places of tokens) is as the side asks. */
export type ContextTest = (all: readonly Token[], from: number, to: number) => boolean;

/** `way` -1 looks before, 1 behind; a look does not leave the sentence. */
export function contextTest(wanted: z.output<typeof side> | undefined, way: 1 | -1): ContextTest {
  if (!wanted) return () => true;
  const any = wanted.any?.map(testOf);
  const none = (wanted.none ?? []).map(testOf);
  const stands = (tests: readonly Test[], all: readonly Token[], edge: number): boolean => {
    for (let step = 1; step <= wanted.within; step++) {
      const at = edge + way * step;
      if (tests.some((test) => test(all, at, way))) return true;
      const token = all[at];
      if (token === undefined || ends.test(token.text)) return false;
    }
    return false;
  };
  return (all, from, to) => {
    const edge = way === 1 ? to : from;
    return (any === undefined || stands(any, all, edge)) && !stands(none, all, edge);
  };
}
