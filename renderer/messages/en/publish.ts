import { createFormat } from '../format.ts';
import type { PublishMessages } from '../vi/publish.ts';

const { number } = createFormat('en');
const count = (value: number, one: string) => `${number(value)} ${one}${value === 1 ? '' : 's'}`;

export const publish: PublishMessages = {
  title: 'Ready?',
  left: (blocking, asking) => {
    if (blocking > 0)
      return asking > 0
        ? `${count(blocking, 'thing')} to do and ${number(asking)} to look at before this story leaves the newsroom.`
        : `${count(blocking, 'thing')} to do before this story leaves the newsroom.`;
    return asking > 0 ? `It can go. ${count(asking, 'thing')} to look at.` : 'Done. The story has all it needs to go.';
  },
  checking: 'Looking over the whole story…',
  blocking: 'Has to be mended',
  asking: 'Worth a look',
  fine: 'Fine',
  jump: 'Go there',
  jumpTo: (what) => `Go there: ${what}`,
  fix: (text) => `Change to ${/\p{L}/u.test(text) ? text : `“${text}”`}`,
  targets: 'Send to',
  packageTarget: 'Publish package (.zip)',
  packageHint: 'ninjs, HTML, photos with IPTC',
  override: 'Why it goes out all the same',
  overrideHint:
    'What is left are errors found by rules. With a reason the story may go out; it is kept with the story.',
  later: 'Later',
  make: 'Make the package',
  makeAgain: 'Make it again',
  offline: 'No network needed: the package is made on this machine.',
  working: 'Making the package',
  steps: {
    photo: 'Rendering photos, embedding IPTC',
    text: 'Writing the formats',
    proof: 'Opening the package again to compare',
  },
  cancel: 'Stop',
  cancelled: 'Stopped; no file was made.',
  done: 'The package is ready',
  proof: (words, photos) =>
    `Opened again and compared: all ${count(words, 'word')}, ${count(photos, 'photo')}, no desk note.`,
  files: 'In the package',
  reveal: 'Show in folder',
  close: 'Done',
};
