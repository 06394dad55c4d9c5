import css from '../../renderer/editor/story-page.module.css';

/** The page's own frame for the peers: the same paper, type and widths as Morat's. */
export function frame(root: Element): HTMLElement {
  const sheet = document.createElement('div');
  sheet.className = css['sheet'] ?? '';
  const page = document.createElement('div');
  page.className = css['page'] ?? '';
  page.lang = 'vi';
  page.spellcheck = false;
  sheet.append(page);
  root.append(sheet);
  return page;
}

/** A bare contenteditable: what the browser alone costs. */
export function showPlain(root: Element, paragraphs: readonly string[]): void {
  const page = frame(root);
  const body = document.createElement('div');
  body.dataset['field'] = 'body';
  body.append(
    ...paragraphs.map((text) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = text;
      return paragraph;
    }),
  );
  page.append(body);
  page.contentEditable = 'true';
  page.focus();
  const middle = body.children[Math.floor(paragraphs.length / 2)];
  const text = middle?.firstChild;
  if (!text) return;
  getSelection()?.collapse(text, Math.floor((text.nodeValue ?? '').length / 2));
  middle.scrollIntoView({ block: 'center' });
}
