import type { Socket } from 'node:net';
import { FileSystem, FtpSrv } from 'ftp-srv';
import { freePort } from '../harness/free-port.ts';
import { type TestCertificate, testCertificates } from './test-certificates.ts';

export interface FtpServer {
  readonly port: number;
  /** Passwords that were tried. */
  readonly heard: string[];
  /** The next file is broken off in its middle, and the connection with it. */
  cutsNext: boolean;
  close(): Promise<void>;
}

const silent = { trace() {}, debug() {}, info() {}, warn() {}, error() {}, fatal() {}, child: () => silent };

/** An FTP server over a real folder, on this machine alone: bare, with AUTH TLS, or in TLS from the start. */
export async function startFtp(
  folder: string,
  account: { readonly user: string; readonly password: string },
  security: 'explicit' | 'implicit' | 'none',
  certificate: TestCertificate = testCertificates[0],
  port?: number,
): Promise<FtpServer> {
  const own = port ?? (await freePort());
  const server = new FtpSrv({
    url: `${security === 'implicit' ? 'ftps' : 'ftp'}://127.0.0.1:${own}`,
    pasv_url: '127.0.0.1',
    // the library's types name a bunyan logger
    log: silent as never,
    ...(security !== 'none' && { tls: { key: certificate.key, cert: certificate.cert } as never }),
  });
  const state = { cutsNext: false };
  const heard: string[] = [];
  class CutFiles extends FileSystem {
    override write(name: string, options: { append?: boolean; start?: number } = {}): unknown {
      const opened = super.write(name, options) as { stream: { write(bytes: Buffer): boolean } };
      const write = opened.stream.write.bind(opened.stream);
      opened.stream.write = (bytes) => {
        if (!state.cutsNext) return write(bytes);
        state.cutsNext = false;
        (this.connection as unknown as { commandSocket: Socket }).commandSocket.destroy();
        return write(bytes.subarray(0, bytes.length / 2));
      };
      return opened;
    }
  }
  server.on('login', ({ connection, username, password }, accept, refuse) => {
    heard.push(password);
    if (username !== account.user || password !== account.password) return refuse(new Error('no'));
    accept({ fs: new CutFiles(connection, { root: folder, cwd: '/' }) });
  });
  server.on('client-error', () => {});
  await server.listen();
  return {
    port: own,
    heard,
    get cutsNext() {
      return state.cutsNext;
    },
    set cutsNext(cuts) {
      state.cutsNext = cuts;
    },
    close: async () => {
      await server.close();
    },
  };
}
