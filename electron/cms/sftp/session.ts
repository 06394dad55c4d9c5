import type { ConnectConfig, ParsedKey, SFTPWrapper } from 'ssh2';
import { CmsFailure } from '../cms-failure.ts';
import { fingerprintOf } from '../drop/index.ts';

export interface SftpAccount {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  /** Empty for the folder that the account begins in. */
  readonly path: string;
  /** The only key that the server may show, `SHA256:…`; empty: none yet, and no login is tried. */
  readonly hostKey: string;
  readonly secret: { readonly password: string } | { readonly key: string; readonly passphrase: string };
}

export interface SftpSession {
  readonly sftp: SFTPWrapper;
  /** The call's answer; rejects when the connection goes, when nothing comes for too long, or when `signal` says so. */
  readonly ask: <Value>(
    call: (done: (error: Error | undefined | null, value: Value) => void) => unknown,
  ) => Promise<Value>;
  readonly close: () => Promise<void>;
}

/** Milliseconds for a connection to stand, and for one answer on it. */
const patience = 60_000;

/** Connects, looks at the server's key before anything is said, logs in. */
export async function openSession(account: SftpAccount, signal: AbortSignal): Promise<SftpSession> {
  signal.throwIfAborted();
  // only when it is needed: it is large, and most newsrooms have no such target
  const { default: ssh2 } = await import('ssh2');
  const login = credentials(account, ssh2.utils.parseKey);
  const client = new ssh2.Client();
  let refused: CmsFailure | null = null;
  let isOver = false;
  let isReady = false;
  const end = new Promise<never>((_done, fail) => {
    const stop = () => {
      fail(signal.reason);
      client.destroy();
    };
    signal.addEventListener('abort', stop, { once: true });
    client.on('error', (error) => fail(refused ?? failureOf(error, isReady, account)));
    client.on('close', () => {
      isOver = true;
      signal.removeEventListener('abort', stop);
      fail(refused ?? new CmsFailure('broken-off', { host: account.host }));
    });
  });
  // told to whoever asks something; when nobody does any more there is nothing to tell
  end.catch(() => {});
  const ask: SftpSession['ask'] = async (call) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_done, fail) => {
      timer = setTimeout(() => fail(new CmsFailure('timeout', { seconds: patience / 1000 })), patience);
    });
    const answer = new Promise<never>((done, fail) =>
      call((error, value) => {
        if (error) fail(error);
        else done(value as never);
      }),
    );
    // whichever loses the race below is not waited for
    answer.catch(() => {});
    try {
      return await Promise.race([answer, end, late]);
    } finally {
      clearTimeout(timer);
    }
  };
  const close = async (): Promise<void> => {
    if (isOver) return;
    const closed = new Promise<void>((done) => client.once('close', () => done()));
    client.end();
    const timer = setTimeout(() => client.destroy(), 250);
    await closed;
    clearTimeout(timer);
  };
  try {
    await ask<void>((done) => {
      client.once('ready', () => {
        isReady = true;
        done(null);
      });
      client.on('keyboard-interactive', (_name, _instructions, _language, prompts, answer) =>
        answer(prompts.map(() => ('password' in account.secret ? account.secret.password : ''))),
      );
      client.connect({
        host: account.host,
        port: account.port,
        username: account.user,
        readyTimeout: patience,
        keepaliveInterval: 15_000,
        keepaliveCountMax: 3,
        tryKeyboard: 'password' in account.secret,
        ...login,
        hostVerifier: (key: Buffer) => {
          refused = judge(fingerprintOf(key), account);
          return refused === null;
        },
      });
    });
    return { sftp: await ask<SFTPWrapper>((done) => client.sftp(done)), ask, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function credentials(
  { secret }: SftpAccount,
  parseKey: (key: string, passphrase: string) => ParsedKey | ParsedKey[] | Error,
): Partial<ConnectConfig> {
  if ('password' in secret) return { password: secret.password };
  const { key, passphrase } = secret;
  // parsed first: the library's own words for a wrong passphrase say parts of the key
  if (parseKey(key, passphrase) instanceof Error) throw new CmsFailure('key-unreadable');
  return { privateKey: key, ...(passphrase !== '' && { passphrase }) };
}

/** Null: it is the key that a person has taken for this server. */
function judge(fingerprint: string, { hostKey, host }: SftpAccount): CmsFailure | null {
  if (hostKey === fingerprint) return null;
  if (hostKey === '') return new CmsFailure('host-key-unknown', { host, fingerprint });
  return new CmsFailure('host-key-changed', { host, fingerprint, pinned: hostKey });
}

function failureOf(error: Error & { readonly level?: string }, isReady: boolean, { host }: SftpAccount): CmsFailure {
  const code = 'code' in error ? String(error.code) : '';
  if (error.level === 'client-authentication') return new CmsFailure('not-logged-in', { host });
  if (error.level === 'client-timeout') return new CmsFailure('timeout', { seconds: patience / 1000 });
  if (!isReady && error.level === 'client-socket') return new CmsFailure('offline', { host, reason: code });
  return new CmsFailure('broken-off', { host, reason: code });
}
