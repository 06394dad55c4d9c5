import type { Article } from '../../article/index.ts';
import { bylineText, datelineText } from '../head-lines.ts';
import { outgoing } from '../outgoing.ts';
import { withSourcePrefix } from '../page/source-prefix.ts';
import type { NewsEdition } from '../photo-file.ts';
import { element, optional, running, writeXml, type XmlElement } from '../xml/element.ts';
import { bodyContent } from './body.ts';

/** The story as NITF 3.6. */
export const writeNitf = (story: Article, edition: NewsEdition): string =>
  writeXml(nitfElement(outgoing(story), edition));

/** The same as an element, for a story that is already as it goes out. */
export function nitfElement(article: Article, edition: NewsEdition): XmlElement {
  const meta = (name: string, content: string): XmlElement[] =>
    content === '' ? [] : [element('meta', { name, content })];
  return element(
    'nitf',
    { xmlns: 'http://iptc.org/std/NITF/2006-10-18/', baselang: article.language, uno: `urn:morat:story:${article.id}` },
    element(
      'head',
      {},
      ...optional('title', article.seoTitle || article.headline),
      ...meta('description', article.description),
      ...meta('slug', article.slug),
      ...meta('section', article.section),
      ...meta('social-title', article.socialTitle),
      docdata(article, edition),
    ),
    element('body', {}, bodyHead(article), bodyContent(article, edition.file)),
  );
}

function docdata(article: Article, { version, versionCreated }: NewsEdition): XmlElement {
  return element(
    'docdata',
    {},
    element('doc-id', { 'id-string': `urn:morat:story:${article.id}:${version}` }),
    element('date.issue', { norm: basic(versionCreated) }),
    ...(article.embargo === null ? [] : [element('date.release', { norm: basic(article.embargo) })]),
    ...(article.sourcePrefix === '' ? [] : [element('doc.rights', { owner: article.sourcePrefix })]),
    ...(article.tags.length === 0
      ? []
      : [element('key-list', {}, ...article.tags.map((key) => element('keyword', { key })))]),
  );
}

function bodyHead(article: Article): XmlElement {
  const sapo = withSourcePrefix(article.sourcePrefix, article.sapo);
  const { place, date } = article.dateline;
  const day =
    date === null ? [] : [element('story.date', { norm: date.replaceAll('-', '') }, datelineText({ place: '', date }))];
  const dateline = [
    ...(place === '' ? [] : [element('location', {}, place)]),
    ...(place !== '' && day.length > 0 ? [', '] : []),
    ...day,
  ];
  return element(
    'body.head',
    {},
    element(
      'hedline',
      {},
      element('hl1', {}, article.headline),
      ...optional('hl2', article.kicker, { class: 'kicker' }),
      ...optional('hl2', article.subheadline, { class: 'subheadline' }),
    ),
    ...optional('byline', bylineText(article)),
    ...(dateline.length === 0 ? [] : [running('dateline', {}, ...dateline)]),
    ...(sapo === '' ? [] : [element('abstract', {}, element('p', {}, sapo))]),
  );
}

/** ISO 8601's basic form, which NITF's dates have: `20260302T030000Z`. */
const basic = (instant: string): string => instant.replace(/\.\d+/, '').replace(/[-:]/g, '');
