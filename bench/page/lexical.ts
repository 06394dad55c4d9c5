import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerRichText } from '@lexical/rich-text';
import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from 'lexical';
import { frame } from './plain.ts';

/** Lexical alone: what Morat's editor costs before anything of Morat. */
export function showLexical(root: Element, paragraphs: readonly string[]): void {
  const page = frame(root);
  page.contentEditable = 'true';
  page.dataset['field'] = 'body';
  const editor = createEditor({
    namespace: 'bench',
    onError(error) {
      throw error;
    },
  });
  editor.setRootElement(page);
  registerRichText(editor);
  registerHistory(editor, createEmptyHistoryState(), 700);
  editor.update(
    () => {
      const story = $getRoot().clear();
      for (const text of paragraphs) story.append($createParagraphNode().append($createTextNode(text)));
      const middle = Math.floor(paragraphs.length / 2);
      const at = Math.floor((paragraphs[middle] ?? '').length / 2);
      const block = story.getChildAtIndex(middle);
      const text =
        block && 'getFirstChild' in block ? (block as ReturnType<typeof $createParagraphNode>).getFirstChild() : null;
      if (text && 'select' in text) (text as ReturnType<typeof $createTextNode>).select(at, at);
    },
    { discrete: true },
  );
  editor.focus();
  page.children[Math.floor(paragraphs.length / 2)]?.scrollIntoView({ block: 'center' });
}
