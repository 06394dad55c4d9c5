import Database from 'better-sqlite3';
import { CallFailed } from '../../shared/api/index.ts';

/** The failure that a window is shown for what SQLite or the file system threw; any other error is handed back as it is. */
export function asCallFailed(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT') return new CallFailed('disk-full');
  if (error instanceof Database.SqliteError && !code.startsWith('SQLITE_CONSTRAINT'))
    return new CallFailed('store-failed', { reason: code });
  if (['EIO', 'EROFS', 'EACCES', 'EPERM'].includes(code)) return new CallFailed('store-failed', { reason: code });
  return error;
}
