import { canonical } from './canonical.ts';

/** Compares a half-marked word with a full one: may `form` be what the writer of `written` meant? */
export function agrees(written: string, form: string): boolean {
  const own = parts(written.toLowerCase());
  const digit = form.charCodeAt(form.length - 1) - 48;
  const marked = digit >= 1 && digit <= 5;
  if (own.tone !== 0 && own.tone !== (marked ? digit : 0)) return false;
  const letters = marked ? form.slice(0, -1) : form;
  if (letters.length !== own.letters.length) return false;
  for (let i = 0; i < letters.length; i++) {
    const letter = own.letters.charAt(i);
    if (letter.charCodeAt(0) > 127 && letter !== letters.charAt(i)) return false;
  }
  return true;
}

function parts(written: string): { letters: string; tone: number } {
  const form = canonical(written);
  const digit = form.charCodeAt(form.length - 1) - 48;
  return digit >= 1 && digit <= 5 ? { letters: form.slice(0, -1), tone: digit } : { letters: form, tone: 0 };
}
