import { CmsFailure } from '../cms-failure.ts';
import type { Connector, StepContext } from '../connector.ts';
import { slugsOf } from '../publishing.ts';
import { type Rights, readRights } from './account.ts';
import { writeBlocks } from './blocks.ts';
import { checkSite } from './check.ts';
import { describeMedia, findMedia, passOn, sendMedia } from './media.ts';
import { postFields, postOf, type WordPressPost } from './post.ts';
import { listOf, textOf } from '../json.ts';
import { openSession, type Patience, type WordPressAccount, wordpressCode } from './session.ts';
import { siteNames } from './terms.ts';
import { isOwnText, type WordPressOptions, writePost } from './write.ts';

const posts = '/wp/v2/posts';

/** WordPress over its REST API with an application password. */
export function openWordPress(account: WordPressAccount, options: WordPressOptions, patience?: Patience): Connector {
  const session = openSession(account, patience);
  const address = account.address.endsWith('/') ? account.address : `${account.address}/`;
  const names = siteNames(session);
  let known: Rights | null = null;
  const rights = async (context: StepContext): Promise<Rights> => {
    await session.site(context);
    known ??= await readRights(session, context);
    return known;
  };
  const toBin = async (id: string, context: StepContext) => {
    await session.remove(`${posts}/${id}`, {}, context).catch(passOn('not-allowed'));
  };
  /** What lies under the key itself: first drafts whose real address is not set yet. */
  const underKey = async (key: string, context: StepContext): Promise<WordPressPost[]> => {
    const query = { ...postFields, slug: slugsOf(key).join(','), status: 'any', orderby: 'id', order: 'asc' };
    return listOf(await session.get(posts, query, context)).map((one) => postOf(one, address));
  };
  /** Takes away what an attempt made whose answer came too late for its successor; all that is in it is our own. */
  const sweep = async (found: readonly WordPressPost[], keep: string, context: StepContext) => {
    for (const one of found) if (one.id !== keep && one.status === 'draft') await toBin(one.id, context);
  };

  const connector: Connector = {
    capabilities: { statuses: ['draft', 'pending', 'publish'], updates: true },
    check: (context, found) => checkSite(session, address, context, found),
    async find(key, context) {
      await rights(context);
      const found = await underKey(key, context);
      const [first] = found;
      if (first) {
        await sweep(found, first.id, context);
        return first;
      }
      // the real address is set by now, and what this machine knew of it is lost: the key is in the first block too
      const query = { ...postFields, search: `${key}/`, status: 'any', per_page: 10, orderby: 'id', order: 'asc' };
      const searched = listOf(await session.get(posts, query, context)).map((one) => postOf(one, address));
      return searched.find(({ content }) => content.includes(`"moratId":"${key}/`)) ?? null;
    },
    async create(key, context) {
      const body = { title: 'Morat…', content: '', slug: key, status: 'draft' };
      const made = postOf(await session.post(posts, body, context, postFields), address);
      if (made.slug === key) return made;
      // another attempt was first after all: ours goes, that one stays
      const first = await connector.find(key, context);
      if (!first) throw new CmsFailure('sent-twice');
      return first;
    },
    async read(id, context) {
      await rights(context);
      try {
        return postOf(await session.get(`${posts}/${id}`, postFields, context), address);
      } catch (error) {
        if (wordpressCode(error) === 'rest_post_invalid_id') return null;
        throw error;
      }
    },
    isOurs: isOwnText,
    bodyHtml: (article, form) =>
      writeBlocks(
        article,
        '',
        new Map(),
        {
          kicker: true,
          subheadline: true,
          sapo: options.sapoInBody,
          byline: true,
          leadPhoto: options.leadInBody,
        },
        form,
      ),
    maySendPhotos: async (context) => (await rights(context)).upload,
    findPhoto: (photo, there, context) => findMedia(session, photo, there, context),
    describePhoto: (photo, there, context) => describeMedia(session, there, photo.photo, context),
    sendPhoto: (photo, post, context) => sendMedia(session, photo, post, context),
    async write(post, submission, context) {
      const before = postOf(await session.get(`${posts}/${post.id}`, postFields, context), address);
      // somebody was in it while the photos went out
      if (before.seen !== post.seen) throw new CmsFailure('changed-there');
      const written = await writePost(
        session,
        address,
        options,
        await rights(context),
        names,
        before,
        submission,
        context,
      );
      await sweep(await underKey(submission.key, context), post.id, context);
      return written;
    },
    async changes(id, since, context) {
      const list = listOf(
        await session
          .get(`${posts}/${id}/revisions`, { context: 'edit', _fields: 'author,modified_gmt', per_page: 20 }, context)
          .catch(passOn('not-allowed')),
      );
      const { id: self } = await rights(context);
      // the site keeps whole seconds: of the same second as our own sending, only what somebody else did counts
      const later = list.filter((one) => {
        const at = `${textOf(one['modified_gmt'])}Z`;
        return at > since || (at === since && Number(one['author']) !== self);
      });
      const names = new Map<number, string>();
      for (const author of new Set(later.map((one) => Number(one['author'])))) {
        const user = await session
          .get(`/wp/v2/users/${author}`, { _fields: 'name' }, context)
          .catch(passOn('not-allowed', 'rejected'));
        names.set(author, String((user as { name?: string } | null)?.name ?? ''));
      }
      return later.map((one) => ({
        who: names.get(Number(one['author'])) ?? '',
        at: `${textOf(one['modified_gmt'])}Z`,
      }));
    },
  };
  return connector;
}
