import { createHash } from 'node:crypto';
import { type SendNotice, type SendStatus } from '../../../shared/api/index.ts';
import type { Article } from '../../../shared/article/index.ts';
import { CmsFailure } from '../cms-failure.ts';
import { compareHtml, wordNotices } from '../compare.ts';
import type { Connector, PostStatus, RemotePhoto, RemotePost, StepContext } from '../connector.ts';
import { folded, plainOf } from '../plain-html.ts';
import { checkHttp } from './check.ts';
import { bodyHtmlOf, type Fields, fieldsOf, photoFieldsOf } from './fields.ts';
import { fillRequest, type Filling } from './fill-request.ts';
import { readTemplate } from './read-template.ts';
import { type HttpAccount, type HttpAnswer, openSession } from './session.ts';
import type { Template, TemplateRequest } from './template.ts';

/** A newsroom's own CMS, as its template describes it. Fails with template-wrong, with the line. */
export function openHttp(account: HttpAccount, text: string): Connector {
  const template = wholeTemplate(text);
  const session = openSession(account, template.login);
  const statuses = statusesOf(template);

  const call = (request: TemplateRequest, filling: Filling, context: StepContext) =>
    session.call(request.method ?? 'GET', fillRequest(request, filling), context);
  const idFields = (id: string, key = ''): Fields => ({ id, key, status: template.statuses.draft ?? '' });

  const readPost = async (id: string, key: string, context: StepContext): Promise<RemotePost | null> => {
    // a CMS that is not asked has it as it was left
    if (!template.read) return emptyPost(id);
    const answer = await call(template.read, { fields: idFields(id, key) }, context);
    return answer && postOf(id, answer, template);
  };

  const connector: Connector = {
    capabilities: { statuses, updates: true },
    check: (context, found) => checkHttp(connector, template, session, new URL(account.address).host, context, found),
    async find(key, context) {
      const answer = await call(template.find, { fields: idFields('', key) }, context);
      const id = answer?.at(template.find.id) ?? null;
      return id === null ? null : await readPost(id, key, context);
    },
    async create(key, context) {
      const answer = needed(await call(template.create, { fields: idFields('', key) }, context));
      return emptyPost(need(answer, template.create.id, 'create'));
    },
    read: (id, context) => readPost(id, '', context),
    isOurs({ title, content }, { article, creditForm }) {
      const isSame = template.read?.title === undefined || folded(title) === folded(article.headline);
      return (
        isSame &&
        !wordNotices(bodyHtmlOf(article, new Map(), creditForm), content).some(({ code }) => code === 'words-added')
      );
    },
    bodyHtml: (article, form) => bodyHtmlOf(article, new Map(), form),
    maySendPhotos: () => Promise.resolve(template.photo !== undefined),
    async findPhoto(photo, known, context) {
      if (known) return known;
      if (!template.findPhoto) return null;
      const fields = photoFieldsOf(photo.photo, photo.key, null);
      const answer = await call(template.findPhoto, { fields }, context);
      const id = answer?.at(template.findPhoto.id) ?? null;
      return id === null || !answer ? null : remotePhoto(id, need(answer, template.findPhoto.url, 'findPhoto'));
    },
    describePhoto: (_photo, there) => Promise.resolve(there),
    async sendPhoto(photo, post, context) {
      const { photo: request } = template;
      if (!request) throw new CmsFailure('template-wrong', { name: 'photo' });
      const { bytes } = await photo.render();
      const fields = { ...photoFieldsOf(photo.photo, photo.key, null), ...idFields(post) };
      const answer = needed(await call(request, { fields, file: bytes }, context));
      return remotePhoto(need(answer, request.id, 'photo'), need(answer, request.url, 'photo'));
    },
    async write(post, submission, context) {
      const before = await readPost(post.id, submission.key, context);
      if (!before) throw new CmsFailure('gone-there');
      // somebody was in it while the photos went out
      if (before.seen !== post.seen && post.content !== '') throw new CmsFailure('changed-there');
      const status = template.statuses[submission.status as 'draft' | 'pending' | 'publish'] ?? '';
      const fields = fieldsOf(submission, post.id, status);
      const answer = await call(template.update, { fields, story: submission }, context);
      if (!answer) throw new CmsFailure('gone-there');
      const kept = await readPost(post.id, submission.key, context);
      if (!kept) throw new CmsFailure('gone-there');
      const sent = bodyHtmlOf(submission.article, submission.photos, submission.creditForm);
      return {
        post: template.read ? kept : { ...kept, status: submission.status },
        notices: template.read ? lost(template.read, sent, kept, submission.article) : [],
      };
    },
    changes: () => Promise.resolve([]),
  };
  return connector;
}

function wholeTemplate(text: string): Template {
  const read = readTemplate(text);
  if ('problem' in read) throw new CmsFailure('template-wrong', { ...read.problem });
  return read.template;
}

/** What a template offers a story to be sent as. */
export const statusesOf = ({ statuses }: Template): readonly SendStatus[] =>
  (['draft', 'pending', 'publish'] as const).filter((one) => statuses[one] !== undefined);

function needed(answer: HttpAnswer | null): HttpAnswer {
  if (!answer) throw new CmsFailure('rejected', { status: 404 });
  return answer;
}

function need(answer: HttpAnswer, place: string, request: string): string {
  const found = answer.at(place);
  // made perhaps, but nobody knows what it is called: it is looked for before the next attempt
  if (found === null) throw new CmsFailure('answer-without', { place, request });
  return found;
}

const emptyPost = (id: string): RemotePost => ({
  id,
  status: 'draft',
  slug: '',
  url: '',
  editUrl: '',
  modified: '',
  seen: '',
  title: '',
  excerpt: '',
  content: '',
});

function postOf(id: string, answer: HttpAnswer, { read, statuses }: Template): RemotePost {
  const text = (name: 'title' | 'content' | 'modified' | 'url' | 'editUrl' | 'status') => answer.at(read?.[name]) ?? '';
  const named = Object.entries(statuses).find(([, name]) => name === text('status'))?.[0];
  const seen = [text('title'), text('content').replaceAll(/\s+/g, ' ').trim()];
  return {
    ...emptyPost(id),
    status: (named ?? 'draft') as PostStatus,
    url: webAddress(text('url')),
    editUrl: webAddress(text('editUrl')),
    modified: text('modified'),
    seen: createHash('sha256').update(JSON.stringify(seen)).digest('hex'),
    title: plainOf(text('title')),
    content: text('content'),
  };
}

/** Only what a browser may be sent to. */
const webAddress = (text: string): string => (/^https?:\/\//i.test(text) ? text : '');

const remotePhoto = (id: string, url: string): RemotePhoto => ({ id, url, width: 0, height: 0, words: '' });

function lost(read: NonNullable<Template['read']>, sent: string, kept: RemotePost, article: Article): SendNotice[] {
  const isTitle = read.title !== undefined && folded(kept.title) !== folded(article.headline);
  return [
    ...(read.content === undefined ? [] : compareHtml(sent, kept.content)),
    ...(isTitle ? [{ code: 'title-changed' as const, params: {} }] : []),
  ];
}
