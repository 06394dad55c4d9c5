import {
  type Article,
  type Block,
  type CreditForm,
  type GalleryBlock,
  galleryLook,
  isKnown,
  type Photo,
  type PhotoWidth,
  type TableBlock,
  type TextBlock,
} from '../../../shared/article/index.ts';
import {
  bylineText,
  captionHtml,
  escapeHtml,
  inlineHtml,
  leadOutside,
  linesHtml,
  linkHtml,
  withSourcePrefix,
} from '../../../shared/formats/index.ts';
import type { RemotePhoto } from '../connector.ts';

/** Which of the head's fields the body has to carry, because nothing else at the site does. */
export interface BodyHead {
  readonly kicker: boolean;
  readonly subheadline: boolean;
  readonly sapo: boolean;
  readonly byline: boolean;
  readonly leadPhoto: boolean;
}

/** What is there of the photos, and how their captions are printed. */
interface Pictures {
  readonly there: ReadonlyMap<string, RemotePhoto>;
  readonly form: CreditForm | undefined;
}

/** The story's body in the markup of WordPress's block editor, so that an editor there finds blocks and no HTML lump. */
export function writeBlocks(
  article: Article,
  mark: string,
  there: ReadonlyMap<string, RemotePhoto>,
  head: BodyHead,
  form?: CreditForm,
): string {
  const photos: Pictures = { there, form };
  const paragraphs: [boolean, string, string][] = [
    [head.kicker, 'kicker', escapeHtml(article.kicker)],
    [head.subheadline, 'subheadline', escapeHtml(article.subheadline)],
    [head.sapo, 'sapo', escapeHtml(withSourcePrefix(article.sourcePrefix, article.sapo))],
  ];
  const parts = paragraphs.filter(([on, , text]) => on && text !== '').map(([, name, text]) => paragraph(text, name));
  const lead = head.leadPhoto ? leadOutside(article) : null;
  if (lead) parts.push(image(lead, photos));
  parts.push(...bodyParts(article, photos));
  const byline = bylineText(article);
  if (head.byline && byline !== '') parts.push(paragraph(escapeHtml(byline), 'byline'));
  return marked(parts.filter((part) => part !== '').join('\n\n'), mark);
}

/** An editor who changes the address of the post leaves the mark in its first block there. */
const marked = (content: string, mark: string): string =>
  content.replace(/^<!-- wp:(\S+) (?:(\{.*?\}) )?-->/, (_all, name: string, attributes: string | undefined) =>
    opening(name, { ...(attributes ? (JSON.parse(attributes) as object) : {}), metadata: { moratId: mark } }),
  );

/** Attributes as WordPress writes them: no sign in them may end the comment or the attribute it stands in. */
function opening(name: string, attributes: Readonly<Record<string, unknown>>): string {
  const json = JSON.stringify(attributes)
    .replaceAll('--', '\\u002d\\u002d')
    .replaceAll('<', '\\u003c')
    .replaceAll('>', '\\u003e')
    .replaceAll('&', '\\u0026')
    .replaceAll('\\"', '\\u0022');
  return `<!-- wp:${name} ${json === '{}' ? '' : `${json} `}-->`;
}

const wrapped = (name: string, html: string, attributes: Readonly<Record<string, unknown>> = {}): string =>
  `${opening(name, attributes)}\n${html}\n<!-- /wp:${name} -->`;

const paragraph = (html: string, className = ''): string =>
  className === ''
    ? wrapped('paragraph', `<p>${html}</p>`)
    : wrapped('paragraph', `<p class="${className}">${html}</p>`, { className });

function bodyParts(article: Article, photos: Pictures): string[] {
  const byKey = new Map(article.photos.map((photo) => [photo._key, photo]));
  return inOrder(article.body, (block) => blockMarkup(block, byKey, photos));
}

/** Blocks one after another, neighbouring list items as one list. */
function inOrder(blocks: readonly Block[], markup: (block: Block) => string[]): string[] {
  const parts: string[] = [];
  let items: TextBlock[] = [];
  const endList = () => {
    if (items.length > 0) parts.push(...lists(items, 1));
    items = [];
  };
  for (const block of blocks) {
    if (isKnown(block) && block._type === 'block' && block.listItem) items.push(block);
    else {
      endList();
      parts.push(...markup(block));
    }
  }
  endList();
  return parts;
}

/** List items of `level` and deeper as lists, one for each change between bullets and numbers. */
function lists(items: readonly TextBlock[], level: number): string[] {
  const made: string[] = [];
  let at = 0;
  while (at < items.length) {
    const isOrdered = items[at]?.listItem === 'number';
    let content = '';
    while (at < items.length) {
      const item = items[at];
      if (!item || (item.listItem === 'number') !== isOrdered) break;
      let end = at + 1;
      while (end < items.length && (items[end]?.level ?? 1) > Math.max(level, item.level ?? 1)) end++;
      const inner = lists(items.slice(at + 1, end), Math.max(level, item.level ?? 1) + 1);
      content += wrapped('list-item', `<li>${inlineHtml(item)}${inner.join('')}</li>`);
      at = end;
    }
    const tag = isOrdered ? 'ol' : 'ul';
    made.push(wrapped('list', `<${tag}>${content}</${tag}>`, isOrdered ? { ordered: true } : {}));
  }
  return made;
}

