import { inPlacement, tokens } from '../../shared/language/index.ts';

/** Straight and curly quotation marks that the tokeniser set apart: every second straight one closes. */
function quotes(text: string): string {
  let open = false;
  return text.replace(/ ?" ?/g, (found, at: number) => {
    open = !open;
    const before = found.startsWith(' ') && at > 0 ? ' ' : '';
    const after = found.endsWith(' ') && at + found.length < text.length ? ' ' : '';
    return open ? `${before}"` : `"${after}`;
  });
}

/**
 * A tokenised sentence of the corpus as it was printed, as far as that can be told: no space inside brackets and
 * quotation marks or before marks, `TP. HCM` → `TP.HCM`, tone marks in the press's old place.
 */
export function printForm(sentence: string): string {
  let text = quotes(sentence.normalize('NFC').replace(/\s+/g, ' ').trim())
    .replace(/([([{“‘«]) /g, '$1')
    .replace(/ ([)\]}”’»])/g, '$1')
    .replace(/ ([,;:!?…%])/g, '$1')
    .replace(/ (\.{1,3})(?=[\s)\]}”’»"']|$)/g, '$1')
    .replace(/(\d) %/g, '$1%')
    .replace(/(\p{L}) \/ (\p{L})/gu, '$1/$2')
    .replace(/(\p{Lu}{2,}) ([-–&]) (?=\p{Lu}{2,})/gu, '$1$2')
    .replace(/(?<!\p{L})TP\. (?=HCM)/gu, 'TP.')
    .replace(/(?<=\p{L})[ ]-(?=\p{Ll})/gu, '-');
  let moved = '';
  let from = 0;
  for (const { kind, text: word, start, end } of tokens(text)) {
    if (kind !== 'word') continue;
    moved += text.slice(from, start) + inPlacement(word, 'old');
    from = end;
  }
  text = moved + text.slice(from);
  return text;
}

/** The sentence splitter also cut after `TP.`, initials and other shortenings; those belong together. */
const cutShort =
  /(?:^|[\s(])(?:TP|Tp|TX|TT|P|Q|H|ThS|TS|PGS|GS|BS|Th\.S|KTS|LS|NSND|NSƯT|St|Mr|Ms|\p{Lu}|\p{Lu}\p{Ll})\.$/u;

/** A part of an article, one sentence a line, as paragraphs. */
export function paragraphs(part: string): string[] {
  const found: string[] = [];
  for (const line of part.split('\n').map(printForm)) {
    if (line === '') continue;
    const last = found.at(-1);
    if (last !== undefined && (cutShort.test(last) || /^[\p{Ll}),.;:]/u.test(line)))
      found[found.length - 1] = /^[,.;:)]/.test(line) ? last + line : `${last} ${line}`;
    else found.push(line);
  }
  return found;
}
