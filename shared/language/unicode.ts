/** Characters that show nothing and stand in the way of search and spelling: zero width, direction, soft hyphen, BOM. */
const invisible = /\u034f|[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;

/**
 * Text as Vietnamese is kept: the eth that some keyboards and old files write for đ is đ, invisible characters are
 * gone, letters are composed (NFC). An eth inside a word of other Icelandic letters (þ, æ, ö) is left.
 */
export function cleanVietnamese(text: string): string {
  return text
    .normalize('NFC')
    .replace(invisible, '')
    .replace(/\p{L}+/gu, (word) =>
      /[ðÐ]/.test(word) && !/[þæöÞÆÖ]/.test(word) ? word.replaceAll('ð', 'đ').replaceAll('Ð', 'Đ') : word,
    );
}

/** Cyrillic and Greek letters that look like Latin ones, and the Latin letter that was meant. */
const lookAlikes: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  е: 'e',
  і: 'i',
  ј: 'j',
  к: 'k',
  о: 'o',
  р: 'p',
  с: 'c',
  ѕ: 's',
  т: 't',
  у: 'y',
  х: 'x',
  А: 'A',
  В: 'B',
  Е: 'E',
  І: 'I',
  Ј: 'J',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: 'O',
  Р: 'P',
  С: 'C',
  Ѕ: 'S',
  Т: 'T',
  У: 'Y',
  Х: 'X',
  α: 'a',
  ι: 'i',
  κ: 'k',
  ν: 'v',
  ο: 'o',
  ρ: 'p',
  υ: 'u',
  χ: 'x',
  Α: 'A',
  Β: 'B',
  Ε: 'E',
  Ζ: 'Z',
  Η: 'H',
  Ι: 'I',
  Κ: 'K',
  Μ: 'M',
  Ν: 'N',
  Ο: 'O',
  Ρ: 'P',
  Τ: 'T',
  Υ: 'Y',
  Χ: 'X',
};

/**
 * A word in which look-alikes stand between Latin letters, written in Latin letters only; null if it mixes nothing
 * (a Russian or Greek word is not a mistake) or if a letter has no Latin twin.
 */
export function withoutLookAlikes(word: string): string | null {
  if (!/\p{Script=Latin}/u.test(word) || !/[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word)) return null;
  let latin = '';
  for (const letter of word.normalize('NFD')) {
    const twin = lookAlikes[letter];
    if (twin === undefined && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(letter)) return null;
    latin += twin ?? letter;
  }
  return latin.normalize('NFC');
}
