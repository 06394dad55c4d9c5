import type { TextField } from '../article/index.ts';

/** A text and what a rule finds in it: nothing at all for an example that must be left alone. */
export interface Example {
  readonly text: string;
  readonly field: TextField;
  readonly found: readonly ExampleMatch[];
  /** The day of the event (ISO), for rules that need one. */
  readonly date: string | null;
  /** The rest of the story as the body's text, for rules about what two places say; nothing is looked for in it. */
  readonly body: string;
}

export interface ExampleMatch {
  readonly offset: number;
  readonly length: number;
  /** The best fix; null: the rule may offer none. */
  readonly fix: string | null;
}

export interface WrittenExample {
  readonly text: string;
  readonly field?: TextField | undefined;
  readonly date?: string | undefined;
  readonly body?: string | undefined;
  /** Instead of «…» where the text itself has those marks. */
  readonly found?: string | undefined;
  readonly fix?: string | undefined;
}

/** Reads `Hai xã «sát nhập → sáp nhập».`: what is enclosed is found, what follows the arrow is the fix. */
export function readExample(written: string | WrittenExample): Example {
  const whole: WrittenExample = typeof written === 'string' ? { text: written } : written;
  const { text, field = 'body', found, fix } = whole;
  const date = whole.date ?? null;
  const body = (whole.body ?? '').normalize('NFC');
  const plain = text.normalize('NFC');
  if (found !== undefined) {
    const wanted = found.normalize('NFC');
    const match = { offset: Math.max(0, plain.indexOf(wanted)), length: wanted.length, fix: fix ?? null };
    return { text: plain, field, date, body, found: [match] };
  }
  const matches: ExampleMatch[] = [];
  let clean = '';
  let from = 0;
  for (const { 0: whole, 1: inside = '', index } of plain.matchAll(/«([^»]*)»/g)) {
    clean += plain.slice(from, index);
    from = index + whole.length;
    const arrow = inside.search(/ ?(?:→|=>)/);
    const bad = arrow < 0 ? inside : inside.slice(0, arrow);
    const right = arrow < 0 ? null : inside.slice(arrow).replace(/^ ?(?:→|=>) ?/, '');
    matches.push({ offset: clean.length, length: bad.length, fix: right });
    clean += bad;
  }
  return { text: clean + plain.slice(from), field, date, body, found: matches };
}
