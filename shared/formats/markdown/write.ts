import { toMarkdown } from 'mdast-util-to-markdown';
import {
  type Article,
  type Block,
  type CreditForm,
  type Format,
  isKnown,
  type Photo,
  type TableBlock,
  type TextBlock,
} from '../../article/index.ts';
import { escapeHtml } from '../html/escape.ts';
import { safeHref } from '../html/safe-href.ts';
import { formatTags, leadOutside } from '../html/write.ts';
import { outgoing } from '../outgoing.ts';
import { captionLine } from '../page/caption-line.ts';
import { frontMatter } from './front-matter.ts';

type Root = Extract<Parameters<typeof toMarkdown>[0], { type: 'root' }>;
type Flow = Root['children'][number];
type Paragraph = Extract<Flow, { type: 'paragraph' }>;
type Phrasing = Paragraph['children'][number];
type List = Extract<Flow, { type: 'list' }>;

/**
 * The story as Markdown (CommonMark): the head as front matter, subheads as `##`, photos as images with caption and
 * credit.
 */
export function writeMarkdown(
  story: Article,
  href: (photo: Photo) => string | null = () => null,
  form?: CreditForm,
): string {
  const article = outgoing(story);
  const photos = new Map(article.photos.map((photo) => [photo._key, photo]));
  const children: Flow[] = [];
  const lead = leadOutside(article);
  if (lead) addPhoto(children, lead, { photos, href, form });
  for (const block of article.body) addBlock(children, block, { photos, href, form });
  const body = toMarkdown({ type: 'root', children }, { bullet: '-', emphasis: '_', rule: '-' });
  return body === '' ? frontMatter(article) : `${frontMatter(article)}\n${body}`;
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

const tableHtml = ({ rows, header }: TableBlock): string => {
  const row = (cells: readonly string[], tag: string) =>
    `<tr>${cells.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join('')}</tr>`;
  return `<table>\n${rows.map(({ cells }, at) => row(cells, header && at === 0 ? 'th' : 'td')).join('\n')}\n</table>`;
};

function inline(block: TextBlock): Phrasing[] {
  let from = 0;
  const runs = block.children.map(({ text: words, marks }): Marked => {
    const at = from;
    from += words.length;
    return { at, words, marks };
  });
  return nested(runs, block, runs.map(({ words }) => words).join(''));
}

/** A run of words, where it begins in its block, and the marks that are still to be written around it. */
interface Marked {
  readonly at: number;
  readonly words: string;
  readonly marks: readonly string[];
}

/** Neighbours under one mark stand in it together: `**a****b**` would be read with stars in it. */
function nested(runs: readonly Marked[], block: TextBlock, whole: string): Phrasing[] {
  const isLink = (one: string) => block.markDefs.some(({ _key }) => _key === one);
  const nodes: Phrasing[] = [];
  for (let from = 0; from < runs.length; ) {
    const { at = 0, marks: [mark] = [] } = runs[from] ?? {};
    const goesOn = ({ marks }: Marked) => (mark === undefined ? marks.length === 0 : marks.includes(mark));
    const end = runs.findIndex((run, index) => index > from && !goesOn(run));
    const together = runs.slice(from, end === -1 ? undefined : end);
    from += together.length;
    const words = together.map((run) => run.words).join('');
    if (mark === undefined) {
      nodes.push(...broken(words));
      continue;
    }
    // a link holds no link
    const done = (one: string) => one === mark || (isLink(mark) && isLink(one));
    const inside = together.map((run) => ({ ...run, marks: run.marks.filter((one) => !done(one)) }));
    const plain = isWord(words[0]) && isWord(words.at(-1)) && isParted(whole[at - 1], whole[at + words.length]);
    nodes.push(...wrapped(nested(inside, block, whole), mark, block, plain));
  }
  return nodes;
}

const isWord = (sign = ''): boolean => /[\p{L}\p{N}]/u.test(sign);
const isParted = (...around: readonly (string | undefined)[]): boolean =>
  around.every((sign = ' ') => /[\s!-/:-@[-`{-~“”…–—]/.test(sign));

// a break of Markdown's own is written as a backslash and a blank where HTML follows, and read as those
const broken = (words: string): Phrasing[] =>
  words
    .split('\n')
    .flatMap((line, at): Phrasing[] => [...(at === 0 ? [] : [html('<br>')]), ...(line === '' ? [] : [text(line)])]);
const html = (value: string): Phrasing => ({ type: 'html', value });

/**
 * CommonMark provides HTML for what it has no sign for, and for bold and italic where its signs would not be read.
 * `plain`: what is marked begins and ends with a word that stands apart from its neighbours, so signs are enough.
 */
function wrapped(nodes: Phrasing[], mark: string, block: TextBlock, plain: boolean): Phrasing[] {
  if (mark === 'strong' && plain) return [{ type: 'strong', children: nodes }];
  if (mark === 'em' && plain) return [{ type: 'emphasis', children: nodes }];
  if (Object.hasOwn(formatTags, mark)) {
    const tag = formatTags[mark as Format];
    return [html(`<${tag}>`), ...nodes, html(`</${tag}>`)];
  }
  const def = block.markDefs.find((one) => one._key === mark);
  return def?._type === 'link' ? link(def.href, nodes) : nodes;
}

/** A link; without an address that may be opened, its words alone. */
function link(address: string, children: Phrasing[]): Phrasing[] {
  const url = safeHref(address);
  return url === null ? children : [{ type: 'link', url, title: null, children } as Phrasing];
}
