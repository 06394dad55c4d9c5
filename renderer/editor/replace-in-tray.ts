import { cleanLine, type Photo } from '../../shared/article/index.ts';
import type { TextRange } from './story-editor.ts';

/** Photos with texts put in the place of stretches of their captions and credits: those of the tray are in no node. */
export function replacedInTray(photos: Photo[], edits: readonly (TextRange & { readonly text: string })[]): Photo[] {
  let now = photos;
  // from the end, so that the offsets before stay good
  for (const { field, key, offset, length, text } of edits.toSorted((one, other) => other.offset - one.offset)) {
    if (field !== 'caption' && field !== 'credit') continue;
    now = now.map((photo) =>
      photo._key === key
        ? { ...photo, [field]: cleanLine(photo[field].slice(0, offset) + text + photo[field].slice(offset + length)) }
        : photo,
    );
  }
  return now;
}
