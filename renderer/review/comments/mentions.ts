const wordChar = /[\p{L}\p{M}\p{N}]/u;

/** What is being typed after an `@` at the end of the text before the caret, or null. */
export function mentionAt(before: string): string | null {
  const at = before.lastIndexOf('@');
  if (at === -1 || (at > 0 && wordChar.test(before[at - 1] ?? ''))) return null;
  const typed = before.slice(at + 1);
  return typed.includes('\n') || typed.length > 40 ? null : typed;
}

const bare = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D').toLowerCase();

/** Names that have a word beginning with what was typed, with or without marks; the last word of a name first. */
export function namesFor(typed: string, people: readonly string[]): string[] {
  const wanted = bare(typed.trim());
  const rank = (name: string): number => {
    const words = bare(name).split(/\s+/);
    if ((words.at(-1) ?? '').startsWith(wanted)) return 0;
    return words.some((word) => word.startsWith(wanted)) || bare(name).startsWith(wanted) ? 1 : 2;
  };
  return people
    .filter((name) => rank(name) < 2)
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, 5);
}

export interface TextPiece {
  readonly text: string;
  readonly isMention: boolean;
}

/** A remark cut at the people it mentions. */
export function piecesOf(text: string, people: readonly string[]): TextPiece[] {
  // the longest name first: "Hải Vân" before "Hải"
  const names = people.toSorted((a, b) => b.length - a.length);
  const pieces: TextPiece[] = [];
  let plain = '';
  for (let at = 0; at < text.length; ) {
    const name = text[at] === '@' ? names.find((one) => text.startsWith(one, at + 1)) : undefined;
    if (name === undefined) {
      plain += text[at] ?? '';
      at++;
      continue;
    }
    if (plain !== '') pieces.push({ text: plain, isMention: false });
    plain = '';
    pieces.push({ text: `@${name}`, isMention: true });
    at += name.length + 1;
  }
  if (plain !== '') pieces.push({ text: plain, isMention: false });
  return pieces;
}
