import { createFormat } from '../format.ts';
import type { AppMessages } from '../vi/app.ts';

const { number } = createFormat('en');
const count = (value: number, one: string, many = `${one}s`) => `${number(value)} ${value === 1 ? one : many}`;

export const app: AppMessages = {
  find: 'Find stories, commands, people…',
  palette: 'Command palette',
  paletteEmpty: 'No command and no story matches.',
  close: 'Close',
  deskRegion: 'Desk',
  storyRegion: 'Story',
  panelRegion: 'Panel at the right',
  statusRegion: 'Status',
  noticesRegion: 'Notices',
  resizeDesk: 'Width of the desk',
  resizePanel: 'Width of the panel at the right',
  hideDesk: 'Fold the desk',
  showDesk: 'Unfold the desk',
  focus: 'Focus',
  leaveFocus: 'Leave focus',
  personUnnamed: 'No name yet',
  typing: {
    on: (method: string) => `Typing ${method}`,
    off: 'System keyboard',
    methods: { telex: 'Telex', vni: 'VNI', viqr: 'VIQR' },
    onTip: (method: string) => `Morat’s own ${method} is on`,
    offTip: 'Morat’s own typing method is off: the machine’s keyboard and input method write',
    yields: 'The machine’s own Vietnamese input method writes, Morat gives way. Press to use Morat’s again',
    yielded: 'The machine’s own Vietnamese input method is running: Morat’s rests.',
    toggle: 'Turn Morat’s typing method on or off',
    use: (method: string) => `Type ${method}`,
  },
  roles: { reporter: 'Reporter', copyEditor: 'Copy editor', producer: 'Producer', chief: 'Desk chief' },
  personMenu: 'Person and settings',
  startFailed: 'Morat could not open its store.',
  recovery: {
    what: (copiedAt: string | null, rescued: number) =>
      [
        copiedAt === null
          ? 'The file that holds the stories was damaged and there is no copy yet: the desk begins anew.'
          : `The file that holds the stories was damaged. The copy of ${copiedAt} was taken instead.`,
        ...(rescued > 0 ? [`Newer stories read out of the damaged file: ${number(rescued)}.`] : []),
      ].join(' '),
    altered: (mended: number, lost: number) =>
      [
        ...(mended > 0
          ? [`The disk altered letters in ${number(mended)} stories; they are back as the backup has them.`]
          : []),
        ...(lost > 0 ? [`${number(lost)} stories have altered letters and no backup yet.`] : []),
      ].join(' '),
    next: (setAside: string | null) =>
      setAside === null
        ? 'Look over your latest stories.'
        : `Look over your latest stories. The damaged file is kept in ${setAside}`,
  },
  lost: 'The connection to the store was lost. Connecting again; what you typed is still here.',
  again: 'Connected again.',
  reconnecting: 'Connecting again…',
  broken: 'This part of the window failed',
  brokenNext: 'What was saved is whole on the disk. Open this part again or reload the window.',
  reopen: 'Open this part again',
  reload: 'Reload the window',
  welcome: {
    who: 'Who are you in the newsroom?',
    whoHint:
      'Every step of a story keeps this name and role. It is not a password; all of it can be changed in the settings.',
    title: 'The desk is empty',
    text: 'Start writing; no network is needed. Every word goes to the disk while you type.',
    write: 'Write a new story',
    writeHint: 'A blank page with headline, standfirst and body',
    import: 'Import files',
    importHint: 'Word, plain text, Markdown, HTML; or drop files here',
    sample: 'Open the sample story',
    sampleHint: 'Two photos and a few honest mistakes to try',
  },
  pick: { title: 'Choose a story', text: 'The list is at the left. Or start a new one.', write: 'Write a new story' },
  drop: { title: 'Drop to import as new stories', text: '.docx, .txt, .md, .html, .json, .morat' },
  import: {
    title: 'Import stories',
    running: (done, total) => `Importing ${number(done)} of ${count(total, 'file')}`,
    cancel: 'Stop',
    stopped: 'Stopped. Stories already imported are kept.',
    done: (value) => `${count(value, 'story', 'stories')} imported`,
    failed: (value) => `${count(value, 'file')} could not be imported`,
    words: (kept, all) => `kept ${number(kept)} of ${count(all, 'word')}`,
    dropped: (value) => `left out ${count(value, 'passage')} outside the story`,
    droppedTitle: 'What was left out',
    open: 'Open',
    close: 'Done',
  },
  shortcuts: {
    title: 'Keyboard shortcuts',
    text: 'Press a key here, then the new one, to change it. Every command is in the palette.',
    all: 'Commands without a key too',
    print: 'Print the keys…',
    none: 'none',
    press: 'Press the new key…',
    change: (label: string, key: string) => `${label}: key ${key}. Press to change it.`,
    reset: (label: string) => `First key of “${label}”`,
    taken: (label: string) => `That is the key of “${label}”.`,
    faults: {
      plain: 'That key types text. Add Ctrl or Alt, or take F1…F12.',
      text: 'That key edits text in every field: copy, paste, undo…',
      system: 'That key belongs to the system or the browser; Morat never gets it.',
      'input-method': 'That key switches UniKey, EVKey, OpenKey or ibus.',
    },
  },
  guide: { title: 'Guide', text: 'One task at a time, in the order a story takes. In Vietnamese.' },
  commands: {
    group: 'Window',
    palette: 'Open the command palette',
    settings: 'Settings…',
    shortcuts: 'Show keyboard shortcuts',
    guide: 'Guide to Morat',
    focus: 'Focus on the story',
    leaveFocus: 'Leave focus',
    desk: 'Fold or unfold the desk',
    panel: 'Fold or unfold the panel at the right',
    light: 'Light theme',
    dark: 'Dark theme',
    contrast: 'High contrast theme',
    system: 'Theme of the system',
    vietnamese: 'Tiếng Việt',
    english: 'English',
    zoomIn: 'Larger story text',
    zoomOut: 'Smaller story text',
    zoomReset: 'Story text at its own size',
    close: 'Close the open story',
    reload: 'Reload the window',
  },
};
