import { readdir, readFile, statfs } from 'node:fs/promises';
import { arch, freemem, platform, release, totalmem } from 'node:os';
import { join } from 'node:path';
import type { BackupState } from '../../shared/api/index.ts';
import type { ServiceParts } from './parts.ts';

/** So many of the log's last lines are told. */
const lastLines = 200;
const mebibyte = 1024 ** 2;

/** What somebody who helps has to know. The log holds no story's text, and nothing else here does. */
export async function writeReport({ folder, store }: ServiceParts, backups: BackupState): Promise<string> {
  const { bavail, bsize } = await statfs(folder);
  const facts: readonly (readonly [string, string | number | null])[] = [
    ['time', new Date().toISOString()],
    ['system', `${platform()} ${release()} ${arch()}, Node ${process.versions.node}`],
    ['memory', `${Math.round(freemem() / mebibyte)} of ${Math.round(totalmem() / mebibyte)} MiB free`],
    ['disk', `${Math.round((bavail * bsize) / mebibyte)} MiB free`],
    ['stories', JSON.stringify(store.drafts.counts())],
    ['writes since the start', store.writes()],
    ['recovery at this start', JSON.stringify(store.recovery)],
    ['last backup', backups.madeAt],
    ['trouble with backups', backups.problem],
    ...backups.rows.map(({ place, name, bytes }) => [`backup (${place})`, `${name}, ${bytes} bytes`] as const),
  ];
  return [
    'Morat: report of what happened on this machine. It holds no text of any story.',
    '',
    ...facts.map(([name, value]) => `${name}: ${value ?? 'none'}`),
    '',
    ...(await newestLogLines(join(folder, 'logs'))),
    '',
  ].join('\n');
}

async function newestLogLines(folder: string): Promise<string[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.log'));
  const lines: string[] = [];
  for (const name of names) {
    const all = (await readFile(join(folder, name), 'utf8')).split('\n').filter((line) => line !== '');
    lines.push(...all.slice(-lastLines).map((line) => `${name} ${line}`));
  }
  return lines;
}
