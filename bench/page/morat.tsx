import { createRoot } from 'react-dom/client';
import { emptyArticle, paragraph } from '../../shared/article/index.ts';
import { defaultHouse } from '../../shared/check/index.ts';
import { createStoryEditor, StoryPage } from '../../renderer/editor/index.ts';
import { createFindingBoard, createFindingDesk, drawUnderlines, startChecker } from '../../renderer/findings/index.ts';
import { createTextCounts } from '../../renderer/story/text-counts.ts';

/** Morat's page with everything of the window that follows a key: checker, underlines, counts, blocks for the save. */
export async function showMorat(root: Element, paragraphs: readonly string[]): Promise<void> {
  const story = emptyArticle('bench', 'first');
  const editor = createStoryEditor({
    article: {
      ...story,
      headline: 'Nhà vườn An Sinh cắt na sớm nửa tháng, giá vẫn giữ',
      sapo: paragraphs[0] ?? '',
      body: paragraphs.map((text, at) => paragraph(`k${at}`, text)),
    },
    onError(error) {
      throw error;
    },
  });
  createRoot(root).render(
    <StoryPage
      editor={editor}
      house={defaultHouse}
      onPasted={() => undefined}
      onFiles={() => undefined}
      onFillPhoto={() => undefined}
    />,
  );
  const unsaved = new Map<string, unknown>();
  editor.onChange(({ blocks }) => {
    for (const block of blocks) unsaved.set(block._key, block);
  });
  createTextCounts(editor);
  const checker = startChecker();
  const board = createFindingBoard({
    editor,
    checker,
    check: { house: defaultHouse, language: 'vi' },
    ignored: [],
  });
  drawUnderlines(createFindingDesk({ board, editor, marker: checker, keepBefore: () => Promise.resolve() }));
  await new Promise((done) => {
    const wait = () => (board.settled() ? done(undefined) : setTimeout(wait, 50));
    setTimeout(wait, 300);
  });
  const middle = Math.floor(paragraphs.length / 2);
  editor.select({
    field: 'body',
    key: `k${middle}`,
    offset: Math.floor((paragraphs[middle] ?? '').length / 2),
    length: 0,
  });
  document.querySelectorAll('[data-field=body] > p')[middle]?.scrollIntoView({ block: 'center' });
}
