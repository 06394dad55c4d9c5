import type { RunningText } from '../../../shared/article/index.ts';
import { fold } from '../../../shared/language/index.ts';
import type { TextRange } from '../story-editor.ts';

export interface SearchOptions {
  /** `dan` does not find `đan`, `dân`… Upper and lower case are never told apart. */
  readonly marks: boolean;
  /** `an` does not find `ban`. */
  readonly wholeSyllable: boolean;
}

const letter = /[\p{L}\p{N}\p{M}]/u;

// Unit by unit, so that offsets in the lowered text are offsets in the text.
function lower(text: string): string {
  const lowered = text.toLocaleLowerCase('vi');
  if (lowered.length === text.length) return lowered;
  return Array.from({ length: text.length }, (_, at) => {
    const unit = text.charAt(at).toLocaleLowerCase('vi');
    return unit.length === 1 ? unit : text.charAt(at);
  }).join('');
}

/** Every place where the words stand, in reading order, none over another. */
export function search(texts: readonly RunningText[], wanted: string, options: SearchOptions): TextRange[] {
  const even = options.marks ? lower : fold;
  const needle = even(wanted.normalize('NFC'));
  if (needle === '') return [];
  const hits: TextRange[] = [];
  for (const { field, key, text } of texts) {
    const hay = even(text);
    for (let at = hay.indexOf(needle); at !== -1; at = hay.indexOf(needle, at)) {
      const end = at + needle.length;
      const isInside = letter.test(text.charAt(at - 1)) || letter.test(text.charAt(end));
      if (options.wholeSyllable && isInside) {
        at += 1;
        continue;
      }
      hits.push({ field, key, offset: at, length: needle.length });
      at = end;
    }
  }
  return hits;
}
