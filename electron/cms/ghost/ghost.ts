import { CmsFailure } from '../cms-failure.ts';
import type { Connector, StepContext } from '../connector.ts';
import { listOf, textOf } from '../json.ts';
import { slugsOf } from '../publishing.ts';
import { writeBody } from './body.ts';
import { checkSite } from './check.ts';
import { findImage, sendImage } from './photos.ts';
import { type GhostPost, postIn, postOf, postQuery } from './post.ts';
import { type GhostAccount, openSession, type Patience } from './session.ts';
import { type GhostOptions, isOwnText, writePost } from './write.ts';

/** Ghost over its Admin API with the key of a custom integration. */
export function openGhost(account: GhostAccount, options: GhostOptions, patience?: Patience): Connector {
  const session = openSession(account, patience);
  const address = account.address.endsWith('/') ? account.address : `${account.address}/`;
  const search = async (filter: string, context: StepContext): Promise<GhostPost[]> => {
    const query = { ...postQuery, filter, order: 'created_at asc', limit: 20 };
    return listOf((await session.get('/posts/', query, context))['posts']).map((one) => postOf(one, address));
  };
  /** First drafts whose real address is not set yet, oldest first. */
  const underKey = (key: string, context: StepContext) => search(`slug:[${slugsOf(key).join(',')}]`, context);
  const read = async (id: string, context: StepContext): Promise<GhostPost | null> => {
    try {
      return postIn(await session.get(`/posts/${id}/`, postQuery, context), address);
    } catch (error) {
      if (error instanceof CmsFailure && error.params['code'] === 'NotFoundError') return null;
      throw error;
    }
  };
  /** Takes away what an attempt made whose answer came too late for its successor; all that is in it is our own. */
  const sweep = async (found: readonly GhostPost[], keep: string, context: StepContext) => {
    for (const one of found)
      if (one.id !== keep && one.status === 'draft' && one.content === '')
        await session.remove(`/posts/${one.id}/`, context);
  };

  const connector: Connector = {
    capabilities: { statuses: ['draft', 'publish'], updates: true },
    check: (context, found) => checkSite(session, address, context, found),
    async find(key, context) {
      const found = await underKey(key, context);
      const [first] = found;
      if (first) {
        await sweep(found, first.id, context);
        return first;
      }
      // the real address is set by now, and what this machine knew of it is lost: the key is in the page's head too
      return (await search(`codeinjection_head:~'morat:${key}/'`, context))[0] ?? null;
    },
    async create(key, context) {
      const body = { posts: [{ title: 'Morat…', slug: key, status: 'draft' }] };
      const made = postIn(await session.post('/posts/', body, context, postQuery), address);
      if (made.slug === key) return made;
      // another attempt was first after all: ours goes, that one stays
      const first = await connector.find(key, context);
      if (!first) throw new CmsFailure('sent-twice');
      return first;
    },
    read,
    isOurs: isOwnText,
    bodyHtml: (article, form) => writeBody(article, new Map(), { sapo: options.sapoInBody, byline: false }, form).html,
    maySendPhotos: () => Promise.resolve(true),
    findPhoto: (photo, known, context) => findImage(session, photo, known, context),
    describePhoto: (_photo, there) => Promise.resolve(there),
    sendPhoto: (photo, _post, context) => sendImage(session, photo, context),
    async write(post, submission, context) {
      const before = await read(post.id, context);
      if (!before) throw new CmsFailure('gone-there');
      // somebody was in it while the photos went out
      if (before.seen !== post.seen) throw new CmsFailure('changed-there');
      const written = await writePost(session, address, options, before, submission, context);
      await sweep(await underKey(submission.key, context), post.id, context);
      return written;
    },
    async changes(id, since, context) {
      const answer = await session.get(`/posts/${id}/`, { include: 'post_revisions,post_revisions.author' }, context);
      return listOf(listOf(answer['posts'])[0]?.['post_revisions'])
        .filter((one) => textOf(one['created_at']) > since)
        .map((one) => ({ who: authorOf(one), at: textOf(one['created_at']) }));
    },
  };
  return connector;
}

const authorOf = (revision: Readonly<Record<string, unknown>>): string =>
  textOf((revision['author'] as { name?: unknown } | null | undefined)?.name);
