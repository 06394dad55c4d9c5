import { createFormat } from '../format.ts';
import type { BackupMessages } from '../vi/backups.ts';

const { number } = createFormat('en');
const stories = (count: number) => `${number(count)} ${count === 1 ? 'story' : 'stories'}`;

export const backups: BackupMessages = {
  tab: 'Backups',
  lead: 'While something changes Morat copies the whole desk, opens the copy on trial and only then keeps it: one for each of the last hours, days and weeks.',
  every: 'Back up every, minutes',
  folder: 'Second folder',
  folderHint:
    'The path of a folder on another disk, a USB stick or a network drive. Every backup and the photos’ originals are copied there; if this machine is lost, Morat opens that folder as it is.',
  now: 'Back up now',
  made: (clock: string) => `The last one since Morat was started: ${clock}, opened on trial.`,
  notYet: 'No new backup since Morat was started.',
  problems: {
    'own-failed': 'The data folder took no backup. Look at the free space of the disk.',
    'second-missing': 'The second folder is not there. Plug its disk in; the next backup goes there.',
    'second-failed': 'The second folder took no copy. Look at its free space and permissions.',
  },
  list: 'Backups',
  none: 'There are none yet. The first is made after something has changed.',
  places: { own: 'this machine', second: 'second folder' },
  open: 'Show stories',
  stories: (clock: string) => `Stories in the backup of ${clock}`,
  here: { same: 'as it is now', other: 'other than now', gone: 'no longer here' },
  restore: 'Restore',
  restoreLabel: (headline: string) => `Restore ${headline}`,
  restoreAll: (count: number) => `Restore all ${stories(count)} that differ`,
  restoreHint: 'The story as it is now stays as a version; stories written since are left alone.',
  restored: (count: number) => (count === 0 ? 'No story differs.' : `Restored ${stories(count)}.`),
  untitled: 'No headline yet',
  report: 'Report of a problem',
  reportHint:
    'A text file for whoever helps you: machine, backups, log. It holds no word of any story. Read it before you send it.',
  reportSave: 'Save the report…',
  reportName: 'morat-report.txt',
};
