import '@fontsource/be-vietnam-pro/400.css';
import '@fontsource/be-vietnam-pro/500.css';
import '@fontsource/be-vietnam-pro/600.css';
import '@fontsource-variable/source-serif-4/wght.css';
import '@fontsource-variable/source-serif-4/wght-italic.css';
import '../../renderer/ui/tokens.css';
import '../../renderer/ui/base.css';
import { showMorat } from './morat.tsx';
import { showPlain } from './plain.ts';
import { showProseMirror } from './prosemirror.ts';
import { storyText } from './text.ts';

// Which editor is shown, and how many words it holds, is said by the address.
const wanted = new URLSearchParams(location.search);
const paragraphs = storyText(Number(wanted.get('words')));
const root = document.querySelector('#root');
const show = { plain: showPlain, prosemirror: showProseMirror, morat: showMorat }[wanted.get('editor') ?? 'plain'];
const length = () => document.querySelector('[data-middle], [data-field=body]')?.textContent?.length ?? 0;
const paints: number[] = [];
window.bench = { ready: false, paints, inserted: () => 0 };

// From the key to the end of the frame in which its letter is drawn: the frame's own task, then the next one.
document.addEventListener(
  'keydown',
  ({ timeStamp }) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => paints.push(performance.now() - timeStamp));
      port1.start();
      port2.postMessage(null);
    }),
  { capture: true },
);

if (root && show) {
  await show(root, paragraphs);
  const before = length();
  window.bench.inserted = () => length() - before;
  window.bench.ready = true;
}
