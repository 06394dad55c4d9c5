import type { Article, Photo } from '../../article/index.ts';
import { type Json, withoutEmpty } from '../json.ts';
import { publishedPhotos } from '../outgoing.ts';
import { creditLine } from '../page/credit.ts';
import { withSourcePrefix } from '../page/source-prefix.ts';

/**
 * What a search engine is told of a story that is already as it goes out: schema.org's NewsArticle as JSON-LD, for a
 * `script` element. A picture without an address of its own (inside the page, or missing) is told by its words alone.
 */
export function structuredData(article: Article, href: (photo: Photo) => string | null): string {
  const data = withoutEmpty({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    identifier: `urn:morat:story:${article.id}`,
    headline: article.headline,
    alternativeHeadline: article.seoTitle || article.subheadline,
    abstract: withSourcePrefix(article.sourcePrefix, article.sapo),
    description: article.description || article.sapo,
    inLanguage: article.language,
    articleSection: article.section,
    keywords: article.tags,
    // a day is all that the story knows: when it went out is the site's to say
    dateCreated: article.dateline.date ?? '',
    locationCreated: article.dateline.place === '' ? '' : { '@type': 'Place', name: article.dateline.place },
    author: article.bylines
      .filter(({ name, role }) => name !== '' && role !== 'source' && role !== 'photo')
      .map(({ name }) => ({ '@type': 'Person', name })),
    publisher: article.sourcePrefix === '' ? '' : { '@type': 'NewsMediaOrganization', name: article.sourcePrefix },
    image: publishedPhotos(article).map((photo) => image(photo, href(photo))),
  });
  // inside a script nothing is unescaped: no `<` may stand there that could end it
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

const image = (photo: Photo, address: string | null): Json =>
  withoutEmpty({
    '@type': 'ImageObject',
    contentUrl: address === null || address.startsWith('data:') ? '' : address,
    caption: photo.caption,
    creditText: creditLine(photo.credit),
    creator: photo.creator === '' ? '' : { '@type': 'Person', name: photo.creator },
    copyrightNotice: photo.copyright,
  });
