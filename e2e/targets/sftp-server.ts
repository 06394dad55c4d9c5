import { type FileHandle, open, readdir, rename, rm, stat } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';
import ssh2 from 'ssh2';

const { OPEN_MODE, STATUS_CODE } = ssh2.utils.sftp;

export interface SftpServer {
  readonly port: number;
  /** Passwords that were tried. */
  readonly heard: string[];
  /** Breaks the connection off when so many bytes were written; null: never. */
  cutAfter: number | null;
  close(): Promise<void>;
}

/** Of every 150 keys that the library makes it cannot read one itself (a leading zero is lost): that one is not used. */
export function newKeys(passphrase?: string): { readonly private: string; readonly public: string } {
  for (;;) {
    const made =
      passphrase === undefined
        ? ssh2.utils.generateKeyPairSync('ed25519')
        : ssh2.utils.generateKeyPairSync('ed25519', { passphrase, cipher: 'aes256-cbc', rounds: 16 });
    const read = [ssh2.utils.parseKey(made.private, passphrase), ssh2.utils.parseKey(made.public)];
    if (!read.some((one) => one instanceof Error)) return made;
  }
}

export const newHostKey = (): string => newKeys().private;

/**
 * A plain SFTP 3 server over a real folder, without OpenSSH's extensions: a renaming over a file fails, as the draft
 * has it.
 */
export async function startSftp(
  folder: string,
  hostKey: string,
  account: { readonly user: string; readonly password: string; readonly publicKey: string },
  port = 0,
): Promise<SftpServer> {
  const heard: string[] = [];
  const state = { cutAfter: null as number | null };
  const key = ssh2.utils.parseKey(account.publicKey);
  if (key instanceof Error) throw key;
  const server = new ssh2.Server({ hostKeys: [hostKey] }, (client) => {
    client.on('error', () => {});
    client.on('authentication', (context) => {
      if (context.method === 'password') heard.push(context.password);
      const isKey =
        context.method === 'publickey' &&
        context.key.data.equals(key.getPublicSSH()) &&
        (!context.signature ||
          key.verify(context.blob ?? Buffer.alloc(0), context.signature, context.hashAlgo) === true);
      if (context.username !== account.user) return context.reject(['password', 'publickey']);
      if (isKey || (context.method === 'password' && context.password === account.password)) return context.accept();
      context.reject(['password', 'publickey']);
    });
    client.on('ready', () =>
      client.on('session', (accept) =>
        accept().on('sftp', (acceptSftp) =>
          serve(acceptSftp(), folder, (bytes) => {
            if (state.cutAfter === null) return false;
            state.cutAfter -= bytes;
            if (state.cutAfter > 0) return false;
            state.cutAfter = null;
            client.end();
            return true;
          }),
        ),
      ),
    );
  });
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    heard,
    get cutAfter() {
      return state.cutAfter;
    },
    set cutAfter(bytes) {
      state.cutAfter = bytes;
    },
    close: () => new Promise((done) => server.close(() => done())),
  };
}

function serve(sftp: ssh2.SFTPWrapper, folder: string, cut: (bytes: number) => boolean): void {
  const files = new Map<number, FileHandle>();
  const lists = new Map<number, string[]>();
  let next = 0;
  const handle = (): Buffer => {
    const buffer = Buffer.alloc(4);
    buffer.writeUInt32BE(next++);
    return buffer;
  };
  const at = (path: string): string => join(folder, normalize(`/${path}`));
  const answer = (id: number, work: Promise<unknown>): void =>
    void work.then(
      () => sftp.status(id, STATUS_CODE.OK),
      (error: NodeJS.ErrnoException) =>
        sftp.status(id, error.code === 'ENOENT' ? STATUS_CODE.NO_SUCH_FILE : STATUS_CODE.FAILURE),
    );
  const attributes = (id: number, path: string): void =>
    void stat(at(path)).then(
      ({ size, mode, uid, gid, atimeMs, mtimeMs }) =>
        sftp.attrs(id, { size, mode, uid, gid, atime: Math.floor(atimeMs / 1000), mtime: Math.floor(mtimeMs / 1000) }),
      () => sftp.status(id, STATUS_CODE.NO_SUCH_FILE),
    );
  sftp.on('error', () => {});
  sftp.on('STAT', attributes);
  sftp.on('LSTAT', attributes);
  sftp.on('REALPATH', (id, path) =>
    sftp.name(id, [{ filename: normalize(`/${path}`), longname: '', attrs: null as never }]),
  );
  sftp.on('OPEN', (id, path, flags) => {
    void open(at(path), flags & OPEN_MODE.WRITE ? 'w' : 'r').then(
      (file) => {
        const buffer = handle();
        files.set(buffer.readUInt32BE(), file);
        sftp.handle(id, buffer);
      },
      () => sftp.status(id, STATUS_CODE.NO_SUCH_FILE),
    );
  });
  sftp.on('WRITE', (id, buffer, offset, bytes) => {
    const file = files.get(buffer.readUInt32BE());
    if (!file || cut(bytes.length)) return;
    answer(id, file.write(bytes, 0, bytes.length, offset));
  });
  sftp.on('CLOSE', (id, buffer) => {
    const number = buffer.readUInt32BE();
    const file = files.get(number);
    files.delete(number);
    lists.delete(number);
    answer(id, file?.close() ?? Promise.resolve());
  });
  sftp.on('OPENDIR', (id, path) => {
    void readdir(at(path)).then(
      (names) => {
        const buffer = handle();
        lists.set(buffer.readUInt32BE(), names);
        sftp.handle(id, buffer);
      },
      () => sftp.status(id, STATUS_CODE.NO_SUCH_FILE),
    );
  });
  sftp.on('READDIR', (id, buffer) => {
    const names = lists.get(buffer.readUInt32BE()) ?? [];
    lists.set(buffer.readUInt32BE(), []);
    if (names.length === 0) return sftp.status(id, STATUS_CODE.EOF);
    sftp.name(
      id,
      names.map((filename) => ({
        filename,
        longname: filename,
        attrs: { mode: 0, uid: 0, gid: 0, size: 0, atime: 0, mtime: 0 },
      })),
    );
  });
  sftp.on('REMOVE', (id, path) => answer(id, rm(at(path))));
  sftp.on('RENAME', (id, from, to) =>
    answer(
      id,
      stat(at(to)).then(
        () => Promise.reject(new Error('there is such a file')),
        () => rename(at(from), at(to)),
      ),
    ),
  );
}
