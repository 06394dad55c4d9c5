const anyMark = /\p{M}/u;
const cache = new Map<string, string>([
  ['đ', 'd'],
  ['Đ', 'd'],
  ['ð', 'd'],
  ['Ð', 'd'],
]);

/** One UTF-16 unit without case and marks, as exactly one unit. */
function foldUnit(unit: string): string {
  const there = cache.get(unit);
  if (there !== undefined) return there;
  const bare = unit.normalize('NFD').toLowerCase();
  const first = bare.charAt(0);
  // a lone surrogate, or a sign of its own that only looks like a mark, stays
  const folded = first === '' || anyMark.test(first) ? unit : first;
  cache.set(unit, folded);
  return folded;
}

/**
 * Text as search compares it: lower case, no marks, đ as d. Of NFC text every UTF-16 unit becomes exactly one, so an
 * offset in the folded text is the same offset in the text.
 */
export function fold(text: string): string {
  let folded = '';
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x41 && code <= 0x5a) folded += String.fromCharCode(code + 32);
    else if (code < 0x80) folded += text.charAt(at);
    else folded += foldUnit(text.charAt(at));
  }
  return folded;
}
