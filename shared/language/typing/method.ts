import type { Tone } from '../letters.ts';

export const typingMethods = ['telex', 'vni', 'viqr'] as const;
/** How Vietnamese letters are written with the keys of an English keyboard. */
export type TypingMethod = (typeof typingMethods)[number];

/** What a key does besides standing for itself: one of these, the first that applies to the word. */
export interface KeyAction {
  /** ngang takes the tone away. */
  readonly tone?: Tone;
  /** What becomes of a letter of the word, the last that can. */
  readonly shapes?: Readonly<Record<string, string>>;
  /** A letter of its own. */
  readonly inserts?: string;
}

const hatA = { a: 'â', ă: 'â' };
const hatE = { e: 'ê' };
const hatO = { o: 'ô', ơ: 'ô' };
const horn = { o: 'ơ', ô: 'ơ', u: 'ư' };
const breve = { a: 'ă', â: 'ă' };
const bar = { d: 'đ' };

const byTone = (keys: Readonly<Record<string, Tone>>): Record<string, KeyAction> =>
  Object.fromEntries(Object.entries(keys).map(([key, tone]) => [key, { tone }]));

export const telexTones: Readonly<Record<string, Tone>> = {
  s: 'sac',
  f: 'huyen',
  r: 'hoi',
  x: 'nga',
  j: 'nang',
  z: 'ngang',
};
export const vniTones: Readonly<Record<string, Tone>> = {
  1: 'sac',
  2: 'huyen',
  3: 'hoi',
  4: 'nga',
  5: 'nang',
  0: 'ngang',
};

const actions: Readonly<Record<TypingMethod, Readonly<Record<string, KeyAction>>>> = {
  telex: {
    ...byTone(telexTones),
    a: { shapes: hatA },
    e: { shapes: hatE },
    o: { shapes: hatO },
    w: { shapes: { ...horn, ...breve }, inserts: 'ư' },
    d: { shapes: bar },
  },
  vni: {
    ...byTone(vniTones),
    6: { shapes: { ...hatA, ...hatE, ...hatO } },
    7: { shapes: horn },
    8: { shapes: breve },
    9: { shapes: bar },
  },
  // RFC 1456
  viqr: {
    ...byTone({ "'": 'sac', '`': 'huyen', '?': 'hoi', '~': 'nga', '.': 'nang' }),
    '^': { shapes: { ...hatA, ...hatE, ...hatO } },
    '+': { shapes: horn },
    '(': { shapes: breve },
    d: { shapes: bar },
  },
};

/** The keys beside P, as Unikey has them in Telex. */
const brackets: Readonly<Record<string, KeyAction>> = {
  '[': { inserts: 'ơ' },
  ']': { inserts: 'ư' },
  '{': { inserts: 'Ơ' },
  '}': { inserts: 'Ư' },
};

export function actionOf(key: string, method: TypingMethod, withBrackets: boolean): KeyAction | undefined {
  const action = actions[method][key.toLowerCase()];
  return action ?? (withBrackets && method === 'telex' ? brackets[key] : undefined);
}
