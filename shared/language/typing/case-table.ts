import { createTypist } from './typist.ts';
import type { TypingOptions } from './word.ts';

export const usual: TypingOptions = { method: 'telex', placement: 'old', restore: true, brackets: false };

/** Types keys into an empty text: `_` is the space bar, `<` Backspace, `!` the restore key. */
export function typed(keys: string, options: TypingOptions): string {
  const typist = createTypist(() => options);
  let text = '';
  for (const sign of keys) {
    const key = sign === '_' ? ' ' : sign;
    if (key === '<') {
      text = text.slice(0, -1);
      continue;
    }
    const edit = key === '!' ? typist.restore(text) : typist.press(text, key);
    if (edit) text = text.slice(0, text.length - edit.remove) + edit.insert;
    else if (key !== '!') text += key;
  }
  return text.replaceAll(' ', '_');
}

/** `keys=text` pairs, white space between; the first `=` that has something before it parts them. */
export function pairs(table: string): [keys: string, text: string][] {
  return table
    .trim()
    .split(/\s+/)
    .map((pair) => {
      const at = pair.indexOf('=', 1);
      return [pair.slice(0, at), pair.slice(at + 1)];
    });
}
