import { type Article, type Block, isKnown, plainText, type TextBlock } from '../../shared/article/index.ts';
import { storyWith } from './story.ts';

// A body written short, one line a block: `*bold*`, `<link>`, `# tít xen`, `> quote`, `- item`, `1. item` (two spaces
// for each level), `(caption/credit)` for a photo. Keys are k0, k1… by line.

const href = 'https://example.vn/';

export function storyOf(lines: readonly string[]): Article {
  const story = storyWith('body', '');
  const photo = lines.find((line) => line.startsWith('('));
  const [caption = '', credit = ''] = (photo ?? '').slice(1, -1).split('/');
  return {
    ...story,
    photos: photo === undefined ? [] : story.photos.map((one) => ({ ...one, caption, credit })),
    body: lines.map(
      (line, at): Block =>
        line.startsWith('(') ? { _type: 'photo', _key: `k${at}`, photo: 'p1' } : blockOf(line, `k${at}`),
    ),
  };
}

function blockOf(line: string, key: string): TextBlock {
  const [, indent = '', sign = '', rest = ''] = /^( *)(# |> |- |1\. )?(.*)$/su.exec(line) ?? [];
  const children = [...rest.matchAll(/\*([^*]*)\*|<([^>]*)>|([^*<]+)/gu)].map(([, bold, link, plain], at) => ({
    _type: 'span' as const,
    _key: `s${at}`,
    text: bold ?? link ?? plain ?? '',
    marks: bold === undefined ? (link === undefined ? [] : ['l']) : ['strong'],
  }));
  const isList = sign === '- ' || sign === '1. ';
  return {
    _type: 'block',
    _key: key,
    style: sign === '# ' ? 'h2' : sign === '> ' ? 'blockquote' : 'normal',
    ...(isList && { listItem: sign === '- ' ? 'bullet' : 'number', level: indent.length / 2 + 1 }),
    children: children.length === 0 ? [{ _type: 'span', _key: 's0', text: '', marks: [] }] : children,
    markDefs: rest.includes('<') ? [{ _type: 'link', _key: 'l', href }] : [],
  };
}

export function linesOf(article: Article): string[] {
  const photos = new Map(article.photos.map((photo) => [photo._key, photo]));
  return article.body.map((block) => {
    if (!isKnown(block)) return `{${block._type}}`;
    if (block._type === 'photo') {
      const photo = photos.get(block.photo);
      return `(${photo?.caption}/${photo?.credit})`;
    }
    if (block._type !== 'block') return `{${block._type}}`;
    const sign = block.listItem
      ? `${'  '.repeat((block.level ?? 1) - 1)}${block.listItem === 'bullet' ? '- ' : '1. '}`
      : { normal: '', h2: '# ', blockquote: '> ' }[block.style];
    return sign + block.children.map((span) => marked(span.text, span.marks)).join('');
  });
}

const marked = (text: string, marks: readonly string[]): string =>
  marks.includes('strong') ? `*${text}*` : marks.length > 0 ? `<${text}>` : text;

/** Where `|` or `[…]` stands in marked lines, and the lines without it. */
export function readCaret(lines: readonly string[]): { lines: string[]; key: string; offset: number; length: number } {
  const at = lines.findIndex((line) => /[|[]/.test(line));
  const line = lines[at] ?? '';
  const words = plainText(blockOf(line, 'k'));
  const start = words.search(/[|[]/);
  const end = words.indexOf(']');
  return {
    lines: lines.map((one) => one.replace(/[|[\]]/g, '')),
    key: `k${at}`,
    offset: start,
    length: end === -1 ? 0 : end - start - 1,
  };
}
