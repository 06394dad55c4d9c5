import type { FailureCode, Sending, SendNotice, SendStatus } from '../../shared/api/index.ts';
import type { Article, CreditForm } from '../../shared/article/index.ts';
import { CmsFailure } from './cms-failure.ts';
import type { Connector, OutgoingPhoto, RemotePhoto, RemotePost, StepContext, Submission } from './connector.ts';
import { isOut } from './publishing.ts';

/** What this machine knows of a story at a target, kept from one attempt to the next. */
export interface KnownPost {
  readonly post: string;
  /** Digest of the post as it was last read back; null: made, but not yet written. */
  readonly seen: string | null;
  readonly modified: string;
  readonly status: string;
  readonly url: string;
  readonly editUrl: string;
  readonly photos: Readonly<Record<string, RemotePhoto>>;
}

/** Where an attempt writes down what it has reached, each time before it goes on. */
export interface Journal {
  known(): KnownPost | null;
  keep(post: KnownPost): void;
  forget(): void;
  step(step: Sending['step'], photos?: Sending['photos']): void;
}

/** A revision on its way: everything here is the same at every attempt. */
export interface Delivery {
  readonly key: string;
  readonly revision: string;
  /** As it may leave: see `outgoing`. */
  readonly article: Article;
  readonly creditForm?: CreditForm | undefined;
  readonly photos: readonly OutgoingPhoto[];
  readonly status: SendStatus;
  /** A person saw what was changed at the target and wants ours over it. */
  readonly overwrite: boolean;
  /** An earlier attempt came as far as writing: this revision may stand there although nobody saw the answer. */
  readonly mayBeThere: boolean;
}

/**
 * One attempt at bringing a story to a target. It may be cut off anywhere and made again: whatever an earlier one
 * reached is looked for before it is done, and what is found is written down before the next step.
 */
export async function deliver(
  delivery: Delivery,
  connector: Connector,
  journal: Journal,
  context: StepContext,
): Promise<readonly SendNotice[]> {
  const { key, article, photos, status, revision, creditForm } = delivery;
  journal.step('look');
  const submission = (there: ReadonlyMap<string, RemotePhoto>): Submission => ({
    key,
    revision,
    article,
    creditForm,
    status,
    photos: there,
  });
  const post = await findOrMake(delivery, connector, journal, context);
  context.signal.throwIfAborted();
  const { there, notices } = await bringPhotos(photos, post, connector, journal, context);
  journal.step('write');
  const written = await connector.write(post, submission(there), context);
  keep(journal, written.post, written.post.seen);
  return [...notices, ...written.notices];
}

function keep(journal: Journal, post: RemotePost, seen: string | null): void {
  const { id, modified, status, url, editUrl } = post;
  journal.keep({ post: id, seen, modified, status, url, editUrl, photos: journal.known()?.photos ?? {} });
}

async function findOrMake(
  delivery: Delivery,
  connector: Connector,
  journal: Journal,
  context: StepContext,
): Promise<RemotePost> {
  const known = journal.known();
  if (known) {
    const post = await connector.read(known.post, context);
    const trouble = troubleWith(delivery, known, post, connector);
    if (trouble && !delivery.overwrite) throw new CmsFailure(trouble);
    if (post && post.status !== 'trash') return post;
    journal.forget();
  }
  const found = await connector.find(delivery.key, context);
  // something is in it that this machine does not know of: sent from elsewhere, or before the store was lost
  if (
    found &&
    found.content !== '' &&
    !delivery.overwrite &&
    !(delivery.mayBeThere && connector.isOurs(found, delivery))
  )
    throw new CmsFailure('changed-there');
  if (!found) journal.step('create');
  const post = found ?? (await connector.create(delivery.key, context));
  keep(journal, post, null);
  return post;
}

/** What has become of a post since it was last read back, if a person has to look at it before it is written over. */
function troubleWith(
  delivery: Delivery,
  known: KnownPost,
  post: RemotePost | null,
  connector: Connector,
): FailureCode | null {
  if (!post) return 'gone-there';
  if (post.status === 'trash') return 'trashed-there';
  if (known.seen === null) return null;
  // an update of ours whose answer was lost is no change
  const isOwn = delivery.mayBeThere && connector.isOurs(post, delivery);
  if (post.seen !== known.seen && !isOwn) return 'changed-there';
  const wasOut = isOut(known.status);
  return !wasOut && isOut(post.status) && delivery.status !== 'publish' ? 'published-there' : null;
}

async function bringPhotos(
  photos: readonly OutgoingPhoto[],
  post: RemotePost,
  connector: Connector,
  journal: Journal,
  context: StepContext,
): Promise<{ readonly there: ReadonlyMap<string, RemotePhoto>; readonly notices: readonly SendNotice[] }> {
  const there = new Map<string, RemotePhoto>();
  const total = photos.length;
  journal.step('photos', { done: 0, total });
  if (total > 0 && !(await connector.maySendPhotos(context)))
    return { there, notices: [{ code: 'photos-not-allowed', params: { count: total } }] };
  for (const [at, photo] of photos.entries()) {
    context.signal.throwIfAborted();
    const known = journal.known();
    const found = await connector.findPhoto(photo, known?.photos[photo.key] ?? null, context);
    const sent = found ?? (await connector.sendPhoto(photo, post.id, context));
    const keepPhoto = (one: RemotePhoto) => {
      if (known) journal.keep({ ...known, photos: { ...known.photos, [photo.key]: one } });
    };
    keepPhoto(sent);
    const remote = await connector.describePhoto(photo, sent, context);
    if (remote !== sent) keepPhoto(remote);
    there.set(photo.photo._key, remote);
    journal.step('photos', { done: at + 1, total });
  }
  return { there, notices: [] };
}
