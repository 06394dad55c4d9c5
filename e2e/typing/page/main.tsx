import '@fontsource/be-vietnam-pro/400.css';
import '@fontsource/be-vietnam-pro/500.css';
import '@fontsource/be-vietnam-pro/600.css';
import '@fontsource-variable/source-serif-4/wght.css';
import '@fontsource-variable/source-serif-4/wght-italic.css';
import '../../../renderer/ui/tokens.css';
import '../../../renderer/ui/base.css';
import { createRoot } from 'react-dom/client';
import { emptyArticle } from '../../../shared/article/index.ts';
import { defaultHouse } from '../../../shared/check/index.ts';
import { createStoryEditor, createTypingKeyboard, type Pasted, StoryPage } from '../../../renderer/editor/index.ts';

const errors: string[] = [];
const editor = createStoryEditor({
  article: emptyArticle('typing', 'first'),
  onError: (error) => errors.push(String(error.stack)),
});
if (location.search.includes('suggesting')) editor.suggesting.setAuthor('An');
const pasted: Pasted[] = [];
const files: string[] = [];
window.story = { editor, errors, pasted, files };
// Morat's own typing method at work, never giving way: what the machine's does must pass it untouched
if (location.search === '?telex') {
  const keyboard = createTypingKeyboard();
  keyboard.set({ method: 'telex', placement: 'old', restore: true, brackets: true });
  keyboard.onYield(() => queueMicrotask(keyboard.resume));
  keyboard.register(document);
}
const root = document.querySelector('#root');
if (root)
  createRoot(root).render(
    <StoryPage
      editor={editor}
      house={defaultHouse}
      onPasted={(one) => pasted.push(one)}
      onFiles={(some) => files.push(...some.map((file) => file.name))}
      onFillPhoto={(photo, file) => files.push(`${photo}:${file.name}`)}
    />,
  );
