import type { Handlers } from '../../shared/api/index.ts';
import type { BackupService } from './backups.ts';
import type { ServiceParts } from './parts.ts';
import { writeReport } from './report.ts';

export const storageHandlers = (parts: ServiceParts, backups: BackupService): Handlers<'storage'> => ({
  recovery: () => parts.store.recovery,
  backups: () => backups.state(),
  async backUp() {
    await backups.make();
    return backups.state();
  },
  backupStories: (backup) => backups.stories(backup),
  restore: async ({ ids, ...backup }) => ({ restored: await backups.restore(backup, ids) }),
  report: () => writeReport(parts, backups.state()),
});
