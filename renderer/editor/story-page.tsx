import { useEffect, useRef } from 'react';
import type { ImportReport } from '../../shared/api/index.ts';
import type { House } from '../../shared/check/index.ts';
import type { StoryEditor } from './story-editor.ts';

/** What the editor made of a paste, and the two ways back. */
export interface Pasted {
  readonly report: ImportReport;
  readonly undo: () => void;
  /** Takes the paste back and puts all of it in as plain text. */
  readonly pasteAsText: () => void;
}

interface StoryPageProps {
  readonly editor: StoryEditor;
  readonly house: House;
  readonly onPasted: (pasted: Pasted) => void;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onFillPhoto: (photo: string, file: File) => void;
}

export function StoryPage({ editor }: StoryPageProps) {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    editor.lexical.setRootElement(root.current);
    return () => editor.lexical.setRootElement(null);
  }, [editor]);
  return (
    <div
      ref={root}
      contentEditable
      suppressContentEditableWarning
      style={{
        maxWidth: 760,
        margin: '0 auto',
        padding: '40px 64px',
        background: 'var(--paper)',
        font: '400 19px/1.62 var(--text)',
      }}
    />
  );
}
