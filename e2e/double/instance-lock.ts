import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  rmSync,
  utimesSync,
  watchFile,
  writeFileSync,
  writeSync,
} from 'node:fs';

/**
 * True for the first process on this file; a later one touches the file, which the first one takes as a second start.
 * A file left by a process that is gone counts for nothing.
 */
export function takeLock(file: string, secondStart: (argv: string[], folder: string) => void): boolean {
  if (existsSync(file) && !isAlive(Number(readFileSync(file, 'utf8')))) rmSync(file);
  try {
    const lock = openSync(file, 'wx');
    writeSync(lock, String(process.pid));
    closeSync(lock);
  } catch {
    writeFileSync(`${file}.start`, JSON.stringify([process.argv, process.cwd()]));
    utimesSync(file, new Date(), new Date());
    return false;
  }
  watchFile(file, { interval: 100, persistent: false }, (now, before) => {
    if (now.mtimeMs <= before.mtimeMs) return;
    const [argv, folder] = JSON.parse(readFileSync(`${file}.start`, 'utf8')) as [string[], string];
    secondStart(argv, folder);
  });
  process.on('exit', () => rmSync(file, { force: true }));
  return true;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
