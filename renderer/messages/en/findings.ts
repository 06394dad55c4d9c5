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
  addWord: (entry) => `Add “${entry}” to the newsroom’s dictionary`,
  addWordHere: 'Add to the newsroom’s dictionary',
  noWordHere: 'This is not about how a word is written: there is nothing to add.',
  wordAdded: (entry) => `The newsroom’s dictionary now has “${entry}”: it is not marked any more.`,
  ruleOff: 'Switch this rule off',
  ruleIsOff: 'This rule is off for every story on this machine.',
  ruleIsOffNext: 'It can be switched on again in Settings, House style.',
  dispute: 'I do not agree with this rule…',
  disputeTitle: 'Where is this rule wrong?',
  disputeNote: 'Why this is right',
  disputeHint: 'Whoever keeps the house style reads it in Settings, House style.',
  disputeSend: 'Send the note',
  disputed: 'Your note on this rule is kept.',
  saveReport: 'Save a report of the findings (HTML)',
  saveReportText: 'Save a report of the findings (text)',
  reportFile: 'findings',
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
  addMarks: 'Add marks',
  addMarksStory: 'Add marks to the whole story',
  marksWait: 'The Vietnamese model is being loaded. Marks follow as soon as it is there.',
  noMarks: 'No marks were added: the Vietnamese model cannot be read.',
  noMarksNext: 'Open Morat again; if that does not help, install it again.',
  marksAdded: (words, unsure) =>
    (words === 0
      ? 'No word needed marks'
      : words === 1
        ? 'Marks added to 1 word'
        : `Marks added to ${number(words)} words`) +
    (unsure === 0
      ? '.'
      : unsure === 1
        ? '; 1 is not certain and is underlined.'
        : `; ${number(unsure)} are not certain and are underlined.`),
  houseStyle: 'Bring the story to the house’s style',
  houseStyled: (places, changes) => {
    if (places === 0) return 'The story is in the house’s style.';
    const shown = changes.slice(0, 6).map(({ from, to, times }) => {
      const change =
        to.trim() === '' ? `“${from.trim()}” out` : /\p{L}/u.test(from) ? `${from} → ${to}` : `“${from}” → “${to}”`;
      return times > 1 ? `${change} (${number(times)})` : change;
    });
    const rest = changes.length - shown.length;
    return `${number(places)} places mended: ${shown.join('; ')}${rest > 0 ? `; and ${number(rest)} other changes` : ''}.`;
  },
  mendedAll: 'See each place',
  mendedTitle: (count) => `${count === 1 ? '1 place' : `${number(count)} places`} brought to the house’s style`,
  mendedLead: 'Close this and press Ctrl+Z: the whole story is as it was.',
  mendedClose: 'Close',
  mendedJump: 'Go there',
  mendedJumpTo: (text) => `Go there: “${text}”`,
  placeTones: 'Change tone placement in the whole story',
  tonesPlaced: (words, placement) => {
    const house = placement === 'old' ? 'old placement (hòa, thủy)' : 'new placement (hoà, thuỷ)';
    return words === 0 ? `The whole story is in the ${house}.` : `${number(words)} words changed to the ${house}.`;
  },
  unsure: 'The marks added here are not certain. Ignore this if they are right, or choose another spelling.',
  none: 'There is nothing to look at in this story.',
  fixed: (count) =>
    count === 1 ? 'Fixed 1 place. Ctrl+Z undoes it.' : `Fixed ${number(count)} places. Ctrl+Z undoes it.`,
  states: {
    checking: 'Reading',
    clean: 'Clean',
    found: (count) => (count === 1 ? '1 place to look at' : `${number(count)} places to look at`),
  },
};
