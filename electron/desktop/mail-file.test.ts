import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CallContext } from '../../shared/api/index.ts';
import { mailFile } from './mail-file.ts';

const alone: CallContext = { signal: { aborted: false, throwIfAborted: () => {} }, progress: () => {} };
const { PATH } = process.env;
let folder: string;
let asked: string[];
const mail = (path: string) =>
  mailFile({
    openAddress: async (url) => asked.push(url),
    showInFolder: (shown) => asked.push(shown),
  })({ path, subject: 'Bàn giao: Chợ na', body: 'Tệp ở kèm & đủ.' }, alone);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'morat-mail-'));
  asked = [];
  writeFileSync(join(folder, 'bài.morat'), 'tệp');
});
afterEach(() => {
  process.env['PATH'] = PATH;
  rmSync(folder, { recursive: true, force: true });
});

/** The system's program under its own name, which notes what it was asked. */
function install(exit: number): void {
  const program = join(folder, 'xdg-email');
  writeFileSync(program, `#!/bin/sh\nprintf '%s\\n' "$@" > "${folder}/asked"\nexit ${exit}\n`);
  chmodSync(program, 0o755);
  process.env['PATH'] = `${folder}:${PATH}`;
}

test.runIf(process.platform === 'linux')('on Linux the message has the file in it', async () => {
  install(0);
  const path = join(folder, 'bài.morat');
  expect(await mail(path)).toEqual({ attached: true });
  const given = readFileSync(join(folder, 'asked'), 'utf8').trim().split('\n');
  expect(given).toEqual(['--utf8', '--subject', 'Bàn giao: Chợ na', '--body', 'Tệp ở kèm & đủ.', '--attach', path]);
  expect(asked).toEqual([]);
});

test.runIf(process.platform === 'linux')(
  'where nobody can attach, a message opens and the file lies beside',
  async () => {
    install(3);
    const path = join(folder, 'bài.morat');
    expect(await mail(path)).toEqual({ attached: false });
    const [address, shown] = asked;
    expect(URL.parse(address ?? '')?.searchParams.get('subject')).toBe('Bàn giao: Chợ na');
    expect(URL.parse(address ?? '')?.searchParams.get('body')).toBe('Tệp ở kèm & đủ.');
    expect(shown).toBe(path);
  },
);

test('no other file of the machine goes into a message', async () => {
  writeFileSync(join(folder, 'khóa.txt'), 'bí mật');
  await expect(mail(join(folder, 'khóa.txt'))).rejects.toThrow('invalid-call');
  await expect(mail(join(folder, 'không có.morat'))).rejects.toThrow('not-found');
  expect(asked).toEqual([]);
});
