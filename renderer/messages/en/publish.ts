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
  saveAs: {
    command: 'Save as Word, web page, text…',
    title: 'Save as a file',
    text: 'A copy to read or to pass on. The story here stays as it is and does not count as exported.',
    form: 'Form',
    forms: {
      docx: 'Word (.docx)',
      html: 'Web page (.html)',
      text: 'Text (.txt)',
      md: 'Markdown (.md)',
      ninjs: 'ninjs 3.1 (.json)',
      ninjs2: 'ninjs 2.2 (.json)',
      newsml: 'NewsML-G2 (.xml)',
      nitf: 'NITF (.xml)',
    },
    hints: {
      docx: 'With pictures, captions right below them, subheads, lists and tables of Word.',
      html: 'One file for the browser, the pictures inside it.',
      text: 'Words only: a paragraph a line, captions and credits where the pictures stand.',
      md: 'Words only: the story’s fields as front matter, then subheads, lists, links.',
      ninjs: 'For systems that take news: every field of the story, without picture files.',
      ninjs2: 'For systems that still take the older ninjs.',
      newsml: 'For agencies and archives, without picture files.',
      nitf: 'For print systems, without picture files.',
    },
    make: 'Save',
    done: 'Saved as a file',
    another: 'Save in another form',
  },
};
