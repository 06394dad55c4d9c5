import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frequencyRank } from '../frequency.ts';
import { inPlacement } from '../tone.ts';
import { typed, usual } from './case-table.ts';
import { keysOfSyllable } from './keys-of-syllable.ts';
import { typingMethods } from './method.ts';
import { createTypist, type TypingEdit } from './typist.ts';

const syllables = [...frequencyRank.keys()];
const placements = ['old', 'new'] as const;
const orders = ['each', 'tone-last', 'all-last'] as const;
const ways = typingMethods.flatMap((method) => placements.map((placement) => ({ ...usual, method, placement })));

describe.each(ways)('$method, $placement placement', (options) => {
  it.each(orders)('writes every syllable of the news, marks: %s', (order) => {
    const wrong = syllables.flatMap((one) => {
      const syllable = inPlacement(one, options.placement);
      const keys = keysOfSyllable(syllable, options.method, order);
      const text = typed(`${keys}_`, options);
      return text === `${syllable}_` ? [] : [`${keys} → ${text}`];
    });
    expect(wrong).toEqual([]);
  });

  it('writes them in capitals', () => {
    const wrong = syllables.filter((one) => {
      const syllable = inPlacement(one, options.placement).toUpperCase();
      const keys = keysOfSyllable(syllable.toLowerCase(), options.method, 'each').toUpperCase();
      return typed(`${keys}_`, options) !== `${syllable}_`;
    });
    expect(wrong).toEqual([]);
  });

  const keys = fc.string({
    unit: fc.constantFrom(..."aăeioôuưydđgnhtcqkrsfxjzw[]'`?~.^(+0123456789 A".split('')),
    maxLength: 14,
  });

  it('whatever is typed, the restore key gives the keys of the word back', () => {
    const word = fc.string({
      unit: fc.constantFrom(...'aeiouydgnhtcqkrsfxjzwADW'.split('')),
      minLength: 1,
      maxLength: 10,
    });
    fc.assert(
      fc.property(word, (one) => {
        expect(typed(`${one}!`, options)).toBe(one);
      }),
    );
  });

  it('Backspaces take what is seen, letter by letter, and typing goes on from there', () => {
    fc.assert(
      fc.property(keys, fc.nat(4), keys, (first, backspaces, then) => {
        const seen = typed(first, options);
        const left = seen.slice(0, Math.max(0, seen.length - backspaces));
        expect(typed(first + '<'.repeat(backspaces), options)).toBe(left);
        const typist = createTypist(() => options);
        const keep = (text: string, edit: TypingEdit | null, key: string) => {
          if (!edit) return text + key;
          expect(edit.remove).toBeLessThanOrEqual(text.length);
          return text.slice(0, text.length - edit.remove) + edit.insert;
        };
        let text = '';
        for (const key of first) text = keep(text, typist.press(text, key), key);
        text = text.slice(0, Math.max(0, text.length - backspaces));
        for (const key of then) text = keep(text, typist.press(text, key), key);
        expect(text).toBe(text.normalize('NFC'));
      }),
    );
  });

  it('undoing a tone leaves the word without it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...syllables), (one) => {
        const keys = keysOfSyllable(one, options.method, 'tone-last');
        const tone = keys.at(-1) ?? '';
        fc.pre(/^[sfrxj1-5'`?~.]$/.test(tone));
        const without = typed(keys.slice(0, -1), options);
        expect(typed(keys + tone, options)).toBe(without + tone);
      }),
    );
  });
});

describe('words that stand there already', () => {
  const after = (before: string, key: string) => createTypist(() => usual).press(before, key);
  it.each([
    ['hoa', 'f', { remove: 2, insert: 'òa' }],
    ['Tôi là hoa', 's', { remove: 2, insert: 'óa' }],
    ['hòa', 'n', { remove: 2, insert: 'oàn' }],
    ['hòa', 'f', { remove: 2, insert: 'oaf' }],
    ['việt', 't', null],
    ['browser', 's', null],
    ['', 'a', null],
    ['đường ', 's', null],
  ] as const)('%s + %s', (before, key, edit) => expect(after(before, key)).toEqual(edit));

  it('is not restored when it is left, having been typed elsewhere', () => {
    const typist = createTypist(() => usual);
    expect(typist.press('ưindows', ' ')).toBeNull();
    expect(typist.leave('tiêngx')).toBeNull();
  });

  it('leaving without a printing key restores as well', () => {
    const typist = createTypist(() => usual);
    expect(typist.press('', 'w')).toEqual({ remove: 0, insert: 'ư' });
    expect(typist.press('ư', 'e')).toBeNull();
    expect(typist.press('ưe', 'b')).toBeNull();
    expect(typist.leave('ưeb')).toEqual({ remove: 3, insert: 'web' });
    expect(typist.leave('web')).toBeNull();
  });

  it('forgets the keys when the text before the caret is another', () => {
    const typist = createTypist(() => usual);
    typist.press('', 'w');
    expect(typist.restore('ư')).toEqual({ remove: 1, insert: 'w' });
    typist.press('', 'w');
    expect(typist.restore('tư')).toBeNull();
    typist.press('', 'w');
    typist.forget();
    expect(typist.restore('ư')).toBeNull();
  });

  it('what stands far before the word does not matter', () => {
    const before = 'đường phố Hải Phòng '.repeat(500);
    const typist = createTypist(() => usual);
    expect(typist.press(`${before}a`, 's')).toEqual({ remove: 1, insert: 'á' });
  });
});
