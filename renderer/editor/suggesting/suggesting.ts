import { type LexicalEditor, mergeRegister } from 'lexical';
import type { Dispose } from '../../../shared/base/index.ts';
import {
  freshTrack,
  hasSuggestions,
  resolveAll,
  resolveSuggestions,
  type Suggestion,
  suggestionsIn,
  type Track,
  type Verdict,
} from '../../../shared/review/index.ts';
import { $blocks, $readHead } from '../convert.ts';
import { followChanges } from './follow.ts';
import { $putTrack } from './put-track.ts';
import { $setTrack, $track } from './track-state.ts';

/** Suggested changes of the open story. */
export interface Suggesting {
  /** Whose suggestions the changes are that are made from now on; null: they are made directly. */
  readonly author: () => string | null;
  readonly setAuthor: (author: string | null) => void;
  /** Every open suggestion in reading order; the same array while none changed. */
  readonly list: () => readonly Suggestion[];
  /** Told when the mode or a suggestion changed. */
  readonly onChange: (listener: () => void) => Dispose;
  /** Accepts or rejects, as one undo step. Deciding changes the present text only where something is rejected. */
  readonly resolve: (ids: ReadonlySet<string> | 'all', verdict: Verdict) => void;
  readonly track: () => Track | null;
  /** Told after the runs of some texts were cut anew to draw suggestions: what is drawn over them has to be placed again. */
  readonly onDrawn: (listener: (texts: ReadonlySet<string>) => void) => Dispose;
  /** For what draws. */
  readonly drawn: (texts: ReadonlySet<string>) => void;
}

const none: readonly Suggestion[] = [];

export function createSuggesting(
  editor: LexicalEditor,
  $keepCaret: ($do: () => void) => void,
): Suggesting & { readonly dispose: Dispose } {
  let author: string | null = null;
  let listed: { readonly track: Track | null; readonly list: readonly Suggestion[] } = { track: null, list: none };
  const listeners = new Set<() => void>();
  const drawnListeners = new Set<(texts: ReadonlySet<string>) => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const track = () => editor.read($track);
  let told: Track | null = null;
  const dispose = mergeRegister(
    followChanges(editor, () => author),
    editor.registerUpdateListener(({ editorState }) => {
      const now = editorState.read($track);
      if (now === told) return;
      told = now;
      tell();
    }),
  );
  // reading also ends what registering began: the first change is an undo step of its own
  told = track();
  return {
    author: () => author,
    setAuthor(name) {
      if (name === author) return;
      author = name;
      editor.update(
        () => {
          const now = $track();
          if (name !== null && now === null) $setTrack(freshTrack($readHead(), $blocks()));
          if (name === null && now !== null && !hasSuggestions(now)) $setTrack(null);
        },
        { discrete: true, tag: 'history-merge' },
      );
      tell();
    },
    list() {
      const now = track();
      if (now !== listed.track) listed = { track: now, list: now ? suggestionsIn(now) : none };
      return listed.list;
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    resolve(ids, verdict) {
      $keepCaret(() => {
        const now = $track();
        if (now) $putTrack(ids === 'all' ? resolveAll(now, verdict) : resolveSuggestions(now, ids, verdict));
      });
    },
    track,
    onDrawn(listener) {
      drawnListeners.add(listener);
      return () => drawnListeners.delete(listener);
    },
    drawn(texts) {
      for (const listener of drawnListeners) listener(texts);
    },
    dispose() {
      dispose();
      listeners.clear();
      drawnListeners.clear();
    },
  };
}
