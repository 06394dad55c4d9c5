import { type Article, placeOf, type PresentPhoto } from '../../article/index.ts';
import { bylineText, datelineText } from '../head-lines.ts';
import { writeBodyHtml } from '../html/write.ts';
import { nitfElement } from '../nitf/write.ts';
import { outgoing, publishedPhotos } from '../outgoing.ts';
import { creditLine } from '../page/credit.ts';
import { withSourcePrefix } from '../page/source-prefix.ts';
import type { NewsEdition } from '../photo-file.ts';
import { element, optional, writeXml, type XmlElement } from '../xml/element.ts';
import { anyItem, type ItemKind, named, versionNumber } from './item.ts';

/**
 * The story as NewsML-G2 2.35 (power): one newsMessage with a newsItem for the text, one for each picture and the
 * packageItem that holds them together.
 */
export function writeNewsml(story: Article, edition: NewsEdition): string {
  const article = outgoing(story);
  const photos = publishedPhotos(article);
  return writeXml(
    element(
      'newsMessage',
      { xmlns: 'http://iptc.org/std/nar/2006-10-01/' },
      element('header', {}, element('sent', {}, edition.versionCreated)),
      element(
        'itemSet',
        {},
        textItem(article, edition),
        ...photos.map((photo) => pictureItem(photo, article, edition)),
        packageItem(article, photos, edition),
      ),
    ),
  );
}

const storyId = (article: Article): string => `urn:morat:story:${article.id}`;
/** A picture's item: the same original may stand in a story twice, with other words, so its key is in it too. */
const pictureId = (article: Article, photo: PresentPhoto): string => `${storyId(article)}:photo:${photo._key}`;

function textItem(article: Article, edition: NewsEdition): XmlElement {
  const files = new Map(publishedPhotos(article).map((photo) => [photo._key, edition.file(photo)]));
  const html = writeBodyHtml(article, (photo) => files.get(photo._key)?.path ?? null, edition.creditForm);
  const created = article.dateline.date === null ? [] : [element('contentCreated', {}, article.dateline.date)];
  const meta = element(
    'contentMeta',
    {},
    ...created,
    ...(article.dateline.place === '' ? [] : [named('located', article.dateline.place)]),
    ...article.bylines
      .filter(({ name, role }) => name !== '' && role === 'source')
      .map(({ name }) => named('infoSource', name)),
    ...article.bylines
      .filter(({ name, role }) => name !== '' && role !== 'source')
      .map(({ name, role }) => named('creator', name, { role: `moratrole:${role}` })),
    element('altId', { type: 'moratid:revision' }, edition.version),
    element('language', { tag: article.language }),
    ...article.tags.flatMap((tag) => optional('keyword', tag)),
    ...(article.section === ''
      ? []
      : [
          element(
            'subject',
            { type: 'cpnat:abstract', literal: article.section },
            element('name', {}, article.section),
          ),
        ]),
    ...optional('slugline', article.slug),
    ...optional('headline', article.kicker, { role: 'moratrole:kicker' }),
    ...optional('headline', article.headline, { role: 'moratrole:headline' }),
    ...optional('headline', article.subheadline, { role: 'moratrole:subheadline' }),
    ...optional('headline', article.seoTitle, { role: 'moratrole:seoTitle' }),
    ...optional('headline', article.socialTitle, { role: 'moratrole:socialTitle' }),
    ...optional('by', bylineText(article)),
    ...optional('dateline', datelineText(article.dateline)),
    ...optional('description', withSourcePrefix(article.sourcePrefix, article.sapo), { role: 'moratrole:sapo' }),
    ...optional('description', article.description, { role: 'moratrole:summary' }),
  );
  const content = element(
    'contentSet',
    {},
    element('inlineXML', { contenttype: 'application/nitf+xml' }, nitfElement(article, edition)),
    element('inlineData', { contenttype: 'text/html' }, html),
  );
  return anyItem(kindOf(article, 'text'), storyId(article), article, edition, [], meta, content);
}

function pictureItem(photo: PresentPhoto, article: Article, edition: NewsEdition): XmlElement {
  const file = edition.file(photo);
  const rights = [
    ...(photo.copyright === '' ? [] : [element('copyrightNotice', {}, photo.copyright)]),
    ...(photo.rights === '' ? [] : [element('usageTerms', {}, photo.rights)]),
  ];
  const place = placeOf(photo);
  const meta = element(
    'contentMeta',
    {},
    ...(photo.takenAt === '' ? [] : [element('contentCreated', {}, localTime(photo.takenAt))]),
    ...(place === '' ? [] : [named('located', place)]),
    ...(photo.source === '' ? [] : [named('infoSource', photo.source)]),
    ...(photo.creator === '' ? [] : [named('creator', photo.creator)]),
    element('altId', { type: 'moratid:original' }, photo.asset),
    ...photo.keywords.flatMap((keyword) => optional('keyword', keyword)),
    ...optional('headline', photo.headline),
    ...optional('creditline', creditLine(photo.credit)),
    ...optional('description', photo.caption, { role: 'moratrole:caption' }),
    ...optional('description', photo.alt, { role: 'moratrole:alt' }),
    ...optional('description', photo.extendedDescription, { role: 'moratrole:extendedDescription' }),
  );
  const content = file
    ? element(
        'contentSet',
        {},
        element('remoteContent', {
          href: file.path,
          contenttype: 'image/jpeg',
          size: file.bytes,
          rendition: 'rnd:highRes',
          width: file.width,
          height: file.height,
        }),
      )
    : element('contentSet');
  return anyItem(kindOf(article, 'picture'), pictureId(article, photo), article, edition, rights, meta, content);
}

function packageItem(article: Article, photos: readonly PresentPhoto[], edition: NewsEdition): XmlElement {
  const reference = (residref: string, nature: string, title: string) =>
    element(
      'itemRef',
      { residref, version: versionNumber(edition) },
      element('itemClass', { qcode: `ninat:${nature}` }),
      ...optional('title', title),
    );
  const groups = element(
    'groupSet',
    { root: 'root' },
    element(
      'group',
      { id: 'root', role: 'moratrole:story', mode: 'pgrmod:seq' },
      reference(storyId(article), 'text', article.headline),
      ...(photos.length === 0 ? [] : [element('groupRef', { idref: 'photos' })]),
    ),
    ...(photos.length === 0
      ? []
      : [
          element(
            'group',
            { id: 'photos', role: 'moratrole:photos', mode: 'pgrmod:seq' },
            ...photos.map((photo) => reference(pictureId(article, photo), 'picture', photo.caption)),
          ),
        ]),
  );
  const meta = element('contentMeta', {}, ...optional('headline', article.headline));
  return anyItem(kindOf(article, 'composite'), `${storyId(article)}:package`, article, edition, [], meta, groups);
}

const kindOf = (article: Article, nature: 'text' | 'picture' | 'composite'): ItemKind => ({
  element: nature === 'composite' ? 'packageItem' : 'newsItem',
  nature,
  provider: article.sourcePrefix,
});

/** A camera's time has no zone: it is Vietnam's. */
const localTime = (takenAt: string): string =>
  takenAt.length === 10 ? takenAt : `${takenAt.length === 16 ? `${takenAt}:00` : takenAt}+07:00`;
