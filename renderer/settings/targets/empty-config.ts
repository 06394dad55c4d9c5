import type { TargetConfig, TargetKind } from '../../../shared/api/index.ts';

/** What a new target of a kind begins as. */
export function emptyConfig(kind: TargetKind): TargetConfig {
  const server = { host: '', user: '', path: '', format: 'package' } as const;
  switch (kind) {
    case 'wordpress':
      return { kind, address: '', user: '', sapoInBody: true, leadInBody: true };
    case 'ghost':
      return { kind, address: '', sapoInBody: true };
    case 'folder':
      return { kind, path: '', format: 'package' };
    case 'sftp':
      return { kind, ...server, port: 22, login: 'password', hostKey: '' };
    case 'ftp':
      return { kind, ...server, port: 21, security: 'explicit', certificate: '' };
    case 'http':
      return { kind, address: '', user: '', template: '' };
  }
}

/** The settings with the key or certificate that a person has taken for the server's; the same ones where it has none. */
export function pinnedConfig(config: TargetConfig, fingerprint: string): TargetConfig {
  if (config.kind === 'sftp') return { ...config, hostKey: fingerprint };
  return config.kind === 'ftp' ? { ...config, certificate: fingerprint } : config;
}

/** What the settings name their target by until a person does. */
export function usualName(config: TargetConfig): string {
  switch (config.kind) {
    case 'folder':
      return config.path;
    case 'sftp':
    case 'ftp':
      return config.host;
    case 'wordpress':
    case 'http':
    case 'ghost':
      return new URL(config.address).host;
  }
}
