/** Words that only a dialect has; hổng, but in lỗ hổng. */
const only =
  'rứa|(?<!lỗ\\s)hổng|tui|tau|ổng|bển|nớ|dzậy|zậy|chừ|choa|mần|bậu|hén|nghen|hỉ|nhởi|mệ|dzô|dìa|dzìa|nhẩy|giề|chộ|hổm|trển';
/** Words that a dialect has and that mean something else elsewhere: two in a row, or before a question mark. */
const shared = 'mô|tê|răng|chi|mi|ni|hông|nè|hen|bả|ảnh';
const sounds = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:(?:${only})|(?:${shared})(?:\\s+(?:${shared})(?![\\p{L}\\p{M}])|\\s*[?!]))(?![\\p{L}\\p{M}])`,
  'iu',
);
const quoted = /“[^“”\n]{1,600}”|"[^"\n]{1,600}"|«[^«»\n]{1,600}»/g;

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Quotations that give back how somebody speaks: "Mi đi mô rứa?", “Tui hổng biết”. */
export function dialectQuotes(text: string): Stretch[] {
  return [...text.matchAll(quoted)]
    .filter(([quote]) => sounds.test(quote))
    .map(({ 0: quote, index }) => ({ start: index, end: index + quote.length }));
}
