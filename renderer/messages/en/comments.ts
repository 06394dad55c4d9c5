import type { TextField } from '../../../shared/article/index.ts';
import { createFormat } from '../format.ts';
import type { CommentsMessages } from '../vi/comments.ts';

const { number } = createFormat('en');

const fields: Readonly<Record<TextField, string>> = {
  kicker: 'The kicker',
  headline: 'The headline',
  subheadline: 'The subheadline',
  byline: 'The byline',
  dateline: 'The dateline',
  sapo: 'The sapo',
  body: 'The paragraph',
  caption: 'The caption',
  credit: 'The credit',
};

export const comments: CommentsMessages = {
  group: 'Comments',
  list: 'Comments',
  add: 'Comment',
  addHere: 'Comment on the selection',
  next: 'Next comment',
  previous: 'Previous comment',
  none: 'No comments yet',
  noneText: 'Select something in the story and press Ctrl+Alt+M.',
  about: 'About',
  abouts: { words: 'The selection', text: 'The paragraph or field', story: 'The story' },
  whole: (anchor) => (anchor === null ? 'The story' : fields[anchor.field]),
  text: 'Comment',
  placeholder: 'Write a comment. Type @ to mention somebody.',
  question: 'A question to the reporter: to be answered before approval',
  mustAnswer: 'Question: to be answered before approval',
  mention: 'Mention',
  reply: 'Reply',
  replyPlaceholder: 'Write a reply. Type @ to mention somebody.',
  send: 'Send',
  cancel: 'Cancel',
  resolve: 'Resolve',
  reopen: 'Reopen',
  resolvedBy: (name) => `Resolved by ${name}`,
  unnamed: 'No name',
  lost: 'These words are no longer in the story.',
  marginMark: (about, count) => `${count === 1 ? 'Comment' : `${number(count)} comments`} on ${about.toLowerCase()}`,
  goTo: (what) => `Go to what it is about: ${what}`,
  done: (count) => (count === 1 ? '1 resolved comment' : `${number(count)} resolved comments`),
};
