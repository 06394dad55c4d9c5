import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type BackupPlace, type BackupState, type BackupStory, CallFailed } from '../../shared/api/index.ts';
import { copyOriginals } from '../photos/index.ts';
import { type BackupFile, backupFiles, contentOf, copyBackup } from '../store/index.ts';
import { errorFacts } from './log.ts';
import type { ServiceParts } from './parts.ts';

const firstAfter = 60_000;
const minute = 60_000;

interface BackupName {
  readonly place: BackupPlace;
  readonly name: string;
}

/** Makes backups while stories change, and brings stories back out of them. */
export interface BackupService {
  /** Makes one if it is time and something was written; asked every few seconds. */
  look(): void;
  /** Makes one now; fails when not even the data folder takes it. */
  make(): Promise<void>;
  state(): BackupState;
  stories(backup: BackupName): BackupStory[];
  restore(backup: BackupName, ids: readonly string[] | null): Promise<readonly string[]>;
  /** Waits for one that is being made. */
  close(): Promise<void>;
}

export function backupService({ store, folder, log, emit }: ServiceParts): BackupService {
  // the steady clock: a day's clock that is set back must not put the next backup off
  const clock = () => performance.now();
  let copiedWrites = store.writes();
  let due = clock() + firstAfter;
  let made: Pick<BackupState, 'madeAt' | 'problem'> = { madeAt: null, problem: null };
  let running: Promise<void> | null = null;

  const secondFolder = (): string | null => {
    const chosen = store.settings.get().backups.folder;
    return chosen === '' || resolve(chosen) === resolve(folder) ? null : resolve(chosen);
  };
  /** Into a folder that is not there (its disk is not plugged in) nothing is made: it would be on the wrong disk. */
  const copyToSecond = async (path: string, now: string): Promise<BackupState['problem']> => {
    const second = secondFolder();
    if (second === null) return null;
    if (!existsSync(second)) return 'second-missing';
    try {
      copyBackup(path, second, now);
      await copyOriginals(folder, second);
      return null;
    } catch (error) {
      log.error(errorFacts(error), 'second-backup-failed');
      return 'second-failed';
    }
  };
  const work = async (): Promise<void> => {
    const writes = store.writes();
    due = clock() + store.settings.get().backups.minutes * minute;
    try {
      const path = await store.backUp();
      copiedWrites = writes;
      const now = new Date().toISOString();
      made = { madeAt: now, problem: await copyToSecond(path, now) };
    } catch (error) {
      made = { ...made, problem: 'own-failed' };
      log.error(errorFacts(error), 'backup-failed');
      throw error;
    } finally {
      emit('backupsChanged', {});
    }
  };
  const make = (): Promise<void> => {
    running ??= work().finally(() => {
      running = null;
    });
    return running;
  };
  const places = (): { readonly place: BackupPlace; readonly file: BackupFile }[] => {
    const second = secondFolder();
    return [
      ...backupFiles(folder).map((file) => ({ place: 'own' as const, file })),
      ...(second === null ? [] : backupFiles(second).map((file) => ({ place: 'second' as const, file }))),
    ];
  };
  const find = (backup: BackupName): string => {
    const found = places().find(({ place, file }) => place === backup.place && file.name === backup.name);
    if (!found) throw new CallFailed('not-found');
    return found.file.path;
  };
  return {
    look() {
      if (clock() < due || running || store.writes() === copiedWrites) return;
      // told by `problem`; it is tried again in its time
      make().catch(() => undefined);
    },
    make,
    state: () => ({
      ...made,
      rows: places().map(({ place, file: { name, at, bytes } }) => ({ place, name, at, bytes })),
    }),
    stories: (backup) =>
      contentOf(find(backup)).map((one) => ({
        ...one,
        here: !store.drafts.has(one.id) ? 'gone' : store.stories.savedAt(one.id) === one.updatedAt ? 'same' : 'other',
      })),
    async restore(backup, ids) {
      const path = find(backup);
      const second = secondFolder();
      // only those that are missing here
      if (backup.place === 'second' && second !== null) await copyOriginals(second, folder);
      const restored = store.atomically(() => store.restoreFrom(path, ids));
      emit('draftsChanged', { ids: restored });
      for (const id of restored) emit('storyReplaced', { id });
      return restored;
    },
    async close() {
      await running?.catch(() => undefined);
    },
  };
}
