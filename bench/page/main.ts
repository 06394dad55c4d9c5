import '@fontsource/be-vietnam-pro/400.css';
import '@fontsource/be-vietnam-pro/500.css';
import '@fontsource/be-vietnam-pro/600.css';
import '@fontsource-variable/source-serif-4/wght.css';
import '@fontsource-variable/source-serif-4/wght-italic.css';
import '../../renderer/ui/tokens.css';
import '../../renderer/ui/base.css';
import { showLexical } from './lexical.ts';
import { showPlain } from './plain.ts';
import { showProseMirror } from './prosemirror.ts';
import { storyText } from './text.ts';

// Which editor is shown, and how many words it holds, is said by the address.
const wanted = new URLSearchParams(location.search);
const paragraphs = storyText(Number(wanted.get('words')));
const root = document.querySelector('#root');
const show = { plain: showPlain, lexical: showLexical, prosemirror: showProseMirror }[wanted.get('editor') ?? 'plain'];
// shown at a click, as a story is opened from a list
if (root && show && wanted.has('click')) addEventListener('click', () => show(root, paragraphs), { once: true });
else if (root && show) show(root, paragraphs);
