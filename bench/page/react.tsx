import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerRichText } from '@lexical/rich-text';
import { createEditor } from 'lexical';
import { useEffect, useRef } from 'react';
import { createRoot } from 'react-dom/client';

/** The least that is an editor with React and Lexical: what starting costs before anything of Morat. */
function Editor() {
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const editor = createEditor({
      namespace: 'bench',
      onError(error) {
        throw error;
      },
    });
    editor.setRootElement(page.current);
    registerRichText(editor);
    registerHistory(editor, createEmptyHistoryState(), 700);
    editor.focus();
  }, []);
  return <div ref={page} contentEditable suppressContentEditableWarning data-field="body" />;
}

const root = document.querySelector('#root');
if (root) createRoot(root).render(<Editor />);
