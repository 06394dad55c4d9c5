import { schema } from 'prosemirror-schema-basic';
import { EditorState, TextSelection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { frame } from './plain.ts';

export function showProseMirror(root: Element, paragraphs: readonly string[]): void {
  const page = frame(root);
  const mount = document.createElement('div');
  mount.dataset['field'] = 'body';
  page.append(mount);
  const doc = schema.node(
    'doc',
    null,
    paragraphs.map((text) => schema.node('paragraph', null, [schema.text(text)])),
  );
  const view = new EditorView({ mount }, { state: EditorState.create({ doc }) });
  let place = 1;
  const middle = Math.floor(paragraphs.length / 2);
  for (const text of paragraphs.slice(0, middle)) place += text.length + 2;
  place += Math.floor((paragraphs[middle] ?? '').length / 2);
  view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, place)));
  view.focus();
  mount.children[middle]?.scrollIntoView({ block: 'center' });
}
