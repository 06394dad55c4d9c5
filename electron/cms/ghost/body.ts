import {
  type Article,
  type Block,
  type CreditForm,
  isKnown,
  type Photo,
  type TableBlock,
  type TextBlock,
} from '../../../shared/article/index.ts';
import {
  bylineText,
  captionHtml,
  escapeHtml,
  inlineHtml,
  linesHtml,
  linkHtml,
  withSourcePrefix,
} from '../../../shared/formats/index.ts';
import type { RemotePhoto } from '../connector.ts';
import type { Json } from '../json.ts';
import { element, inlineNodes, linkNode, textNodes } from './inline.ts';
import { listNodes, listsHtml } from './lists.ts';

/** Which of the head's fields the body has to carry, because nothing else at the publication does. */
export interface BodyHead {
  readonly sapo: boolean;
  readonly byline: boolean;
}

/** A piece of the body twice: as Ghost's editor keeps it, and as HTML to compare with what Ghost shows of it. */
interface Piece {
  readonly node: Json;
  readonly html: string;
}
export interface Body {
  /** The state of Ghost's editor, as JSON. */
  readonly lexical: string;
  readonly html: string;
}

type Photos = ReadonlyMap<string, RemotePhoto>;

/** The story's body in the nodes of Ghost's own editor, so that an editor there finds text and cards and no HTML lump. */
export function writeBody(article: Article, photos: Photos, head: BodyHead, form?: CreditForm): Body {
  const byKey = new Map(article.photos.map((photo) => [photo._key, photo]));
  const lines = [
    article.kicker,
    article.subheadline,
    head.sapo ? withSourcePrefix(article.sourcePrefix, article.sapo) : '',
  ];
  const byline = head.byline ? bylineText(article) : '';
  const pieces = [
    ...lines.filter((line) => line !== '').map(paragraph),
    ...inOrder(article.body, (block) => blockPieces(block, byKey, photos, form)),
    ...(byline === '' ? [] : [paragraph(byline)]),
  ];
  return {
    lexical: JSON.stringify({
      root: element(
        'root',
        pieces.map(({ node }) => node),
      ),
    }),
    html: pieces.map(({ html }) => html).join('\n'),
  };
}

const paragraph = (text: string): Piece => ({
  node: element('paragraph', textNodes(text)),
  html: `<p>${linesHtml(text)}</p>`,
});

/** Blocks one after another, neighbouring list items as one list. */
function inOrder(blocks: readonly Block[], pieces: (block: Block) => Piece[]): Piece[] {
  const made: Piece[] = [];
  let items: TextBlock[] = [];
  const endList = () => {
    if (items.length > 0) made.push({ node: element('root', listNodes(items, 1)), html: listsHtml(items, 1) });
    items = [];
  };
  for (const block of blocks) {
    if (isKnown(block) && block._type === 'block' && block.listItem) items.push(block);
    else {
      endList();
      made.push(...pieces(block));
    }
  }
  endList();
  // one kind of list after another stands side by side
  return made.flatMap((piece) =>
    piece.node['type'] === 'root'
      ? (piece.node['children'] as Json[]).map((node, at) => ({ node, html: at === 0 ? piece.html : '' }))
      : [piece],
  );
}

function blockPieces(
  block: Block,
  byKey: ReadonlyMap<string, Photo>,
  photos: Photos,
  form: CreditForm | undefined,
): Piece[] {
  if (!isKnown(block)) return [];
  const pictures = (keys: readonly string[]) =>
    keys.flatMap((key) => {
      const photo = byKey.get(key);
      return photo ? image(photo, photos, form) : [];
    });
  switch (block._type) {
    case 'block':
      return [text(block)];
    case 'photo':
      return pictures([block.photo]);
    case 'gallery':
      // Ghost's gallery has one caption for all: each photo keeps its own in a card of its own
      return pictures(block.photos);
    case 'box':
      return [htmlCard(boxHtml(block.title, block.content))];
    case 'pullQuote': {
      const lines = block.attribution === '' ? block.text : `${block.text}\n${block.attribution}`;
      return [{ node: element('aside', textNodes(lines)), html: `<blockquote>${linesHtml(lines)}</blockquote>` }];
    }
    case 'table':
      return [htmlCard(tableHtml(block))];
    case 'embed':
      return [linkLine(block.url, block.caption || block.url)];
    case 'related':
      return [linkLine(block.url, block.title)];
    case 'correction': {
      const html = linesHtml(block.text);
      const card = { type: 'callout', version: 1, calloutText: html, calloutEmoji: '', backgroundColor: 'grey' };
      return [{ node: card, html: `<div>${html}</div>` }];
    }
  }
}

function text(block: TextBlock): Piece {
  const html = inlineHtml(block);
  const nodes = inlineNodes(block);
  if (block.style === 'h2')
    return { node: element('extended-heading', nodes, { tag: 'h2' }), html: `<h2>${html}</h2>` };
  if (block.style === 'blockquote')
    return { node: element('extended-quote', nodes), html: `<blockquote>${html}</blockquote>` };
  return { node: element('paragraph', nodes), html: `<p>${html}</p>` };
}

function linkLine(url: string, words: string): Piece {
  const html = linkHtml(url, escapeHtml(words));
  const nodes = textNodes(words);
  return {
    node: element('paragraph', html === escapeHtml(words) ? nodes : [linkNode(url, nodes)]),
    html: `<p>${html}</p>`,
  };
}

const htmlCard = (html: string): Piece => ({ node: { type: 'html', version: 1, html }, html });

/** A photo that is not there keeps its words: a producer puts the picture in. */
function image(photo: Photo, photos: Photos, form: CreditForm | undefined): Piece[] {
  const there = photos.get(photo._key);
  const caption = captionHtml(photo, form);
  if (!there) return caption === '' ? [] : [htmlCard(`<p>${caption}</p>`)];
  const { url, width, height } = there;
  const node = {
    type: 'image',
    version: 1,
    src: url,
    width,
    height,
    title: '',
    alt: photo.alt || photo.caption,
    caption,
    cardWidth: 'regular',
    href: '',
  };
  const words = caption === '' ? '' : `<figcaption>${caption}</figcaption>`;
  return [{ node, html: `<figure><img src="${escapeHtml(url)}" alt="${escapeHtml(node.alt)}">${words}</figure>` }];
}

function boxHtml(title: string, content: readonly TextBlock[]): string {
  const heading = title === '' ? '' : `<h3>${escapeHtml(title)}</h3>`;
  let html = '';
  let items: TextBlock[] = [];
  const endList = () => {
    html += items.length > 0 ? listsHtml(items, 1) : '';
    items = [];
  };
  for (const block of content) {
    if (block.listItem) items.push(block);
    else {
      endList();
      html += text(block).html;
    }
  }
  endList();
  return `<aside class="box">${heading}${html}</aside>`;
}

function tableHtml(block: TableBlock): string {
  const row = (cells: readonly string[], tag: 'th' | 'td') =>
    `<tr>${cells.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join('')}</tr>`;
  const rows = block.rows.map(({ cells }, at) => row(cells, block.header && at === 0 ? 'th' : 'td')).join('');
  const caption = block.caption === '' ? '' : `<figcaption>${escapeHtml(block.caption)}</figcaption>`;
  return `<figure class="table"><table><tbody>${rows}</tbody></table>${caption}</figure>`;
}
