import { registerHistory, createEmptyHistoryState } from '@lexical/history';
import { registerRichText } from '@lexical/rich-text';
import { createEditor, mergeRegister } from 'lexical';
import type { Article, TextCode } from '../../shared/article/index.ts';
import { ChangeTracker } from './changes.ts';
import { $putArticle } from './convert.ts';
import { registerFields } from './extensions/fields.ts';
import { registerKeys } from './extensions/keys.ts';
import { registerNfc } from './extensions/nfc.ts';
import { registerSelectionNow } from './extensions/selection-now.ts';
import { registerTextCodes } from './extensions/text-codes.ts';
import { registerTypingSteps } from './extensions/typing-steps.ts';
import { storyNodes } from './nodes/index.ts';
import { storyApi } from './story-api.ts';
import type { StoryEditor } from './story-editor.ts';

export interface StoryEditorOptions {
  readonly article: Article;
  readonly readOnly?: boolean;
  /** A fault inside the editor; the text is as it was before the update that failed. */
  readonly onError: (error: Error) => void;
}

/** At most so many undo steps are kept. */
const maxUndo = 1000;
/** A pause this long (ms) ends the undo step of what is being typed. */
const typingPause = 700;

/** The editor of one story. Assembles; what it can do is in `extensions`. */
export function createStoryEditor({ article, readOnly = false, onError }: StoryEditorOptions): StoryEditor {
  const lexical = createEditor({
    namespace: 'morat',
    nodes: [...storyNodes],
    editable: !readOnly,
    theme: { text: { underline: 'underline' } },
    onError,
  });
  lexical.update(() => $putArticle(article), { discrete: true, tag: 'history-merge' });
  let textCodes: readonly TextCode[] = [];
  const tracker = new ChangeTracker();
  const dispose = mergeRegister(
    registerSelectionNow(lexical),
    registerRichText(lexical),
    registerHistory(lexical, createEmptyHistoryState(), typingPause, Date.now, undefined, maxUndo),
    registerFields(lexical),
    registerNfc(lexical),
    registerTextCodes(lexical, () => textCodes),
    registerTypingSteps(lexical),
    registerKeys(lexical),
    tracker.register(lexical),
  );
  return {
    ...storyApi(lexical, tracker, dispose),
    setTextCodes(codes) {
      textCodes = codes;
    },
  };
}
