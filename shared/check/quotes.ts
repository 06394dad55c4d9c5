/** A double quotation mark in a text and what it does there. */
export interface Quote {
  readonly at: number;
  readonly mark: string;
  readonly role: 'opens' | 'closes';
}

const before = /[\s([{“"‘«–—\-/:]/;

/**
 * The double quotation marks of a text. A straight one opens after white space or an opening mark and closes
 * elsewhere; one after a digit that closes nothing is a sign for inches or seconds and no quotation mark.
 */
export function quotesIn(text: string): Quote[] {
  const found: Quote[] = [];
  let open = 0;
  for (const { 0: mark, index: at } of text.matchAll(/["“”„«»]/g)) {
    const previous = text.charAt(at - 1);
    const next = text.charAt(at + 1);
    const straightOpens = previous === '' || (before.test(previous) && next !== '' && !/\s/.test(next));
    const opens = mark === '"' ? straightOpens : mark !== '”' && mark !== '»';
    if (mark === '"' && !opens && open === 0 && /\d/.test(previous)) continue;
    open = Math.max(0, open + (opens ? 1 : -1));
    found.push({ at, mark, role: opens ? 'opens' : 'closes' });
  }
  return found;
}
