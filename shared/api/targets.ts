import { z } from 'zod';
import { call } from './call.ts';

/**
 * What a story can be sent as: a draft, one for somebody to look over, or published (at its own time, if that is to
 * come); or as files, of which the receiver makes what it likes.
 */
export const sendStatuses = ['draft', 'pending', 'publish', 'files'] as const;
export type SendStatus = (typeof sendStatuses)[number];

export const targetKinds = ['wordpress', 'ghost', 'folder', 'sftp', 'ftp', 'http'] as const;
export type TargetKind = (typeof targetKinds)[number];

export const targetId = z.string().min(1).max(64);

/**
 * Where a password may go: https, or http to this very machine. The host is fixed here: an answer that leads elsewhere
 * is not followed.
 */
export const isSafeTarget = (address: string): boolean => {
  const found = /^(https?):\/\/(\[[^\]]+\]|[^/:?#@\s]+)(:\d{1,5})?(\/[^?#\s]*)?$/i.exec(address);
  if (!found) return false;
  return found[1]?.toLowerCase() === 'https' || isThisMachine(found[2] ?? '');
};
const isThisMachine = (host: string): boolean => /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i.test(host);

const wordpressConfig = z.strictObject({
  kind: z.literal('wordpress'),
  address: z.string().max(500).refine(isSafeTarget),
  user: z.string().min(1).max(200),
  sapoInBody: z.boolean(),
  leadInBody: z.boolean(),
});
/** Its secret is the Admin API key of a custom integration. */
const ghostConfig = z.strictObject({
  kind: z.literal('ghost'),
  address: z.string().max(500).refine(isSafeTarget),
  sapoInBody: z.boolean(),
});
/** What a story is left as where files are taken: the package (.zip), or ninjs with its pictures beside it. */
export const fileFormats = ['package', 'ninjs'] as const;
export type FileFormat = (typeof fileFormats)[number];

/** An absolute path on this machine or its network: `/mnt/toa-soan`, `D:\\CMS`, `\\\\may-chu\\cms`. */
export const isAbsolutePath = (path: string): boolean => /^(\/|[a-z]:[\\/]|\\\\[^\\])/i.test(path);

const folderConfig = z.strictObject({
  kind: z.literal('folder'),
  path: z.string().max(1000).refine(isAbsolutePath),
  format: z.enum(fileFormats),
});

/** A server's name or number alone; no user, port or path in it. */
export const isHostName = (host: string): boolean =>
  /^([\p{L}\p{N}]([\p{L}\p{N}.-]*[\p{L}\p{N}])?|[0-9a-f:]+)$/iu.test(host);
/** As OpenSSH writes it. */
const fingerprint = z.string().regex(/^(SHA256:[A-Za-z0-9+/]{43})?$/);
// a line's end would be another command to an FTP server
const oneLine = z.string().regex(/^[^\r\n\0]*$/);
const server = {
  host: z.string().max(253).refine(isHostName),
  port: z.int().min(1).max(65_535),
  user: oneLine.min(1).max(200),
  /** The folder there; empty for the one that the account begins in. */
  path: oneLine.max(1000),
  format: z.enum(fileFormats),
};

const sftpConfig = z.strictObject({
  kind: z.literal('sftp'),
  ...server,
  /** Whether the secret is the account's password or a private key (`SftpKey`). */
  login: z.enum(['password', 'key']),
  /** The fingerprint of the server's key that a person has seen and taken; empty: none yet, and nothing is sent. */
  hostKey: fingerprint,
});

/** FTP says the password in clear unless it is wrapped in TLS: bare only to this very machine. */
export const ftpSecurities = ['explicit', 'implicit', 'none'] as const;
const ftpConfig = z
  .strictObject({
    kind: z.literal('ftp'),
    ...server,
    security: z.enum(ftpSecurities),
    /** The fingerprint of a certificate that no authority signed and a person has taken; empty: authorities decide. */
    certificate: fingerprint,
  })
  .refine(({ security, host }) => security !== 'none' || isThisMachine(host));

const httpConfig = z.strictObject({
  kind: z.literal('http'),
  address: z.string().max(500).refine(isSafeTarget),
  /** Empty where the template's login needs no name. */
  user: z.string().max(200),
  /** The newsroom's own description of its CMS, YAML: docs/http-template.md. */
  template: z.string().min(1).max(64_000),
});

/** What is set up of a target, without its secret. */
export const targetConfig = z.discriminatedUnion('kind', [
  wordpressConfig,
  ghostConfig,
  folderConfig,
  sftpConfig,
  ftpConfig,
  httpConfig,
]);
export type TargetConfig = Readonly<z.infer<typeof targetConfig>>;

/** The secret of an SFTP account that logs in with a key, as JSON. */
export const sftpKey = z.strictObject({ key: z.string().min(1), passphrase: z.string() });

/** Whether something secret is needed to reach it. */
export const needsSecret = ({ kind }: TargetConfig): boolean => kind !== 'folder';

/** Which server a secret is for: it goes to no other. */
export const secretHost = (config: TargetConfig): string => {
  switch (config.kind) {
    case 'folder':
      return '';
    case 'sftp':
    case 'ftp':
      return `${config.kind}:${config.host}:${config.port}`;
    case 'wordpress':
    case 'http':
    case 'ghost':
      return /^[a-z]+:\/\/([^/]+)/i.exec(config.address)?.[1]?.toLowerCase() ?? '';
  }
};

/** Where it is, as a person reads it. */
export function targetPlace(config: TargetConfig): string {
  switch (config.kind) {
    case 'folder':
      return config.path;
    case 'sftp':
    case 'ftp':
      return `${config.kind}://${config.user}@${config.host}:${config.port}/${config.path.replace(/^\//, '')}`;
    case 'wordpress':
    case 'http':
      return [config.address, config.user].filter((part) => part !== '').join(' · ');
    case 'ghost':
      return config.address;
  }
}

export interface Target {
  readonly id: string;
  readonly name: string;
  readonly config: TargetConfig;
  /** What it takes a story as. */
  readonly statuses: readonly SendStatus[];
  /** Whether its password is kept; it never comes back to a window. */
  readonly hasSecret: boolean;
}

/** Who keeps the key that passwords are encrypted with. */
export type SecretKeeping = 'system' | 'file';

/** One line of "Kiểm tra kết nối". `code` says what was found, or is the failure's. */
export interface CheckLine {
  readonly check: CheckName;
  readonly state: 'passed' | 'warned' | 'failed' | 'skipped';
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}
export const checkNames = [
  'template',
  'address',
  'host-key',
  'login',
  'role',
  'clock',
  'zone',
  'folder',
  'trial',
  'space',
  'draft',
  'photo',
  'remove',
] as const;
export type CheckName = (typeof checkNames)[number];
/** What is tried of each kind, in this order. */
export const checksOf: Readonly<Record<TargetKind, readonly CheckName[]>> = {
  wordpress: ['address', 'login', 'role', 'clock', 'zone', 'photo', 'remove'],
  ghost: ['address', 'login', 'role', 'clock', 'zone', 'photo', 'remove'],
  folder: ['folder', 'trial', 'space'],
  sftp: ['address', 'host-key', 'login', 'folder', 'trial'],
  ftp: ['address', 'host-key', 'login', 'folder', 'trial'],
  http: ['template', 'address', 'login', 'draft'],
};

export const targets = {
  list: call<Target[]>()(z.strictObject({})),
  /** A new target (`id` null) or a changed one; `secret` null leaves the one that is kept. */
  save: call<{ id: string }>()(
    z.strictObject({
      id: targetId.nullable(),
      name: z.string().min(1).max(120),
      config: targetConfig,
      secret: z.string().min(1).max(20_000).nullable(),
    }),
  ),
  remove: call<null>()(z.strictObject({ id: targetId })),
  /** Tries all that a story will need there; every line is also told as `targetChecked` when it is known. */
  check: call<CheckLine[]>()(z.strictObject({ id: targetId, task: z.string().max(64) })),
  secrets: call<{ keeping: SecretKeeping }>()(z.strictObject({})),
};
