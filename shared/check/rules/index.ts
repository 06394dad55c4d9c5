import type { Rule } from '../rule.ts';
import { abbreviation } from './abbreviation.ts';
import { captionLength } from './caption-length.ts';
import { captionMissing } from './caption-missing.ts';
import { creditMissing } from './credit-missing.ts';
import { creditNoSource } from './credit-no-source.ts';
import { doubledMark } from './doubled-mark.ts';
import { doubledWord } from './doubled-word.ts';
import { doubleSpace } from './double-space.ts';
import { headlineFullStop } from './headline-full-stop.ts';
import { headlineLength } from './headline-length.ts';
import { hiddenCharacter } from './hidden-character.ts';
import { mixedQuotes } from './mixed-quotes.ts';
import { mixedTonePlacement } from './mixed-tone-placement.ts';
import { nameCut } from './name-cut.ts';
import { notASyllable } from './not-a-syllable.ts';
import { placeholderLeft } from './placeholder.ts';
import { sapoLength } from './sapo-length.ts';
import { spaceAfterMark } from './space-after-mark.ts';
import { spaceBeforeMark } from './space-before-mark.ts';
import { tonePlacement } from './tone-placement.ts';
import { unpairedBracket } from './unpaired-bracket.ts';
import { unpairedQuote } from './unpaired-quote.ts';
import { weekday } from './weekday.ts';
import { wordChoice } from './word-choice.ts';

/** Every rule that ships. A new one is a file beside this and a line here: see docs/add-a-check.md. */
export const rules: readonly Rule[] = [
  notASyllable,
  abbreviation,
  nameCut,
  tonePlacement,
  spaceBeforeMark,
  spaceAfterMark,
  doubleSpace,
  hiddenCharacter,
  doubledMark,
  doubledWord,
  unpairedQuote,
  unpairedBracket,
  mixedQuotes,
  mixedTonePlacement,
  wordChoice,
  headlineLength,
  headlineFullStop,
  sapoLength,
  captionLength,
  captionMissing,
  creditMissing,
  creditNoSource,
  placeholderLeft,
  weekday,
];
