import { useEffect, useLayoutEffect, useRef } from 'react';
import type { House } from '../../shared/check/index.ts';
import { useMessages } from '../messages/index.ts';
import { registerLabels } from './extensions/labels.ts';
import { type Pasted, registerPaste } from './extensions/paste.ts';
import type { StoryEditor } from './story-editor.ts';
import css from './story-page.module.css';

interface StoryPageProps {
  readonly editor: StoryEditor;
  readonly house: House;
  readonly onPasted: (pasted: Pasted) => void;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onFillPhoto: (photo: string, file: File) => void;
}

/** The page of paper: the one editor, drawn. React draws nothing of the text and is not on a keystroke's way. */
export function StoryPage({ editor, house, onPasted, onFiles, onFillPhoto }: StoryPageProps) {
  const messages = useMessages();
  const root = useRef<HTMLDivElement>(null);
  const given = useRef({ onPasted, onFiles, onFillPhoto });
  useLayoutEffect(() => {
    given.current = { onPasted, onFiles, onFillPhoto };
  });
  useEffect(() => {
    editor.lexical.setRootElement(root.current);
    return () => editor.lexical.setRootElement(null);
  }, [editor]);
  useEffect(
    () =>
      registerPaste(editor.lexical, {
        onPasted: (pasted) => given.current.onPasted(pasted),
        onFiles: (files) => given.current.onFiles(files),
        onFillPhoto: (photo, file) => given.current.onFillPhoto(photo, file),
      }),
    [editor],
  );
  useEffect(
    () =>
      registerLabels(editor.lexical, {
        messages,
        house,
        onFillPhoto: (photo, file) => given.current.onFillPhoto(photo, file),
      }),
    [editor, house, messages],
  );
  return (
    <div className={css['sheet']}>
      <div
        ref={root}
        className={css['page']}
        contentEditable={editor.lexical.isEditable()}
        suppressContentEditableWarning
        // no HTML element is an editor of rich text
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
        role="textbox"
        aria-multiline
        aria-label={messages.editor.story}
        tabIndex={0}
        lang="vi"
        spellCheck={false}
      />
    </div>
  );
}
