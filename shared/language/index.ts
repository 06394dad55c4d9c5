export { fold } from './fold.ts';
export { frequencyRank } from './frequency.ts';
export { fromKeystrokes } from './keystrokes.ts';

export { hasVowel, isVietnameseSpelling, splitTones, type Tone, tones } from './letters.ts';
export { type NearSyllable, nearestSyllables } from './nearest.ts';
export { isListedLoanword, isLoanword, syllablesTogether } from './loanword.ts';
export { slugOf } from './slug.ts';
export { type Flaw, flawOf, isSyllable, parseSyllable, type Syllable } from './syllable.ts';
export { type Casing, casingOf, inCasingOf, type Token, type TokenKind, tokens } from './tokens.ts';
export {
  canonicalForm,
  hasMisplacedTone,
  inPlacement,
  placementOf,
  placeTone,
  type TonePlacement,
} from './tone.ts';
export { cleanVietnamese, withoutLookAlikes } from './unicode.ts';
