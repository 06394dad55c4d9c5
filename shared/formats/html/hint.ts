import type { PlaceHint } from '../piece.ts';
import { attribute, type Element, selfName } from './tree.ts';

const asideTags = new Set(['nav', 'aside', 'footer', 'form', 'button', 'select', 'textarea', 'dialog', 'menu']);
const asideRoles = new Set(['navigation', 'complementary', 'contentinfo', 'search', 'menu', 'dialog', 'banner']);

// whole words of class names, parted by spaces, hyphens, underscores: what the parts of news pages are called
const word = (names: string) => new RegExp(`(?:^|[\\s_-])(?:${names})(?:$|[\\s_-])`);
const asideName = word(
  'nav|navbar|menu|logo|breadcrumbs?|comments?|binh-?luan|share|social|sharing|related|lien-?quan|tinlienquan|tags?|footer|' +
    'copyright|sidebar|banner|ads?|advert\\w*|quang-?cao|newsletter|subscribe|most-?read|read-?more|popup|toolbar|' +
    'same-?category|cung-?chuyen-?muc|box-?category|topbar|masthead',
);
const hints: readonly (readonly [PlaceHint, RegExp])[] = [
  ['caption', word('caption|figcaption|chu-?thich|photo-?desc|image-?desc|pcaption')],
  ['kicker', word('kicker|sup(?:er)?-?title|pre-?title|tit-?phu-?tren|overline|eyebrow|cate-?event')],
  ['headline', word('headline|title-?detail|detail-?title|article-?title|post-?title|entry-?title|main-?title')],
  ['sapo', word('sapo|lead|description|standfirst|chapo|summary|article-?desc\\w*|detail-?sapo|singular-?sapo')],
  ['byline', word('author|authors|byline|tac-?gia|author-?name|article-?author|detail-?author')],
  ['place', word('location-?stamp|article-?location')],
  [
    'date',
    word('datepublished|date|time|publish(?:ed)?-?(?:date|time)|detail-?time|article-?date|post-?date|ngay-?dang'),
  ],
];

/** What part of a news page the element says it is, by its tag, role, class or microdata name. */
export function hintOf(element: Element, inArticle: boolean): PlaceHint | null {
  const { tagName } = element;
  if (asideTags.has(tagName) || asideRoles.has(attribute(element, 'role'))) return 'aside';
  if (tagName === 'header' && !inArticle) return 'aside';
  if (tagName === 'body' || tagName === 'html' || tagName === 'main' || tagName === 'article') return null;
  if (tagName === 'figcaption') return 'caption';
  if (tagName === 'time') return 'date';
  const name = selfName(element);
  if (name.trim() === '') return null;
  for (const [hint, pattern] of hints) if (pattern.test(name)) return hint;
  return asideName.test(name) ? 'aside' : null;
}
