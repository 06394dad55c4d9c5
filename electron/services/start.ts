import {
  type Answer,
  api,
  answerCall,
  CallFailed,
  type Emit,
  type Handlers,
  type PhotoSize,
  type ServiceGroup,
} from '../../shared/api/index.ts';
import { asCallFailed, lockFolder, openStore, type Store } from '../store/index.ts';
import { backupService } from './backups.ts';
import { checkOptions } from './check-options.ts';
import { dictionaryHandlers } from './dictionary.ts';
import { draftHandlers } from './drafts.ts';
import { handOverHandlers } from './hand-over.ts';
import { importHandlers } from './imports.ts';
import { errorFacts, type Log } from './log.ts';
import { newsroomSetupHandlers } from './newsroom-setup.ts';
import { outboxService } from './outbox.ts';
import { packageHandlers } from './packages.ts';
import type { ServiceParts } from './parts.ts';
import { photoService } from './photos.ts';
import { reviewHandlers } from './review.ts';
import { revisionHandlers } from './revisions.ts';
import { closedBox, type SecretBox } from './secret-box.ts';
import { settingsHandlers } from './settings.ts';
import { storageHandlers } from './storage.ts';
import { styleService } from './style.ts';
import { targetService } from './targets.ts';
import { makeTasks } from './tasks.ts';
import { startUpkeep } from './upkeep.ts';

/** The services as a shell or a test uses them, in this thread or behind a port. */
export interface Services {
  call(group: string, name: string, input: unknown): Promise<Answer>;
  photoFile(asset: string, size: PhotoSize): Promise<string | null>;
  close(): Promise<void>;
}

export interface ServicesOptions {
  readonly folder: string;
  readonly resources: string;
  readonly log: Log;
  readonly emit: Emit;
  /** Left out where nothing is sent: then no password can be kept. */
  readonly secrets?: SecretBox;
  /** Milliseconds from one attempt at a sending to the next, where the usual ones are not wanted. */
  readonly waits?: readonly number[];
  /** The store has to be opened anew: the caller starts services again. */
  readonly restart?: () => void;
}

/** Opens the store and puts the handlers on it. A store that can't be opened is answered to every call as its failure. */
export function startServices(options: ServicesOptions): Services {
  let store: Store;
  let unlock = (): void => {};
  try {
    unlock = lockFolder(options.folder);
    store = openStore({ folder: options.folder });
  } catch (error) {
    unlock();
    options.log.error(errorFacts(error), 'store-not-opened');
    const failure = asCallFailed(error);
    if (!(failure instanceof CallFailed)) throw error;
    return closedServices(failure);
  }
  if (store.recovery) {
    const { backup, setAside, rescued } = store.recovery;
    options.log.warn({ backup, setAside, rescued }, 'store-recovered');
  }
  const style = styleService({ ...options, store });
  const parts: ServiceParts = { ...options, store, checkOptions: () => checkOptions({ ...options, store }, style) };
  const backups = backupService(parts);
  const stopUpkeep = startUpkeep(store, options.log, () => backups.look());
  const tasks = makeTasks((value) => options.emit('taskProgress', value));
  const photos = photoService(parts);
  const targets = targetService(parts, options.secrets ?? closedBox);
  const outbox = outboxService(parts, photos.folder, targets, options.waits);
  const groups: { readonly [G in ServiceGroup]: Handlers<G> } = {
    drafts: draftHandlers(parts, photos.handlers),
    revisions: revisionHandlers(parts),
    review: reviewHandlers(parts),
    photos: photos.handlers,
    imports: importHandlers(parts, photos.handlers),
    handOver: handOverHandlers(parts, photos),
    packages: packageHandlers(parts, photos.folder),
    settings: settingsHandlers(parts),
    newsroomSetup: newsroomSetupHandlers(parts),
    dictionary: dictionaryHandlers(parts),
    storage: storageHandlers(parts, backups),
    style: style.handlers,
    targets: targets.handlers,
    outbox: outbox.handlers,
    tasks: tasks.handlers,
  };
  const isGroup = (group: string): group is ServiceGroup => Object.hasOwn(groups, group);

  const close = async (): Promise<void> => {
    tasks.cancelAll();
    stopUpkeep();
    style.close();
    await outbox.close();
    await backups.close();
    store.close();
    await photos.close();
    unlock();
  };
  /** The store's file is gone from its folder: what the open file holds goes back there, and all begins anew on it. */
  const comeBack = async (): Promise<Answer> => {
    try {
      store.putBack();
    } catch (error) {
      options.log.error(errorFacts(error), 'store-gone');
      return failed('store-failed', { reason: 'gone' });
    }
    options.log.warn({}, 'store-put-back');
    await close();
    options.restart?.();
    return failed('connection-lost', {});
  };

  return {
    call(group, name, input) {
      if (!isGroup(group)) return Promise.resolve(failed('invalid-call', { path: group }));
      if (!store.isInPlace()) return comeBack();
      const report = (error: unknown) => options.log.error({ group, name, ...errorFacts(error) }, 'call-failed');
      // a call that cancels a task names it and is none itself
      return tasks.run(group === 'tasks' ? null : input, (context) =>
        answerCall(api[group], groups[group], name, input, context, { asCallFailed, report }),
      );
    },
    photoFile: (asset, size) => photos.file(asset, size),
    close,
  };
}

const failed = (code: CallFailed['code'], params: CallFailed['params']): Answer => ({
  ok: false,
  error: { code, params },
});

const closedServices = (failure: CallFailed): Services => ({
  call: () => Promise.resolve(failed(failure.code, failure.params)),
  photoFile: () => Promise.resolve(null),
  close: () => Promise.resolve(),
});
