export { Dictionary, dictionaryEntry, readDictionary, writeDictionary } from './dictionary.ts';
export { type LegacyEncoding, legacyEncodings } from './encodings/encoding.ts';
export { mending, type Repair } from './encodings/mend.ts';
export { legacyEncodingOf } from './encodings/recognise.ts';
export { fold } from './fold.ts';
export { frequencyRank } from './frequency.ts';
export { fromKeystrokes } from './keystrokes.ts';
export { hasVowel, isVietnameseSpelling, splitTones } from './letters.ts';
export { nearestSyllables } from './nearest.ts';
export { isListedLoanword, isLoanword, syllablesTogether } from './loanword.ts';
export { slugOf } from './slug.ts';
export { type Flaw, flawOf, isSyllable } from './syllable.ts';
export { casingOf, inCasingOf, type Token, tokens } from './tokens.ts';
export {
  hasMisplacedTone,
  inPlacement,
  placementOf,
  type TonePlacement,
} from './tone.ts';
export { cleanVietnamese, withoutLookAlikes } from './unicode.ts';
export type { TypingMethod } from './typing/method.ts';
export { createTypist, type TypingEdit, type Typist } from './typing/typist.ts';
export type { TypingOptions } from './typing/word.ts';
