import { networkInterfaces } from 'node:os';
import { CallFailed, type Difference, type Handlers } from '../../shared/api/index.ts';
import { assert } from '../../shared/base/index.ts';
import { outgoing, publishedPhotos } from '../../shared/formats/index.ts';
import {
  CmsFailure,
  type Connector,
  deliver,
  deliverFiles,
  type Delivery,
  type DropTarget,
  type FileDelivery,
  type Journal,
  type OutboxWorker,
  paragraphsOf,
  photoKey,
  type StepContext,
  startOutboxWorker,
  storyKey,
} from '../cms/index.ts';
import { assertReady, dropFiles, editionName } from '../packages/index.ts';
import type { PhotoFolder } from '../photos/index.ts';
import type { Job } from '../store/index.ts';
import { errorFacts } from './log.ts';
import type { ServiceParts } from './parts.ts';
import { paragraphDifference } from './paragraph-difference.ts';
import type { TargetService } from './targets.ts';

export interface OutboxService {
  readonly handlers: Handlers<'outbox'>;
  close(): Promise<void>;
}

const takesFiles = (target: Connector | DropTarget): target is DropTarget => 'open' in target;

/** How often there is a look whether the machine has another network than before. */
const lookEvery = 3_000;

export function outboxService(
  parts: ServiceParts,
  photos: PhotoFolder,
  targets: TargetService,
  waits?: readonly number[],
): OutboxService {
  const { store, emit, log } = parts;
  const told = (id: string) => {
    emit('outboxChanged', { ids: [id] });
    const job = store.outbox.job(id);
    if (job) emit('draftsChanged', { ids: [job.draft] });
  };
  const change: typeof store.outbox.change = (id, how) => {
    store.outbox.change(id, how);
    told(id);
  };

  const deliveryOf = (job: Job): Delivery => {
    const article = outgoing(store.revisions.read(job.revision));
    return {
      key: storyKey(article.id),
      revision: job.revision,
      article,
      creditForm: store.settings.get().house.creditForm,
      status: job.status,
      overwrite: job.overwrite,
      mayBeThere: job.wrote,
      photos: publishedPhotos(article).map((photo) => ({
        key: photoKey(article.id, photo),
        photo,
        render: () =>
          photos.rendition(photo).catch((error: unknown) => {
            if (error instanceof CallFailed && error.code !== 'disk-full')
              throw new CmsFailure('photo-missing', { name: photo.fileName });
            throw error;
          }),
      })),
    };
  };
  const fileDeliveryOf = (job: Job): FileDelivery => {
    const target = store.targets.find(job.target);
    const row = store.revisions.list(job.draft).find(({ id }) => id === job.revision);
    assert(target && 'format' in target.config && row, 'files go to a target that takes them');
    const { format } = target.config;
    const story = store.revisions.read(job.revision);
    const edition = { revision: job.revision, at: row.at, creditForm: store.settings.get().house.creditForm };
    return {
      key: storyKey(story.id),
      owner: job.target,
      edition: editionName(story, edition),
      pack: (signal) =>
        dropFiles(story, edition, format, photos, { signal, progress() {} }).catch((error: unknown) => {
          if (error instanceof CallFailed && error.code.startsWith('photo-')) throw new CmsFailure('photo-missing');
          throw error;
        }),
    };
  };
  const connectors = new Map<string, Connector | DropTarget>();
  const attempt = async (id: string, signal: AbortSignal): Promise<void> => {
    const job = store.outbox.job(id);
    assert(job, 'a due sending is there');
    const { draft, target } = job;
    if (!store.targets.find(target)) throw new CmsFailure('target-missing');
    const connector = connectors.get(id) ?? (await targets.connect(target));
    if (!connector) throw new CmsFailure('secret-missing');
    // what one attempt asked the target, the next need not ask again; a person who mended something starts afresh
    connectors.set(id, connector);
    const context: StepContext = {
      signal,
      onSent: (sent, total) => emit('outboxBytes', { id, sent, total }),
    };
    const journal: Journal = {
      known: () => store.outbox.post(draft, target),
      keep: (post) => store.outbox.putPost(draft, target, post),
      forget: () => store.outbox.forgetPost(draft, target),
      step: (step, count) =>
        change(id, { step, ...(count && { photos: count }), ...(step === 'write' && { wrote: true }) }),
    };
    const notices = takesFiles(connector)
      ? await deliverFiles(fileDeliveryOf(job), connector, journal, context)
      : await deliver(deliveryOf(job), connector, journal, context);
    change(id, { step: 'done', notices });
  };
  store.outbox.recover();
  const worker: OutboxWorker = startOutboxWorker({
    ...(waits && { waits }),
    run: attempt,
    report: (error) => log.error(errorFacts(error), 'sending-failed'),
    queue: {
      due: (at) => store.outbox.due(at),
      nextDue: () => store.outbox.nextDue(),
      started: (id) => change(id, { state: 'sending', nextTry: null }),
      done: (id) => {
        connectors.delete(id);
        change(id, { state: 'done', failure: null, nextTry: null });
      },
      again: (id, attempts, nextTry, failure) => change(id, { state: 'waiting', attempts, nextTry, failure }),
      held: (id, attempts, failure) => {
        connectors.delete(id);
        change(id, { state: 'held', attempts, nextTry: null, failure });
      },
    },
  });
  const wake = () => {
    store.outbox.hurryOffline();
    worker.wake();
  };
  const networks = () => JSON.stringify(networkInterfaces());
  let network = networks();
  const looking = setInterval(() => {
    const now = networks();
    if (now !== network) wake();
    network = now;
  }, lookEvery);

  const isOpen = (id: string): boolean => {
    const sending = store.outbox.find(id);
    if (!sending) throw new CallFailed('not-found');
    return sending.state !== 'done' && sending.state !== 'cancelled';
  };
  const again = (id: string, overwrite: boolean): null => {
    connectors.delete(id);
    if (!isOpen(id)) return null;
    if (store.outbox.find(id)?.state !== 'sending')
      change(id, { state: 'waiting', nextTry: new Date().toISOString(), ...(overwrite && { overwrite }) });
    worker.wake();
    return null;
  };

  return {
    handlers: {
      list: ({ draft }) => store.outbox.list(draft),
      async send({ draft, targets: wanted, override }) {
        const story = store.stories.read(draft);
        const { person } = store.settings.get();
        const check = await parts.checkOptions();
        const over = assertReady(story, store.drafts.ignored(draft), check, override === null ? 'nothing' : 'rules');
        const note = over === 0 ? '' : (override ?? '');
        for (const { target } of wanted) if (!store.targets.find(target)) throw new CallFailed('not-found');
        const revision = store.revisions.hold({
          draft,
          reason: 'exported',
          author: person.name,
          note,
          forItsNote: true,
        });
        const ids = wanted.map(({ target, status }) => {
          // what waits is older than this: sending it first would only be seen by nobody
          for (const older of store.outbox.list(draft))
            if (older.target === target && ['waiting', 'held', 'paused'].includes(older.state))
              change(older.id, { state: 'cancelled', nextTry: null });
          return store.outbox.add({ draft, target, revision: revision.id, status, headline: story.headline });
        });
        emit('draftsChanged', { ids: [draft] });
        emit('outboxChanged', { ids });
        worker.wake();
        return { ids };
      },
      retry: ({ id }) => again(id, false),
      overwrite: ({ id }) => again(id, true),
      async pause({ id }) {
        if (!isOpen(id)) return null;
        await worker.stop(id);
        if (isOpen(id)) change(id, { state: 'paused', nextTry: null });
        return null;
      },
      async cancel({ id }) {
        if (!isOpen(id)) return null;
        await worker.stop(id);
        if (isOpen(id)) change(id, { state: 'cancelled', nextTry: null });
        return null;
      },
      async compare({ id }): Promise<Difference> {
        const job = store.outbox.job(id);
        const known = job ? store.outbox.post(job.draft, job.target) : null;
        const connector = job ? await targets.connect(job.target) : null;
        if (!job || !connector || takesFiles(connector)) throw new CallFailed('not-found');
        const context: StepContext = { signal: AbortSignal.timeout(60_000), onSent() {} };
        const article = outgoing(store.revisions.read(job.revision));
        try {
          const post = known
            ? await connector.read(known.post, context)
            : await connector.find(storyKey(article.id), context);
          const changedBy = post && known ? await connector.changes(post.id, known.modified, context) : [];
          const theirs = post ? [post.title, ...paragraphsOf(post.content)] : [];
          const ours = [
            article.headline,
            ...paragraphsOf(connector.bodyHtml(article, store.settings.get().house.creditForm)),
          ];
          return { changedBy, lines: paragraphDifference(ours, theirs) };
        } catch (error) {
          if (error instanceof CmsFailure) throw new CallFailed('target-failed', { reason: error.code });
          throw error;
        }
      },
      wake() {
        wake();
        return null;
      },
    },
    async close() {
      clearInterval(looking);
      await worker.close();
    },
  };
}
