import {
  casingOf,
  cleanVietnamese,
  flawOf,
  fold,
  frequencyRank,
  fromKeystrokes,
  hasVowel,
  inCasingOf,
  inPlacement,
  isListedLoanword,
  isLoanword,
  isSyllable,
  isVietnameseSpelling,
  nearestSyllables,
  splitTones,
  syllablesTogether,
  type Token,
  type TonePlacement,
  withoutLookAlikes,
} from '../../language/index.ts';

/** Why a word is thought to be a slip. */
type SuspectReason = 'no-syllable' | 'keystrokes' | 'together' | 'other-script';

export interface Suspect {
  readonly start: number;
  readonly end: number;
  readonly word: string;
  readonly reason: SuspectReason;
  /** Best first, in the word's casing. */
  readonly fixes: readonly string[];
  /** A slip that no foreign word makes: it stays one however often the story repeats it. */
  readonly sure: boolean;
}

/** Fixes dearer than this are guesses that help nobody. */
const dearest = 2.3;
/** How much dearer than the best another fix may be. */
const margin = 1;
/** A fix that leaves no doubt about what was meant. */
const cheap = 1;
/** A fix that is most likely what was meant. */
const likely = 1.2;

/** Letters that only Vietnamese has: é, à, ô and the like are French, Spanish or Portuguese as well. */
const onlyVietnamese = /[ăđơưạảẹẻẽịỉĩọỏụủũỳỵỷỹ]|[ắằẳẵặấầẩẫậếềểễệốồổỗộớờởỡợứừửữự]/;
/** Beginnings and ends that the languages of the Central Highlands have and Vietnamese has not. */
const highland = /^(?!ch|gh|kh|ngh?|nh|ph|th|tr)(?:h?[bcdđgkmnprstvh][lrh]|k[aăâoôơuư]|y[aăâeêoôơuư])|[bdđhklrsvx]$/;
const sound = /[ncn]h$|ng$/;

/** Keys of Telex that hardly meet in a word of another language: dd-, uow, iee, awn, a doubled vowel with a tone key. */
const telexKeys =
  /^dd|u[ow]w|uow|[iy]ee|uoo|aa|[aou]w(?:n|m|ng|c|t)[sfrxj]?$|(?:ee|oo|[aou]w)(?:n|ng|nh|m|i|u|y|c|t|p|ch)?[xj]$|[aeiouyăâêôơư](?:n|ng|nh|m|i|u|y|o|a|c|t|p|ch)?j$/;

function isLikeHighland(lower: string): boolean {
  const { letters, marks } = splitTones(lower);
  // those languages are written without tones but for sắc, which stands for a short vowel
  return highland.test(letters) && !sound.test(lower) && marks.every(({ tone }) => tone === 'sac');
}

const lettersAndTone = /(?:^dd|aa|ee|oo|[aou]w).*[sfrxj]/;

