import { type Article, type Block, isKnown, isPresent, type Photo, photosOf } from '../../article/index.ts';
import { leadOutside } from '../html/write.ts';
import { isListTree, type ListTree, withLists } from '../list-tree.ts';
import { creditLine } from '../page/credit.ts';
import { element, optional, running, type XmlElement } from '../xml/element.ts';
import type { PhotoFile } from '../photo-file.ts';
import { inline, lines, linked } from './inline.ts';

/** `body.content` of a story as it goes out. */
export function bodyContent(article: Article, file: PhotoFile): XmlElement {
  const photos = new Map(article.photos.map((photo) => [photo._key, photo]));
  const media = (keys: readonly string[]) =>
    keys.flatMap((key) => {
      const photo = photos.get(key);
      return photo ? [picture(photo, file)] : [];
    });
  const lead = leadOutside(article);
  return element(
    'body.content',
    {},
    ...(lead ? [picture(lead, file)] : []),
    ...withLists(article.body).flatMap((part) => (isListTree(part) ? [list(part)] : blockElements(part, media))),
  );
}

const list = ({ kind, items }: ListTree): XmlElement =>
  element(
    kind === 'number' ? 'ol' : 'ul',
    {},
    ...items.map(({ block, lists }) => running('li', {}, ...inline(block), ...lists.map(list))),
  );

function blockElements(block: Block, media: (keys: readonly string[]) => XmlElement[]): XmlElement[] {
  if (!isKnown(block)) return [];
  switch (block._type) {
    case 'block': {
      if (block.style === 'h2') return [running('hl2', {}, ...inline(block))];
      const paragraph = running('p', {}, ...inline(block));
      return [block.style === 'blockquote' ? element('bq', {}, element('block', {}, paragraph)) : paragraph];
    }
    case 'photo':
      return media(photosOf(block));
    case 'gallery':
      return [element('block', { class: 'gallery' }, ...media(photosOf(block)))];
    case 'box':
      return [
        element(
          'block',
          { class: 'box' },
          ...optional('hl2', block.title),
          ...withLists(block.content).flatMap((part) => (isListTree(part) ? [list(part)] : blockElements(part, media))),
        ),
      ];
    case 'pullQuote':
      return [
        element(
          'bq',
          { class: 'pull-quote' },
          element('block', {}, running('p', {}, ...lines(block.text))),
          ...optional('credit', block.attribution),
        ),
      ];
    case 'table':
      return [
        element(
          'table',
          {},
          ...optional('caption', block.caption),
          ...block.rows.map((row, at) =>
            element('tr', {}, ...row.cells.map((cell) => element(block.header && at === 0 ? 'th' : 'td', {}, cell))),
          ),
        ),
      ];
    case 'embed':
      return [running('p', { class: 'embed' }, ...linked(block.url, block.caption || block.url))];
    case 'related':
      return [running('p', { class: 'related' }, ...linked(block.url, block.title || block.url))];
    case 'correction':
      return [element('block', { class: 'correction' }, running('p', {}, ...lines(block.text)))];
  }
}

/** A photo whose file is not there keeps its words: the schema asks for a reference, which is then an empty one. */
function picture(photo: Photo, file: PhotoFile): XmlElement {
  const found = isPresent(photo) ? file(photo) : null;
  const data = [
    ['creator', photo.creator],
    ['copyright', photo.copyright],
    ['rights', photo.rights],
    ['taken', photo.takenAt],
  ].flatMap(([name = '', value = '']) => (value === '' ? [] : [element('media-metadata', { name, value })]));
  return element(
    'media',
    { 'media-type': 'image' },
    ...data,
    element('media-reference', {
      source: found?.path ?? null,
      'mime-type': found ? 'image/jpeg' : null,
      width: found?.width ?? null,
      height: found?.height ?? null,
      units: found ? 'pixels' : null,
      'alternate-text': photo.alt === '' ? null : photo.alt,
    }),
    ...(photo.caption === '' ? [] : [element('media-caption', {}, photo.caption)]),
    ...(photo.credit === '' ? [] : [element('media-producer', {}, creditLine(photo.credit))]),
  );
}
