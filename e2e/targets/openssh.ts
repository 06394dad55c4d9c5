import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../harness/free-port.ts';

/** A real OpenSSH server (`program`: an absolute path) on a free port of this machine, for whoever has this key. */
export async function startOpenSsh(
  program: string,
  hostKey: string,
  publicKey: string,
): Promise<{ readonly port: number; close(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'morat-sshd-'));
  const port = await freePort();
  await writeFile(join(folder, 'host'), hostKey, { mode: 0o600 });
  await writeFile(join(folder, 'keys'), `${publicKey}\n`, { mode: 0o600 });
  const settings = [
    `Port ${port}`,
    'ListenAddress 127.0.0.1',
    `HostKey ${join(folder, 'host')}`,
    `AuthorizedKeysFile ${join(folder, 'keys')}`,
    `PidFile ${join(folder, 'pid')}`,
    'StrictModes no',
    'UsePAM no',
    'PasswordAuthentication no',
    'Subsystem sftp internal-sftp',
  ];
  await writeFile(join(folder, 'config'), `${settings.join('\n')}\n`);
  const child = spawn(program, ['-D', '-e', '-f', join(folder, 'config')], { stdio: 'ignore' });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  for (let tries = 0; !(await answers(port)); tries++) {
    if (tries > 100) throw new Error('sshd does not answer');
    await new Promise((done) => setTimeout(done, 50));
  }
  return {
    port,
    async close() {
      child.kill();
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const answers = (port: number): Promise<boolean> =>
  new Promise((done) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('data', () => {
      socket.destroy();
      done(true);
    });
    socket.once('error', () => done(false));
  });
