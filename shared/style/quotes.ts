/** A double quotation mark in a text and what it does there. */
export interface Quote {
  readonly at: number;
  readonly mark: string;
  readonly role: 'opens' | 'closes';
}

const opensAfter = /[\s([{“"‘«–—\-/:]/;
const closesBefore = /[\s)\]}”"’».,;:!?…–—\-/]/;

/** What the neighbours of a straight mark say; null where they say nothing, as with a space on both sides. */
function roleBetween(previous: string, next: string): Quote['role'] | null {
  const opens = previous === '' || opensAfter.test(previous);
  const closes = next === '' || closesBefore.test(next);
  if (opens === closes) return null;
  return opens ? 'opens' : 'closes';
}

/**
 * The double quotation marks of a text. The neighbours of a straight one tell what it does, else whether one is open;
 * one after a digit that closes nothing is a sign for inches or seconds and no quotation mark.
 */
export function quotesIn(text: string): Quote[] {
  const found: Quote[] = [];
  let open = 0;
  for (const { 0: mark, index: at } of text.matchAll(/["“”„«»]/g)) {
    const previous = text.charAt(at - 1);
    const straight = () => roleBetween(previous, text.charAt(at + 1)) ?? (open > 0 ? 'closes' : 'opens');
    const role = mark === '"' ? straight() : mark === '”' || mark === '»' ? 'closes' : 'opens';
    if (mark === '"' && role === 'closes' && open === 0 && /\d/.test(previous)) continue;
    open = Math.max(0, open + (role === 'opens' ? 1 : -1));
    found.push({ at, mark, role });
  }
  return found;
}
