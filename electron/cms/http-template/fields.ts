import { type Article, type CreditForm, placeOf, type PresentPhoto } from '../../../shared/article/index.ts';
import { slugOf } from '../../../shared/language/index.ts';
import {
  bylineText,
  creditLine,
  publishedPhotos,
  withSourcePrefix,
  writeBodyHtml,
  writeText,
} from '../../../shared/formats/index.ts';
import type { RemotePhoto } from '../connector.ts';

/** What a placeholder may stand for: a text, a list of texts, or nothing. */
export type FieldValue = string | number | readonly string[] | null;
export type Fields = Readonly<Record<string, FieldValue>>;

/** What is known of a story before its content goes along: enough to find it and to make its draft. */
const keyFields = ['key', 'id', 'status'] as const;
const storyFields = [
  'revision',
  'headline',
  'kicker',
  'subheadline',
  'sapo',
  'sourcePrefix',
  'section',
  'tags',
  'byline',
  'authors',
  'slug',
  'seoTitle',
  'description',
  'socialTitle',
  'place',
  'date',
  'publishAt',
  'bodyHtml',
  'bodyText',
  'leadPhoto.id',
  'leadPhoto.url',
] as const;
export const photoFields: ReadonlySet<string> = new Set([
  'photo.key',
  'photo.id',
  'photo.url',
  'photo.caption',
  'photo.credit',
  'photo.alt',
  'photo.creator',
  'photo.source',
  'photo.copyright',
  'photo.place',
  'photo.takenAt',
  'file',
  'fileName',
]);

/** The fields that a request of a template may ask for. */
export const knownFields = (step: string): ReadonlySet<string> =>
  new Set(step === 'update' ? [...keyFields, ...storyFields] : keyFields);
/** An address and a header hold short things only. */
export const pathPlaceholders = (fields: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...fields].filter((name) => name !== 'bodyHtml' && name !== 'bodyText'));

const placeholder = /\{\{\s*([A-Za-z.]+)\s*\}\}/g;
export const placeholdersIn = (text: string): string[] => [...text.matchAll(placeholder)].map(([, name = '']) => name);

/** The text with its placeholders filled; one that is nothing but a placeholder is the value itself. */
export function fillValue(text: string, fields: Fields): FieldValue {
  const [only] = placeholdersIn(text);
  if (only !== undefined && text.trim() === text && /^\{\{[^{}]*\}\}$/.test(text)) return fields[only] ?? '';
  return fillText(text, fields, (value) => value);
}

export const fillText = (text: string, fields: Fields, written: (value: string) => string): string =>
  text.replaceAll(placeholder, (_all, name: string) => written(asText(fields[name] ?? '')));

const asText = (value: FieldValue): string =>
  typeof value === 'object' && value !== null ? value.join(', ') : String(value ?? '');

export interface StoryAtTarget {
  readonly key: string;
  readonly revision: string;
  readonly article: Article;
  readonly photos: ReadonlyMap<string, RemotePhoto>;
  readonly creditForm?: CreditForm | undefined;
}

export const bodyHtmlOf = (
  article: Article,
  photos: ReadonlyMap<string, RemotePhoto>,
  form: CreditForm | undefined,
): string => writeBodyHtml(article, (photo) => photos.get(photo._key)?.url ?? null, form);

export function fieldsOf(
  { key, revision, article, photos, creditForm }: StoryAtTarget,
  id: string,
  status: string,
): Fields {
  const published = publishedPhotos(article);
  const lead = photos.get(article.leadPhoto ?? published[0]?._key ?? '');
  return {
    key,
    id,
    status,
    revision,
    headline: article.headline,
    kicker: article.kicker,
    subheadline: article.subheadline,
    sapo: withSourcePrefix(article.sourcePrefix, article.sapo),
    sourcePrefix: article.sourcePrefix,
    section: article.section,
    tags: article.tags,
    byline: bylineText(article),
    authors: article.bylines.map(({ name }) => name).filter((name) => name !== ''),
    slug: slugOf(article.slug || article.headline),
    seoTitle: article.seoTitle,
    description: article.description,
    socialTitle: article.socialTitle,
    place: article.dateline.place,
    date: article.dateline.date,
    publishAt:
      [article.publishAt, article.embargo]
        .filter((one) => one !== null)
        .toSorted()
        .at(-1) ?? null,
    bodyHtml: bodyHtmlOf(article, photos, creditForm),
    bodyText: writeText(article, creditForm),
    'leadPhoto.id': lead?.id ?? null,
    'leadPhoto.url': lead?.url ?? null,
  };
}

export const photoFieldsOf = (photo: PresentPhoto, key: string, there: RemotePhoto | null): Fields => ({
  'photo.key': key,
  'photo.id': there?.id ?? null,
  'photo.url': there?.url ?? null,
  'photo.caption': photo.caption,
  'photo.credit': creditLine(photo.credit),
  'photo.alt': photo.alt || photo.caption,
  'photo.creator': photo.creator,
  'photo.source': photo.source,
  'photo.copyright': photo.copyright,
  'photo.place': placeOf(photo),
  'photo.takenAt': photo.takenAt,
  fileName: `${key}.jpg`,
});

export const bylineFieldsOf = ({ name, role }: Article['bylines'][number]): Fields => ({
  'byline.name': name,
  'byline.role': role,
});
