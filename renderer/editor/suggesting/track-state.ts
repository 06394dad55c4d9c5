import { $getRoot, $getState, $setState, createState } from 'lexical';
import type { Track } from '../../../shared/review/index.ts';

/**
 * The story's suggestions, on the root: they are part of every state that undo goes back to, so text, suggestions and
 * authors come back together. Null in a story without any while changes are made directly.
 */
const trackState = createState('suggestions', {
  parse: (): Track | null => null,
  isEqual: Object.is,
});

export const $track = (): Track | null => $getState($getRoot(), trackState);
export function $setTrack(track: Track | null): void {
  if ($track() !== track) $setState($getRoot(), trackState, track);
}
