import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import roll from 'pino-roll';

/** A log line is a name and facts about the program: never a story's text, a headline or a file's content. */
export interface Log {
  info(facts: Facts, event: string): void;
  warn(facts: Facts, event: string): void;
  error(facts: Facts, event: string): void;
}
type Facts = Readonly<Record<string, string | number | boolean | null>>;

/** Writes `logs/<name>.N.log` in the data folder, one JSON a line; a new file every 2 MB, the last five are kept. */
export async function openLog(folder: string, name: string): Promise<Log> {
  mkdirSync(join(folder, 'logs'), { recursive: true });
  const stream = await roll({
    file: join(folder, 'logs', name),
    extension: '.log',
    size: '2m',
    limit: { count: 5 },
    sync: true,
  });
  // a log that can't be written (a full disk) must not bring the program down
  stream.on('error', () => {});
  const log: Log = pino({ base: { pid: process.pid }, timestamp: pino.stdTimeFunctions.isoTime }, stream);
  return log;
}

/** What may be logged of an error: its kind, code and where it was thrown; a message can hold a story's words. */
export function errorFacts(error: unknown): Facts {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = 'code' in error ? String(error.code) : '';
  const stack = error.stack?.split('\n').filter((line) => line.trimStart().startsWith('at ')) ?? [];
  return { error: error.name, code, stack: stack.slice(0, 12).join('\n') };
}
