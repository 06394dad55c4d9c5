import { spawn } from 'node:child_process';
import { access } from 'node:fs/promises';
import { extname } from 'node:path';
import { CallFailed, type Handlers } from '../../shared/api/index.ts';

/** So long (ms) a mail program may take to say that it cannot; one that still runs then has its window open. */
const patienceMs = 4_000;

interface System {
  /** Answers false where no program takes it. */
  readonly openAddress: (url: string) => Promise<unknown>;
  readonly showInFolder: (path: string) => unknown;
}

/**
 * Opens a new message with the file in it where the system has a way to do that (xdg-email on Linux, Mail on macOS);
 * elsewhere one without, and the file in its folder beside it. Only hand-over files: a page must not put any file of
 * the machine into a message.
 */
export const mailFile =
  ({ openAddress, showInFolder }: System): Handlers<'desktop'>['mailFile'] =>
  async ({ path, subject, body }) => {
    if (extname(path) !== '.morat') throw new CallFailed('invalid-call', { path: 'path' });
    await access(path).catch(() => {
      throw new CallFailed('not-found');
    });
    if (await attach(path, subject, body)) return { attached: true };
    const address = `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
    if ((await openAddress(address)) === false) throw new CallFailed('not-found');
    await showInFolder(path);
    return { attached: false };
  };

function attach(path: string, subject: string, body: string): Promise<boolean> {
  switch (process.platform) {
    case 'win32':
      // a mailto address carries no file, and nothing else is there on every Windows
      return Promise.resolve(false);
    case 'darwin':
      return succeeds('open', ['-a', 'Mail', path]);
    default:
      return succeeds('xdg-email', ['--utf8', '--subject', subject, '--body', body, '--attach', path]);
  }
}

function succeeds(command: string, args: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'ignore', detached: true });
    const timer = setTimeout(() => {
      child.unref();
      resolve(true);
    }, patienceMs);
    const end = (isDone: boolean) => {
      clearTimeout(timer);
      resolve(isDone);
    };
    child.once('error', () => end(false));
    child.once('exit', (code) => end(code === 0));
  });
}
