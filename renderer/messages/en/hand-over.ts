import { createFormat } from '../format.ts';
import type { HandOverMessages } from '../vi/hand-over.ts';

const { number } = createFormat('en');
const from = (by: string): string => (by === '' ? '' : ` from ${by}`);

export const handOver: HandOverMessages = {
  command: 'Hand over the story…',
  title: 'Hand over the story',
  text: 'One .morat file with the story, the photos’ originals and every kept version. Whoever gets it drops it on their Morat.',
  password: 'Password (optional)',
  passwordHint: 'With a password the file is encrypted. Without the password nobody can open it again.',
  make: 'Make the file',
  working: 'Making the hand-over file',
  steps: { photo: 'Collecting the originals', text: 'Collecting story and versions', pack: 'Packing' },
  done: 'The hand-over file is ready',
  doneText: (size, isSealed) => `${size}${isSealed ? ', with a password' : ''}. Send it by mail, message or USB stick.`,
  mail: 'Send by mail…',
  mailSubject: (name) => `Story handed over: ${name}`,
  mailBody: (name) => `${name} comes with this message. Drag the file into Morat to open it.`,
  mailed: {
    attached: 'A new message is open in your mail program, with the file attached.',
    beside: 'This machine attaches nothing by itself. A new message and the folder are open: drag the file into it.',
    failed: 'No mail program could be opened. Attach the file at the path above yourself.',
  },
  received: {
    new: (by) => `New story${from(by)}`,
    newer: (by) => `Brought up to the version${from(by) || ' received'}`,
    merged: (by, clashes) =>
      clashes === 0
        ? `The writing${from(by)} is now in the story here`
        : `The writing${from(by)} is in; ${number(clashes)} ${clashes === 1 ? 'place was' : 'places were'} changed by both, have a look`,
    known: () => 'The story here has it all already; nothing changed',
  },
  locked: 'This file needs a password',
  wrong: 'The password is wrong',
  unlock: 'Open',
  unlockPassword: 'Password',
};
