import type { X509Certificate } from 'node:crypto';
import { type ConnectionOptions, TLSSocket } from 'node:tls';
import { Client, FTPError } from 'basic-ftp';
import { CmsFailure } from '../cms-failure.ts';
import { fingerprintOf } from '../drop/index.ts';

export interface FtpAccount {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly path: string;
  readonly security: 'explicit' | 'implicit' | 'none';
  /** The only certificate that the server may show, where no authority vouches for it; empty: authorities decide. */
  readonly certificate: string;
}

/** Milliseconds without a byte after which an exchange is given up. */
const patience = 60_000;

/** Connects, looks at the server's certificate before the password is said, logs in. */
export async function openSession(account: FtpAccount, signal: AbortSignal): Promise<Client> {
  const { host, user, password, certificate, security } = account;
  const trusted = certificate === '' || security === 'none' ? {} : await pinned(account, signal);
  const client = await connected(account, trusted, signal);
  try {
    await client.login(user, password).catch((error: unknown) => {
      if (error instanceof FTPError && error.code === 530) throw new CmsFailure('not-logged-in', { host });
      throw failureOf(error, account);
    });
    await client.useDefaultSettings();
    return client;
  } catch (error) {
    client.close();
    throw failureOf(error, account);
  }
}

/** A connection with its TLS up, before any login. */
async function connected(account: FtpAccount, trusted: ConnectionOptions, signal: AbortSignal): Promise<Client> {
  signal.throwIfAborted();
  const { host, port, security } = account;
  const client = new Client(patience, { allowSeparateTransferHost: false });
  signal.addEventListener('abort', () => client.close(), { once: true });
  const options: ConnectionOptions = { servername: /^[\d.:]+$/.test(host) ? '' : host, host, ...trusted };
  try {
    if (security === 'implicit') await client.connectImplicitTLS(host, port, options);
    else await client.connect(host, port);
    if (security === 'explicit')
      await client.useTLS(options).catch((error: unknown) => {
        if (error instanceof FTPError) throw new CmsFailure('tls', { host, reason: 'no-tls' });
        throw error;
      });
    return client;
  } catch (error) {
    client.close();
    if (isUntrusted(error) && account.certificate === '') {
      const shown = await certificateOf(account, signal);
      throw new CmsFailure('certificate-unknown', { host, fingerprint: fingerprintOf(shown.raw) });
    }
    throw failureOf(error, account);
  }
}

/** Trust in the very certificate that a person has taken, and in nothing else, for both connections that FTP uses. */
async function pinned(account: FtpAccount, signal: AbortSignal): Promise<ConnectionOptions> {
  const { host, certificate } = account;
  const shown = await certificateOf(account, signal);
  const fingerprint = fingerprintOf(shown.raw);
  if (fingerprint !== certificate)
    throw new CmsFailure('certificate-changed', { host, fingerprint, pinned: certificate });
  return { ca: [shown.toString()], allowPartialTrustChain: true, checkServerIdentity: () => undefined };
}

/** What the server shows; nothing is said to it. */
async function certificateOf(account: FtpAccount, signal: AbortSignal): Promise<X509Certificate> {
  const client = await connected({ ...account, certificate: 'looking' }, { rejectUnauthorized: false }, signal);
  try {
    const socket = client.ftp.socket;
    const shown = socket instanceof TLSSocket ? socket.getPeerX509Certificate() : undefined;
    if (!shown) throw new CmsFailure('tls', { host: account.host });
    return shown;
  } finally {
    client.close();
  }
}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

const isUntrusted = (error: unknown): boolean => /CERT|SIGNATURE|ALTNAME|ISSUER/.test(codeOf(error));

export function failureOf(error: unknown, { host }: FtpAccount): CmsFailure {
  if (error instanceof CmsFailure) return error;
  const code = codeOf(error);
  if (error instanceof FTPError) {
    if (error.code === 421 || error.code === 425) return new CmsFailure('busy', { status: error.code });
    return new CmsFailure('broken-off', { host, reason: `FTP ${error.code}` });
  }
  if (isUntrusted(error) || /SSL|TLS|EPROTO/.test(code)) return new CmsFailure('tls', { host, reason: code });
  if (['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'ENETUNREACH', 'EHOSTUNREACH', 'ENETDOWN'].includes(code))
    return new CmsFailure('offline', { host, reason: code });
  if (error instanceof Error && error.message.startsWith('Timeout'))
    return new CmsFailure('timeout', { seconds: patience / 1000 });
  return new CmsFailure('broken-off', { host, reason: code });
}
