import { mergeRegister } from 'lexical';
import { type ReactNode, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { House } from '../../shared/check/index.ts';
import { useMessages } from '../messages/index.ts';
import { registerLabels } from './extensions/labels.ts';
import { FindBar } from './find/find-bar.tsx';
import { registerDrop } from './extensions/drop.ts';
import { registerPaste } from './extensions/paste.ts';
import type { Pasted, PasteListeners } from './extensions/paste-foreign.ts';
import type { StoryEditor } from './story-editor.ts';
import css from './story-page.module.css';
import { drawSuggestions, type SuggestionDrawing } from './suggesting/draw.ts';
import { DragHandle } from './tools/drag-handle.tsx';
import { NameCompletion } from './tools/name-completion.tsx';
import { PhotoTools } from './tools/photo-tools.tsx';
import { SlashMenu } from './tools/slash-menu.tsx';

interface StoryPageProps {
  readonly editor: StoryEditor;
  readonly house: House;
  readonly onPasted: (pasted: Pasted) => void;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onFillPhoto: (photo: string, file: File) => void;
  /** Whether suggestions are drawn into the text; true if not said. */
  readonly showsSuggestions?: boolean;
  /** The newsroom's names, which are offered beside the story's own while one writes; null: nothing is offered. */
  readonly completes?: readonly string[] | null;
  /** Stands over the sheet, beside the text. */
  readonly children?: ReactNode;
}

/** The page of paper: the one editor, drawn. React draws nothing of the text and is not on a keystroke's way. */
export function StoryPage(props: StoryPageProps) {
  const { editor, house, onPasted, onFiles, onFillPhoto, showsSuggestions = true, completes = null, children } = props;
  const messages = useMessages();
  const root = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const [find, setFind] = useState<'find' | 'replace' | null>(null);
  const given = useRef({ onPasted, onFiles, onFillPhoto });
  useLayoutEffect(() => {
    given.current = { onPasted, onFiles, onFillPhoto };
  });
  useEffect(() => {
    editor.lexical.setRootElement(root.current);
    return () => editor.lexical.setRootElement(null);
  }, [editor]);
  useEffect(() => {
    const listeners: PasteListeners = {
      onPasted: (pasted) => given.current.onPasted(pasted),
      onFiles: (files) => given.current.onFiles(files),
      onFillPhoto: (photo, file) => given.current.onFillPhoto(photo, file),
    };
    return mergeRegister(registerPaste(editor.lexical, listeners), registerDrop(editor.lexical, listeners));
  }, [editor]);
  useEffect(
    () =>
      registerLabels(editor.lexical, {
        messages,
        house,
        onFillPhoto: (photo, file) => given.current.onFillPhoto(photo, file),
      }),
    [editor, house, messages],
  );
  const drawing = useRef<SuggestionDrawing>(null);
  useEffect(() => {
    const now = drawSuggestions(editor.lexical, (texts) => editor.suggesting.drawn(texts));
    drawing.current = now;
    return () => now.dispose();
  }, [editor]);
  useEffect(() => drawing.current?.show(showsSuggestions), [editor, showsSuggestions]);
  const choosePhotos = useCallback(() => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = 'image/jpeg,image/png,image/webp';
    input.multiple = true;
    input.addEventListener('change', () => given.current.onFiles([...(input.files ?? [])]));
    input.click();
  }, []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
      const wanted = { KeyF: 'find', KeyH: 'replace' } as const;
      const asked = wanted[event.code as keyof typeof wanted];
      if (asked === undefined) return;
      event.preventDefault();
      setFind(asked);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <div ref={sheet} className={css['sheet']} data-sheet>
      {find && (
        <div className={css['floating']}>
          <FindBar key={find} editor={editor} withReplace={find === 'replace'} onClose={() => setFind(null)} />
        </div>
      )}
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
      {children}
      <DragHandle editor={editor} sheet={sheet} />
      <PhotoTools editor={editor} sheet={sheet} />
      <SlashMenu editor={editor} onPhoto={choosePhotos} />
      {completes && <NameCompletion editor={editor} newsroom={completes} />}
    </div>
  );
}
