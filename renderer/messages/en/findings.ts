import { createFormat } from '../format.ts';
import type { FindingsMessages } from '../vi/findings.ts';

const { number } = createFormat('en');

export const findings: FindingsMessages = {
  title: 'Proof',
  kinds: {
    spelling: 'Spelling',
    typography: 'Punctuation and spacing',
    style: 'House style',
    fact: 'Facts',
    structure: 'Shape of the story',
  },
  group: 'Proof',
  list: 'Places to look at',
  fixAll: (count) => (count === 1 ? 'Fix this one' : `Fix all ${number(count)}`),
  fixSame: (count) => `Fix all ${number(count)} alike`,
  remove: 'Remove',
  fixTo: (text) => `Change to “${text}”`,
  ignore: 'Ignore',
  ignoreOnce: 'Ignore this once',
  ignoreInStory: 'Ignore in this story',
  ignoredCount: (count) =>
    count === 1 ? '1 place ignored in this story' : `${number(count)} places ignored in this story`,
  showAgain: 'Show again',
  next: 'next',
  severities: { error: 'Has to be fixed before export', warning: 'Worth a look', hint: 'Hint' },
  clean: 'Nothing to fix',
  checking: 'Reading the story…',
  emptyField: 'still empty',
  nextFinding: 'Next finding',
  previousFinding: 'Previous finding',
  fixesHere: 'Fixes at the caret',
  fixes: 'Fixes',
  addMarksHere: 'Add marks to this paragraph',
  addMarksStory: 'Add marks to the whole story',
  none: 'There is nothing to look at in this story.',
  fixed: (count) =>
    count === 1 ? 'Fixed 1 place. Ctrl+Z undoes it.' : `Fixed ${number(count)} places. Ctrl+Z undoes it.`,
  states: {
    checking: 'Reading',
    clean: 'Clean',
    found: (count) => (count === 1 ? '1 place to look at' : `${number(count)} places to look at`),
  },
};