function blockMarkup(block: Block, byKey: ReadonlyMap<string, Photo>, photos: Pictures): string[] {
  if (!isKnown(block)) return [];
  const pictures = (keys: readonly string[], width?: PhotoWidth) =>
    keys.flatMap((key) => {
      const photo = byKey.get(key);
      return photo ? [image(photo, photos, width)] : [];
    });
  switch (block._type) {
    case 'block':
      return [text(block)];
    case 'photo':
      return pictures([block.photo], block.width);
    case 'gallery':
      return [gallery(block, pictures(block.photos))];
    case 'box': {
      const title = block.title === '' ? [] : [heading(escapeHtml(block.title), 3)];
      return [group('box', [...title, ...inOrder(block.content, (one) => blockMarkup(one, byKey, photos))])];
    }
    case 'pullQuote': {
      const cite = block.attribution === '' ? '' : `<cite>${escapeHtml(block.attribution)}</cite>`;
      return [
        wrapped(
          'pullquote',
          `<figure class="wp-block-pullquote"><blockquote><p>${linesHtml(block.text)}</p>${cite}</blockquote></figure>`,
        ),
      ];
    }
    case 'table':
      return [table(block)];
    case 'embed': {
      const url = escapeHtml(block.url);
      const caption = figcaption(escapeHtml(block.caption));
      return [
        wrapped(
          'embed',
          `<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\n${url}\n</div>${caption}</figure>`,
          { url: block.url },
        ),
      ];
    }
    case 'related':
      return [paragraph(linkHtml(block.url, escapeHtml(block.title)), 'related')];
    case 'correction':
      return [group('correction', [paragraph(linesHtml(block.text))])];
  }
}

function text(block: TextBlock): string {
  const html = inlineHtml(block);
  if (block.style === 'h2') return heading(html, 2);
  if (block.style === 'blockquote')
    return wrapped('quote', `<blockquote class="wp-block-quote">${paragraph(html)}</blockquote>`);
  return paragraph(html);
}

const heading = (html: string, level: 2 | 3): string =>
  wrapped('heading', `<h${level}>${html}</h${level}>`, level === 2 ? {} : { level });

const group = (name: string, inner: readonly string[]): string =>
  wrapped('group', `<div class="wp-block-group ${name}">${inner.join('\n\n')}</div>`, { className: name });

const figcaption = (html: string): string =>
  html === '' ? '' : `<figcaption class="wp-element-caption">${html}</figcaption>`;

/** A photo story is a group of pictures one under the other; a pair is a gallery of two columns. */
function gallery(block: GalleryBlock, images: readonly string[]): string {
  const look = galleryLook(block);
  const align = block.width ? { align: block.width } : {};
  const aligned = block.width ? ` align${block.width}` : '';
  const inner = images.filter((one) => one !== '').join('\n\n');
  if (look === 'story')
    return wrapped('group', `<div class="wp-block-group${aligned} photo-story">${inner}</div>`, {
      className: 'photo-story',
      ...align,
    });
  const columns = look === 'pair' ? { columns: 2 } : {};
  return wrapped(
    'gallery',
    `<figure class="wp-block-gallery${aligned} has-nested-images columns-${columns.columns ?? 'default'} is-cropped">${inner}</figure>`,
    { ...columns, linkTo: 'none', ...align },
  );
}

/** A photo that may not be sent keeps its words: a producer at the site puts the picture in. */
function image(photo: Photo, photos: Pictures, width?: PhotoWidth): string {
  const there = photos.there.get(photo._key);
  const words = captionHtml(photo, photos.form);
  if (!there) return words === '' ? '' : paragraph(words, 'photo-to-come');
  const { id, url } = there;
  const img = `<img src="${escapeHtml(url)}" alt="${escapeHtml(photo.alt)}" class="wp-image-${id}"/>`;
  const aligned = width ? ` align${width}` : '';
  return wrapped('image', `<figure class="wp-block-image${aligned} size-full">${img}${figcaption(words)}</figure>`, {
    id: Number(id),
    sizeSlug: 'full',
    linkDestination: 'none',
    ...(width && { align: width }),
  });
}

function table(block: TableBlock): string {
  const row = (cells: readonly string[], tag: 'th' | 'td') =>
    `<tr>${cells.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join('')}</tr>`;
  const [first, ...rest] = block.rows;
  const head = block.header && first ? `<thead>${row(first.cells, 'th')}</thead>` : '';
  const body = (block.header ? rest : block.rows).map((one) => row(one.cells, 'td')).join('');
  const content = `<table>${head}${body === '' ? '' : `<tbody>${body}</tbody>`}</table>`;
  return wrapped('table', `<figure class="wp-block-table">${content}${figcaption(escapeHtml(block.caption))}</figure>`);
}
