import {
  CallFailed,
  type CheckLine,
  type Handlers,
  needsSecret,
  secretHost,
  sftpKey,
  type Target,
  type TargetConfig,
} from '../../shared/api/index.ts';
import { newId } from '../../shared/base/index.ts';
import {
  type Connector,
  type DropTarget,
  openFolder,
  openFtp,
  openGhost,
  openHttp,
  openSftp,
  openWordPress,
  readTemplate,
  statusesOf as templateStatuses,
} from '../cms/index.ts';
import type { StoredTarget } from '../store/index.ts';
import type { ServiceParts } from './parts.ts';
import type { SecretBox } from './secret-box.ts';
import { openSecrets, type Secrets } from './secrets.ts';
import { abortSignalOf } from './tasks.ts';

export interface TargetService {
  readonly handlers: Handlers<'targets'>;
  /** The way to a target; null when it is gone or its password is. */
  connect(target: string): Promise<Connector | DropTarget | null>;
}

/** One entry for each kind of target: the whole of what a new connector needs here. */
const open = ({ config }: StoredTarget, secret: string): Connector | DropTarget => {
  switch (config.kind) {
    case 'wordpress':
      return openWordPress({ address: config.address, user: config.user, password: secret }, config);
    case 'ghost':
      return openGhost({ address: config.address, key: secret }, config);
    case 'folder':
      return openFolder(config.path);
    case 'sftp':
      return openSftp({
        ...config,
        secret: config.login === 'key' ? sftpKey.parse(JSON.parse(secret)) : { password: secret },
      });
    case 'ftp':
      return openFtp({ ...config, password: secret });
    case 'http':
      return openHttp({ address: config.address, user: config.user, secret }, config.template);
  }
};

/** What a target takes a story as. */
function statusesOf(config: TargetConfig): Target['statuses'] {
  switch (config.kind) {
    case 'wordpress':
      return ['draft', 'pending', 'publish'];
    case 'ghost':
      return ['draft', 'publish'];
    case 'folder':
    case 'sftp':
    case 'ftp':
      return ['files'];
    case 'http': {
      const read = readTemplate(config.template);
      return 'template' in read ? templateStatuses(read.template) : [];
    }
  }
}

export function targetService(parts: ServiceParts, box: SecretBox): TargetService {
  const { store, emit } = parts;
  const secrets = openSecrets(parts.folder, box);
  const connect: TargetService['connect'] = async (id) => {
    const target = store.targets.find(id);
    if (!target) return null;
    const secret = needsSecret(target.config) ? await secrets.get(id) : '';
    return secret === null ? null : open(target, secret);
  };
  return {
    connect,
    handlers: {
      list: () => Promise.all(store.targets.list().map((target) => described(target, secrets))),
      async save({ id, name, config, secret }) {
        const before = id === null ? null : store.targets.find(id);
        if (id !== null && !before) throw new CallFailed('not-found');
        const read = config.kind === 'http' ? readTemplate(config.template) : null;
        if (read && 'problem' in read) throw new CallFailed('template-wrong', { ...read.problem });
        // a password that was given for one host is not sent to another
        const moved = before && secretHost(before.config) !== secretHost(config);
        if (secret === null && needsSecret(config) && (!before || moved)) throw new CallFailed('secret-needed');
        const target: StoredTarget = { id: id ?? newId(), name, config };
        if (secret !== null) await secrets.set(target.id, secret);
        store.targets.put(target);
        emit('targetsChanged', {});
        return { id: target.id };
      },
      async remove({ id }) {
        store.targets.remove(id);
        await secrets.remove(id);
        emit('targetsChanged', {});
        return null;
      },
      async check({ id, task }, { signal }) {
        const connector = await connect(id);
        if (!connector) throw new CallFailed(store.targets.find(id) ? 'secret-needed' : 'not-found');
        const lines: CheckLine[] = [];
        await connector.check({ signal: abortSignalOf(signal), onSent() {} }, (line) => {
          lines.push(line);
          emit('targetChecked', { task, line });
        });
        return lines;
      },
      secrets: () => ({ keeping: box.keeping }),
    },
  };
}

async function described({ id, name, config }: StoredTarget, secrets: Secrets): Promise<Target> {
  const hasSecret = needsSecret(config) && (await secrets.has(id));
  return { id, name, config, statuses: statusesOf(config), hasSecret };
}
