import { type Article, countText, placeOf, pointIn, type PresentPhoto, shownFrame } from '../../article/index.ts';
import { bylineText } from '../head-lines.ts';
import { writeBodyHtml } from '../html/write.ts';
import { type Json, withoutEmpty } from '../json.ts';
import { outgoing, publishedPhotos } from '../outgoing.ts';
import { creditLine } from '../page/credit.ts';
import type { NewsEdition } from '../photo-file.ts';
import { writeText } from '../text/write.ts';
import { withSourcePrefix } from '../page/source-prefix.ts';

/** The story as ninjs 3.1. Roles are ours, since the standard lists none: see docs/formats.md. */
export function writeNinjs(story: Article, edition: NewsEdition): Json {
  const article = outgoing(story);
  const photos = publishedPhotos(article);
  const html = writeBodyHtml(
    article,
    (photo) => {
      const found = photos.find((one) => one._key === photo._key);
      return found ? (edition.file(found)?.path ?? null) : null;
    },
    edition.creditForm,
  );
  const text = writeText(article, edition.creditForm);
  const counts = countText(text);
  return withoutEmpty({
    uri: `urn:morat:story:${article.id}`,
    type: photos.length > 0 ? 'composite' : 'text',
    representationType: 'full',
    standard: { name: 'ninjs', version: '3.1', schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json' },
    version: edition.version,
    versionCreated: edition.versionCreated,
    contentCreated: article.dateline.date === null ? '' : `${article.dateline.date}T00:00:00+07:00`,
    embargoedUntil: article.embargo ?? '',
    pubStatus: 'usable',
    language: article.language,
    title: article.headline,
    slugline: article.slug,
    by: bylineText(article),
    located: article.dateline.place,
    headlines: texts([
      ['kicker', article.kicker],
      ['headline', article.headline],
      ['subheadline', article.subheadline],
      ['seoTitle', article.seoTitle],
      ['socialTitle', article.socialTitle],
    ]),
    descriptions: texts([
      ['sapo', withSourcePrefix(article.sourcePrefix, article.sapo)],
      ['summary', article.description],
    ]),
    bodies: [
      { role: 'body', contentType: 'text/html', wordCount: counts.words, charCount: counts.characters, value: html },
      { role: 'plain', contentType: 'text/plain', value: text },
    ],
    people: article.bylines
      .filter(({ name }) => name !== '')
      .map(({ name, role }) => ({
        name,
        rel: role === 'photo' ? 'photographer' : role === 'source' ? 'source' : 'author',
        literal: role,
      })),
    subjects: [
      ...(article.section === '' ? [] : [{ name: article.section, rel: 'section' }]),
      ...article.tags.map((name) => ({ name, rel: 'tag' })),
    ],
    infoSources: article.sourcePrefix === '' ? [] : [{ name: article.sourcePrefix, role: 'newsroom' }],
    associations: photos.map((photo, at) =>
      photoItem(photo, `${photo._key === article.leadPhoto ? 'lead' : 'photo'}${at + 1}`, edition),
    ),
  });
}

function photoItem(photo: PresentPhoto, name: string, edition: NewsEdition): Json {
  const file = edition.file(photo);
  // of the cut picture, which is the file
  const interest = pointIn(shownFrame(photo, photo), photo.interest);
  return withoutEmpty({
    name,
    rel: name.startsWith('lead') ? 'leadPhoto' : 'photo',
    uri: `urn:morat:photo:${photo.asset}`,
    type: 'picture',
    contentCreated:
      photo.takenAt.length >= 16 ? `${photo.takenAt.length === 16 ? `${photo.takenAt}:00` : photo.takenAt}+07:00` : '',
    by: photo.creator || photo.credit,
    copyrightNotice: photo.copyright,
    usageTerms: photo.rights,
    located: placeOf(photo),
    descriptions: texts([
      ['caption', photo.caption],
      ['credit', creditLine(photo.credit)],
      ['alt', photo.alt],
    ]),
    infoSources: photo.source === '' ? [] : [{ name: photo.source, role: 'source' }],
    // href has to be an absolute address in ninjs, and a package has none: the title is the path inside it
    renditions: file
      ? [
          withoutEmpty({
            name: 'main',
            title: file.path,
            contentType: 'image/jpeg',
            width: file.width,
            height: file.height,
            sizeInBytes: file.bytes,
            poi: interest ? { x: Math.round(interest.x * file.width), y: Math.round(interest.y * file.height) } : '',
          }),
        ]
      : [],
  });
}

const texts = (roles: readonly (readonly [string, string])[]): Json[] =>
  roles.filter(([, value]) => value !== '').map(([role, value]) => ({ role, contentType: 'text/plain', value }));

/**
 * The story as ninjs 2.2, for receivers that have not moved on: the same properties under names in lower case. It has no
 * place for a picture's point of interest and relation; an association's name still says which is the lead photo.
 */
export function writeNinjs2(story: Article, edition: NewsEdition): Json {
  const { associations = [], ...item } = writeNinjs(story, edition) as { readonly associations?: readonly Json[] };
  return withoutEmpty({
    ...(lowered(item) as Json),
    standard: { name: 'ninjs', version: '2.2', schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_2.2.json' },
    associations: associations.map(({ rel: _rel, ...photo }) => lowered(photo)),
  });
}

function lowered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(lowered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => name !== 'poi')
      .map(([name, one]) => [name === 'embargoedUntil' ? 'embargoed' : name.toLowerCase(), lowered(one)]),
  );
}
