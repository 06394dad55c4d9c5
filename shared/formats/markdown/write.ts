import { toMarkdown } from 'mdast-util-to-markdown';
import {
  type Article,
  type Block,
  type CreditForm,
  type Format,
  isKnown,
  type Photo,
  type TextBlock,
} from '../../article/index.ts';
import { bylineText, datelineText } from '../head-lines.ts';
import { escapeHtml } from '../html/escape.ts';
import { safeHref } from '../html/safe-href.ts';
import { leadOutside } from '../html/write.ts';
import { outgoing } from '../outgoing.ts';
import { captionLine } from '../page/caption-line.ts';
import { withSourcePrefix } from '../page/source-prefix.ts';

type Root = Extract<Parameters<typeof toMarkdown>[0], { type: 'root' }>;
type Flow = Root['children'][number];
type Paragraph = Extract<Flow, { type: 'paragraph' }>;
type Phrasing = Paragraph['children'][number];
type List = Extract<Flow, { type: 'list' }>;

/** The story as Markdown (CommonMark): headline as `#`, subheads as `##`, photos as images with caption and credit. */
export function writeMarkdown(
  story: Article,
  href: (photo: Photo) => string | null = () => null,
  form?: CreditForm,
): string {
  const article = outgoing(story);
  const photos = new Map(article.photos.map((photo) => [photo._key, photo]));
  const children: Flow[] = [
    ...textLines(article.kicker),
    { type: 'heading', depth: 1, children: [text(article.headline)] },
    ...textLines(article.subheadline),
    ...textLines(bylineText(article)),
    ...textLines(datelineText(article.dateline)),
    ...textLines(withSourcePrefix(article.sourcePrefix, article.sapo)).map(
      (one): Flow => ({
        type: 'paragraph',
        children: [{ type: 'strong', children: one.children }],
      }),
    ),
  ];
  const lead = leadOutside(article);
  if (lead) addPhoto(children, lead, { photos, href, form });
  for (const block of article.body) addBlock(children, block, { photos, href, form });
  return toMarkdown({ type: 'root', children }, { bullet: '-', emphasis: '_', rule: '-' });
}

const text = (value: string): Phrasing => ({ type: 'text', value });
const textLines = (value: string): Paragraph[] =>
  value === '' ? [] : [{ type: 'paragraph', children: [text(value)] }];

interface Pictures {
  readonly photos: ReadonlyMap<string, Photo>;
  readonly href: (photo: Photo) => string | null;
  readonly form: CreditForm | undefined;
}

function addPhoto(out: Flow[], photo: Photo, { href, form }: Pictures): void {
  const url = href(photo);
  if (url !== null) out.push({ type: 'paragraph', children: [{ type: 'image', url, alt: photo.alt, title: null }] });
  out.push(...textLines(captionLine(photo.caption, photo.credit, form)));
}

function addBlock(out: Flow[], block: Block, pictures: Pictures): void {
  if (!isKnown(block)) return;
  switch (block._type) {
    case 'block':
      if (block.listItem) addItem(out, block, block.level ?? 1);
      else if (block.style === 'h2') out.push({ type: 'heading', depth: 2, children: inline(block) });
      else if (block.style === 'blockquote')
        out.push({ type: 'blockquote', children: [{ type: 'paragraph', children: inline(block) }] });
      else out.push({ type: 'paragraph', children: inline(block) });
      return;
    case 'photo':
    case 'gallery':
      for (const key of block._type === 'photo' ? [block.photo] : block.photos) {
        const photo = pictures.photos.get(key);
        if (photo) addPhoto(out, photo, pictures);
      }
      return;
    case 'box':
      out.push({ type: 'heading', depth: 3, children: [text(block.title)] });
      for (const inner of block.content) addBlock(out, inner, pictures);
      return;
    case 'pullQuote':
      out.push({ type: 'blockquote', children: [...textLines(block.text), ...textLines(block.attribution)] });
      return;
    case 'table':
      out.push(...textLines(block.caption), { type: 'html', value: tableHtml(block) });
      return;
    case 'embed':
    case 'related': {
      const title = block._type === 'embed' ? block.caption : block.title;
      out.push({ type: 'paragraph', children: link(block.url, [text(title || block.url)]) });
      return;
    }
    case 'correction':
      out.push(...textLines(block.text));
      return;
  }
}

function addItem(out: Flow[], block: TextBlock, level: number): void {
  const ordered = block.listItem === 'number';
  const last = out.at(-1);
  let list: List;
  if (last?.type === 'list' && (level > 1 || last.ordered === ordered)) list = last;
  else {
    list = { type: 'list', ordered, start: ordered ? 1 : null, spread: false, children: [] };
    out.push(list);
  }
  const parent = list.children.at(-1);
  if (level > 1 && parent) addItem(parent.children as Flow[], block, level - 1);
  else
    list.children.push({
      type: 'listItem',
      spread: false,
      checked: null,
      children: [{ type: 'paragraph', children: inline(block) }],
    });
}

const tableHtml = (block: Extract<Block, { _type: 'table' }>): string => {
  const rows = (block as { rows: readonly { cells: readonly string[] }[] }).rows;
  const header = (block as { header: boolean }).header;
  const row = (cells: readonly string[], tag: string) =>
    `<tr>${cells.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join('')}</tr>`;
  return `<table>\n${rows.map(({ cells }, at) => row(cells, header && at === 0 ? 'th' : 'td')).join('\n')}\n</table>`;
};

function inline(block: TextBlock): Phrasing[] {
  return block.children.flatMap((span): Phrasing[] => {
    let nodes: Phrasing[] = span.text
      .split('\n')
      .flatMap((line, at): Phrasing[] => (at === 0 ? [text(line)] : [{ type: 'break' }, text(line)]));
    for (const mark of span.marks.toReversed()) nodes = marked(nodes, mark, block);
    return nodes;
  });
}

/** Markdown has no underline, sub- and superscript: those are written as HTML, as CommonMark provides. */
const htmlTags: Partial<Record<Format, string>> = { underline: 'u', sub: 'sub', sup: 'sup' };

function marked(nodes: Phrasing[], mark: string, block: TextBlock): Phrasing[] {
  if (mark === 'strong') return [{ type: 'strong', children: nodes }];
  if (mark === 'em') return [{ type: 'emphasis', children: nodes }];
  const tag = htmlTags[mark as Format];
  if (tag) return [{ type: 'html', value: `<${tag}>` }, ...nodes, { type: 'html', value: `</${tag}>` }];
  const def = block.markDefs.find((one) => one._key === mark);
  return def?._type === 'link' ? link(def.href, nodes) : nodes;
}

/** A link; without an address that may be opened, its words alone. */
function link(address: string, children: Phrasing[]): Phrasing[] {
  const url = safeHref(address);
  return url === null ? children : [{ type: 'link', url, title: null, children } as Phrasing];
}
