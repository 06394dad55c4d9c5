import { createFormat } from '../format.ts';
import type { SettingsMessages } from '../vi/settings.ts';

const { number } = createFormat('en');

export const settings: SettingsMessages = {
  title: 'Settings',
  tabs: {
    person: 'You',
    newsroom: 'Newsroom',
    style: 'House style',
    spelling: 'Spelling',
    typing: 'Typing',
    look: 'Look',
  },
  name: 'Name or pen name',
  nameHint: 'Goes into the byline of new stories.',
  role: 'Role',
  newsroomName: 'Newsroom',
  sourcePrefix: 'Source before the standfirst',
  sourcePrefixHint: 'The export writes “(Source) - ” before the sapo; nobody has to type it.',
  sections: 'Sections',
  sectionsHint: 'One section a line, in the newsroom’s order.',
  tone: 'Tone mark placement',
  tones: { old: 'Old: hòa, thủy', new: 'New: hoà, thuỷ' },
  limits: 'House limits',
  limitsHint: 'Beyond a limit the checks remind; typing is never stopped.',
  headlineCharacters: 'Headline, characters',
  headlineWords: 'Headline, words',
  sapoWords: 'Standfirst, words',
  captionSyllables: 'Caption, syllables',
  textCodes: 'Text codes',
  textCodesHint:
    'One a line: nvt2, Chủ tịch UBND thành phố Nguyễn Văn Tùng. Paste it from a spreadsheet or a CSV file. In stories and captions =nvt2= becomes the words.',
  creditForm: 'Caption and credit where a story leaves',
  creditForms: {
    asTyped: 'As they are written',
    dash: 'Chợ nổi sáng sớm - Ảnh: Kim Thành',
    sentence: 'Chợ nổi sáng sớm. Ảnh: Kim Thành',
    brackets: 'Chợ nổi sáng sớm (Ảnh: Kim Thành)',
  },
  photos: 'Photos on their way out',
  photoSide: 'Longest side, pixels',
  photoQuality: 'JPEG quality',
  photoKeepCamera: 'Keep what the camera wrote: exposure, GPS position, serial numbers',
  photoKeepCameraHint:
    'Off, no photo tells where and with which camera it was taken; caption, credit and copyright always go along.',
  strictness: 'Spelling marks',
  strictnesses: { sure: 'Sure only', balanced: 'Balanced', thorough: 'Thorough' },
  strictnessHints: {
    sure: 'Marks only what is surely wrong. About one mistake in ten is passed over.',
    balanced: 'Doubtful places too, with a faint dotted line as hints.',
    thorough: 'Also what is more likely right than wrong. For a last reading.',
  },
  dictionary: 'The newsroom’s dictionary',
  dictionaryHint:
    'Words and names that are never marked. In small letters an entry stands for every case; with a capital only for itself.',
  dictionaryFind: 'Find or add a word or name',
  dictionaryAdd: 'Add',
  dictionaryRemove: (count) => (count <= 1 ? 'Remove' : `Remove ${number(count)}`),
  dictionaryImport: 'Import a file…',
  dictionaryExport: 'Export to a file',
  dictionaryFile: 'newsroom-dictionary.txt',
  dictionaryCount: (shown, all) =>
    shown === all ? `${number(all)} entries` : `${number(shown)} of ${number(all)} entries`,
  dictionaryEmpty: 'No words yet. Add one here, from the card of a marked place, or import a file: one word a line.',
  dictionaryNone: 'No entry like this. Press Enter to add it.',
  dictionaryNoEntry: 'An entry needs a letter and has 80 characters at most.',
  dictionaryImported: (added, known) =>
    `${number(added)} entries added` + (known > 0 ? `; ${number(known)} were there already.` : '.'),
  dictionaryRefused: (lines) =>
    `${number(lines.length)} lines are no words or names and were left out: line ${lines.slice(0, 5).join(', ')}${lines.length > 5 ? '…' : ''}`,
  dictionaryRemoved: (count, entry) =>
    count === 1
      ? `“${entry}” is no longer in the newsroom’s dictionary.`
      : `${number(count)} entries are no longer in the newsroom’s dictionary.`,
  undo: 'Undo',
  typing: {
    use: 'Morat’s typing method',
    choices: { off: 'Off', on: 'On' },
    hint: 'For a machine without Unikey, EVKey, OpenKey… Where the machine’s own is typing, Morat gives way.',
    method: 'Method',
    tone: 'Tone marks stand where the newsroom has them (Newsroom).',
    restore: 'Give the keys back for words that are not Vietnamese (windows, software)',
    completion: 'Offer names while typing',
    completionHint:
      'People, places and titles that stand in the story or in the newsroom’s lists appear under the word: Tab or Enter takes one, Esc closes.',
    brackets: 'Telex: [ is ơ, ] is ư',
    keys: {
      telex:
        's f r x j: tones, z: none. aa ee oo: â ê ô. w: ă ơ ư. dd: đ. A mark’s key again takes it back; Esc gives the keys back.',
      vni: '1 2 3 4 5: tones, 0: none. 6: â ê ô. 7: ơ ư. 8: ă. 9: đ. A mark’s key again takes it back; Esc gives the keys back.',
      viqr: "' ` ? ~ . : tones. ^: â ê ô. +: ơ ư. (: ă. dd: đ. \\ before a sign keeps the sign; Esc gives the keys back.",
    },
  },
  setup: {
    title: 'The newsroom’s set-up',
    hint: 'One file with all that the newsroom has decided: this page, style and own rules, dictionary, text codes, targets. No passwords, no stories.',
    save: 'Save to a file',
    load: 'Take in from a file…',
    file: 'newsroom.morat.json',
    ask: (name: string) => (name === '' ? 'Take this set-up in?' : `Take in the set-up of ${name}?`),
    written: (when: string) => `Saved on ${when}`,
    holds: 'In the file',
    rules: (pack: string, choices: number) =>
      `Style ${pack}` + (choices > 0 ? `, ${number(choices)} rules set by the newsroom` : ''),
    styleFiles: (count: number) => `${number(count)} files of own rules`,
    entries: (count: number) => `${number(count)} dictionary entries, added to those that are here`,
    codes: (count: number) => `${number(count)} text codes, in place of those that are here`,
    targets: (names: readonly string[]) => `Targets: ${names.join(', ')} (passwords come later)`,
    limits: 'Name, sections, limits, tone placement, photos going out',
    replaces: (names: readonly string[]) =>
      `Files of rules here differ from those in the set-up: ${names.join(', ')}. The old ones are kept beside, with .cu at the end.`,
    take: 'Take in',
    cancel: 'Cancel',
    taken: 'This machine now follows the newsroom’s set-up.',
    secrets: (names: readonly string[]) => `Passwords still to be entered for ${names.join(', ')}, under Targets.`,
  },
  language: 'Language of the interface',
  languages: { vi: 'Tiếng Việt', en: 'English' },
  theme: 'Theme',
  themes: { system: 'System', light: 'Light', dark: 'Dark', contrast: 'High contrast' },
  textZoom: 'Size of the story’s text',
  smaller: 'Smaller',
  larger: 'Larger',
  saved: 'Every change is kept at once.',
  dataFolder: 'Data folder',
  version: 'Version',
  close: 'Done',
};