/** The word is written as part of a longer one: wi-fi, H'Mông, and/or, a.b. */
function isAttached(text: string, { start, end }: Token): boolean {
  const joins = (sign: string, beyond: string) =>
    /[-‑'’_/·&\u00ad\u200b-\u200d\u2060\ufeff]/.test(sign) || (sign === '.' && /[\p{L}\p{N}]/u.test(beyond));
  return joins(text.charAt(start - 1), text.charAt(start - 2)) || joins(text.charAt(end), text.charAt(end + 1));
}

/** A neighbour that belongs to another language, so that this word may as well. */
const isForeign = (token: Token | undefined): boolean =>
  token?.kind === 'word' &&
  token.text.length > 1 &&
  !isSyllable(token.text) &&
  !onlyVietnamese.test(token.text.toLowerCase());

const opensSentence = (before: Token | undefined): boolean =>
  before === undefined || (before.kind === 'mark' && /[.!?…:;"“‘«(\-–•]/.test(before.text));

/** Judges one token of a text; `all` are the text's tokens and `at` is its place among them. */
export function suspectAt(text: string, all: readonly Token[], at: number, placement: TonePlacement): Suspect | null {
  const token = all[at];
  if (!token || (token.kind !== 'word' && token.kind !== 'code')) return null;
  const word = token.text;
  if (word.length < 2 || word.length > 30 || isSyllable(word) || isAttached(text, token)) return null;
  const suspect = (reason: SuspectReason, fixes: readonly string[], sure: boolean): Suspect => ({
    start: token.start,
    end: token.end,
    word,
    reason,
    fixes: fixes.map((fix) => inCasingOf(word, fix)),
    sure,
  });
  const [before, after] = [all[at - 1], all[at + 1]];
  const amongForeign = isForeign(before) || isForeign(after);

  const latin = withoutLookAlikes(word) ?? (/[ðÐ]/.test(word) ? cleanVietnamese(word) : word);
  if (latin !== word) return isSyllable(latin) ? suspect('other-script', [latin], true) : null;

  const typed = leftoverKeys(token, placement);
  if (typed !== null) return amongForeign ? null : suspect('keystrokes', [typed], true);
  if (token.kind === 'code' || !isVietnameseSpelling(word)) return null;

  const lower = word.toLowerCase();
  if (!hasVowel(splitTones(lower).letters)) return null;
  if (isPlainAscii(lower)) {
    const fixes = casingOf(word) === 'lower' && !amongForeign ? withoutMarks(lower, placement) : [];
    return fixes.length === 0 ? null : suspect('no-syllable', fixes, false);
  }
  const parts = mayBeTogether(word) ? togetherByMistake(lower) : null;
  if (parts) return suspect('together', [parts.map((part) => inPlacement(part, placement)).join(' ')], true);
  if (isLoanword(word)) return null;

  const near = nearestSyllables(word, placement, 4).filter(({ cost }) => cost <= dearest);
  const best = near[0];
  const fixes = near.filter(({ cost }) => cost <= (best?.cost ?? 0) + margin).map(({ syllable }) => syllable);
  const onlyMarks = best !== undefined && fold(best.syllable) === fold(word);
  const sure =
    best !== undefined && onlyVietnamese.test(lower) && (best.cost <= cheap || flawOf(word) === 'onset-vowel');
  const likeHighland = isLikeHighland(lower);
  switch (casingOf(word)) {
    case 'lower':
      if (likeHighland && !(best && best.cost <= cheap)) return null;
      if (!onlyVietnamese.test(lower) && (amongForeign || !best)) return null;
      return suspect('no-syllable', fixes, sure);
    case 'initial': {
      const begins = opensSentence(before) && after?.kind === 'word' && casingOf(after.text) === 'lower';
      if (!best || amongForeign || likeHighland) return null;
      if (onlyMarks && best.cost <= likely && isCommon(best.syllable)) return suspect('no-syllable', fixes, sure);
      return begins && best.cost <= cheap && onlyVietnamese.test(lower) ? suspect('no-syllable', fixes, false) : null;
    }
    case 'upper':
      return onlyMarks && word.length > 2 && best.cost <= likely ? suspect('no-syllable', fixes, sure) : null;
    case 'mixed':
      return null;
  }
}

const isPlainAscii = (lower: string): boolean => /^[a-z]+$/.test(lower);
/** Syllables that a reader meets every day. */
const isCommon = (syllable: string): boolean =>
  (frequencyRank.get(inPlacement(syllable, 'old')) ?? Number.POSITIVE_INFINITY) < 2500;

/** What the keys of an input method that was off, or stumbled, were to write. */
function leftoverKeys({ text: word, kind }: Token, placement: TonePlacement): string | null {
  const lower = word.toLowerCase();
  if (casingOf(word) === 'mixed' || word.length < 3) return null;
  if (kind === 'code') {
    // KE463 is a flight
    if (casingOf(word) === 'upper') return null;
    if (!/^\p{L}+(?:[1-9]\p{L}*){1,4}$/u.test(lower) || !/[6-9]/.test(lower) || word.length < 4) return null;
    const vni = fromKeystrokes(lower, 'vni', placement);
    return vni !== null && isCommon(vni) ? vni : null;
  }
  // capitals are names and abbreviations (CAATS, Basij) unless both a letter's and a tone's key are in them
  const name = casingOf(word) !== 'lower' && !(casingOf(word) === 'initial' && lettersAndTone.test(lower));
  if (name && isPlainAscii(lower)) return null;
  const keys = telexKeys.test(lower) || (/[wfj]/.test(lower) && onlyVietnamese.test(lower));
  const telex = keys ? fromKeystrokes(lower, 'telex', placement) : null;
  return telex !== null && isCommon(telex) ? telex : null;
}

/** Doubled letters that words of other languages hardly have: cungg, nhanhh, ttrong, rra. */
const doubledLetter = /hh|yy|uu|gg$|^([bcdghkmnpqrstvx])\1/;

/** Letters without any mark that only a slip writes: marked vowels laid bare (nguoi, tieng), a doubled letter (cungg). */
function withoutMarks(lower: string, placement: TonePlacement): string[] {
  const bare = /[bcdghklmnrstvx](?:uo|ie|uye)/.test(lower);
  if (lower.length < 4 || !(bare || doubledLetter.test(lower))) return [];
  const meant = nearestSyllables(lower, placement, 3).filter(
    ({ syllable, cost }) => isCommon(syllable) && (fold(syllable) === lower || (!bare && cost <= likely)),
  );
  return meant.map(({ syllable }) => syllable);
}

/** A short word with a capital is a name (Néha). */
const mayBeTogether = (word: string): boolean =>
  !isListedLoanword(word) &&
  (casingOf(word) === 'lower' || (casingOf(word) === 'initial' && word.length > 5 && onlyVietnamese.test(word)));

/** Two or three everyday syllables without the space between them; one at least has a tone that no loanword has. */
function togetherByMistake(lower: string): string[] | null {
  const parts = syllablesTogether(lower, isCommon);
  if (!parts || parts.length > 3) return null;
  const toned = (part: string) => splitTones(part).marks.length > 0 && !/(?:[cpt]|ch)$/.test(part);
  return parts.some(toned) && parts.every((part) => part.length > 1) ? parts : null;
}
