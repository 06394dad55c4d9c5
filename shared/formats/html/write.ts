import {
  type Article,
  type Block,
  type CreditForm,
  type Format,
  galleryLook,
  isKnown,
  type Photo,
  type TextBlock,
  photosOf,
} from '../../article/index.ts';
import { bylineText, datelineText } from '../head-lines.ts';
import { outgoing } from '../outgoing.ts';
import { printedCaption } from '../page/caption-line.ts';
import { withSourcePrefix } from '../page/source-prefix.ts';
import { escapeHtml } from './escape.ts';
import { safeHref } from './safe-href.ts';
import { structuredData } from './structured-data.ts';

/** Where a photo's file lies for the page, or null when it has none; then only its words are written. */
export type PhotoHref = (photo: Photo) => string | null;

/**
 * The whole story as one page: semantic, with what search engines ask for, nothing in it that runs, and nothing fetched
 * from elsewhere.
 */
export function writeHtml(story: Article, href: PhotoHref, form?: CreditForm): string {
  const article = outgoing(story);
  const optional = (tag: string, name: string, text: string): string =>
    text === '' ? '' : `<${tag} class="${name}">${escapeHtml(text)}</${tag}>\n`;
  const head = [
    optional('p', 'kicker', article.kicker),
    `<h1>${escapeHtml(article.headline)}</h1>\n`,
    optional('p', 'subheadline', article.subheadline),
    optional('p', 'byline', bylineText(article)),
    article.dateline.date === null
      ? optional('p', 'dateline', article.dateline.place)
      : `<p class="dateline"><time datetime="${article.dateline.date}">${escapeHtml(datelineText(article.dateline))}</time></p>\n`,
    optional('p', 'sapo', withSourcePrefix(article.sourcePrefix, article.sapo)),
  ].join('');
  const lead = leadOutside(article);
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(article.seoTitle || article.headline)}</title>
${article.description === '' ? '' : `<meta name="description" content="${escapeHtml(article.description)}">\n`}<style>
body{max-width:42rem;margin:2rem auto;padding:0 1rem;font:1.125rem/1.6 Georgia,"Times New Roman",serif}
h1{line-height:1.25}.kicker,.byline,.dateline,figcaption{font-family:system-ui,sans-serif;font-size:.9rem}
.sapo{font-weight:600}figure{margin:1.5rem 0}img{max-width:100%;height:auto}cite{font-style:normal}
.gallery{display:grid;grid-template-columns:repeat(auto-fill,minmax(14rem,1fr));gap:1rem;align-items:start;margin:1.5rem 0}
.pair{grid-template-columns:1fr 1fr}.gallery figure{margin:0}.photo-story figcaption{font:inherit}
.wide,.full{margin-inline:calc(50% - min(30rem,50vw - 1rem))}.full{margin-inline:calc(50% - 50vw)}.full img{width:100%}
table{border-collapse:collapse}th,td{border:1px solid;padding:.25rem .5rem;text-align:left}
</style>
<script type="application/ld+json">${structuredData(article, href)}</script>
</head>
<body>
<article>
<header>
${head}</header>
${lead ? figure(lead, { href, form }) : ''}${bodyOf(article, { href, form })}</article>
</body>
</html>
`;
}

/** Only the body, as a fragment for other formats and content systems. */
export const writeBodyHtml = (story: Article, href: PhotoHref, form?: CreditForm): string => {
  const article = outgoing(story);
  const lead = leadOutside(article);
  return `${lead ? figure(lead, { href, form }) : ''}${bodyOf(article, { href, form })}`;
};

/** The lead photo, when the body does not show it anyway. */
export function leadOutside(story: Article): Photo | null {
  const placed = story.body.some((block) => photosOf(block).includes(story.leadPhoto ?? ''));
  return placed ? null : (story.photos.find((photo) => photo._key === story.leadPhoto) ?? null);
}

/** How photos are written. */
interface Figures {
  readonly href: PhotoHref;
  readonly form: CreditForm | undefined;
}

function bodyOf(story: Article, figures: Figures): string {
  const photos = new Map(story.photos.map((photo) => [photo._key, photo]));
  const pictures = (keys: readonly string[], width = '') =>
    keys.map((key) => photos.get(key)).map((photo) => (photo ? figure(photo, figures, width) : ''));
  let html = '';
  let open: ('ul' | 'ol')[] = [];
  const closeTo = (level: number) => {
    while (open.length > level) html += `</li></${open.pop()}>\n`;
  };
  for (const block of story.body) {
    if (isKnown(block) && block._type === 'block' && block.listItem) {
      const tag = block.listItem === 'number' ? 'ol' : 'ul';
      const level = Math.min(block.level ?? 1, open.length + 1);
      closeTo(level);
      if (open.length === level && open.at(-1) !== tag) closeTo(level - 1);
      if (open.length === level) html += '</li>\n';
      else {
        html += `<${tag}>\n`;
        open = [...open, tag];
      }
      html += `<li>${inlineHtml(block)}`;
      continue;
    }
    closeTo(0);
    html += blockHtml(block, pictures);
  }
  closeTo(0);
  return html;
}

function blockHtml(block: Block, pictures: (keys: readonly string[], width?: string) => string[]): string {
  if (!isKnown(block)) return '';
  switch (block._type) {
    case 'block': {
      if (block.style === 'h2') return `<h2>${inlineHtml(block)}</h2>\n`;
      const paragraph = `<p>${inlineHtml(block)}</p>`;
      return block.style === 'blockquote' ? `<blockquote>${paragraph}</blockquote>\n` : `${paragraph}\n`;
    }
    case 'photo':
      return pictures([block.photo], block.width).join('');
    case 'gallery': {
      const look = galleryLook(block);
      const names = [look === 'story' ? 'photo-story' : 'gallery', look === 'pair' ? 'pair' : '', block.width ?? ''];
      const name = names.filter((one) => one !== '').join(' ');
      return `<div class="${name}">\n${pictures(block.photos).join('')}</div>\n`;
    }
    case 'box':
      return `<aside class="box">\n<h3>${escapeHtml(block.title)}</h3>\n${block.content.map((one) => blockHtml(one, pictures)).join('')}</aside>\n`;
    case 'pullQuote':
      return `<blockquote class="pull-quote"><p>${linesHtml(block.text)}</p>${block.attribution === '' ? '' : `<footer>${escapeHtml(block.attribution)}</footer>`}</blockquote>\n`;
    case 'table': {
      const caption = block.caption === '' ? '' : `<caption>${escapeHtml(block.caption)}</caption>\n`;
      const rows = block.rows.map((row, at) => {
        const tag = block.header && at === 0 ? 'th' : 'td';
        return `<tr>${row.cells.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join('')}</tr>\n`;
      });
      return `<table>\n${caption}${rows.join('')}</table>\n`;
    }
    case 'embed':
      return `<p class="embed">${embedHtml(block)}</p>\n`;
    case 'related':
      return `<p class="related">${linkHtml(block.url, escapeHtml(block.title || block.url))}</p>\n`;
    case 'correction':
      return `<aside class="correction"><p>${linesHtml(block.text)}</p></aside>\n`;
  }
}

function figure(photo: Photo, { href, form }: Figures, width = ''): string {
  const src = href(photo);
  const size = photo.width && photo.height ? ` width="${photo.width}" height="${photo.height}"` : '';
  const image = src === null ? '' : `<img src="${escapeHtml(src)}" alt="${escapeHtml(photo.alt)}"${size}>\n`;
  const words = captionHtml(photo, form);
  return `<figure${width === '' ? '' : ` class="${width}"`}>\n${image}${words === '' ? '' : `<figcaption>${words}</figcaption>\n`}</figure>\n`;
}

/** Caption and credit in the house's form. */
export function captionHtml(photo: Pick<Photo, 'caption' | 'credit'>, form?: CreditForm): string {
  const { caption, joint, credit } = printedCaption(photo, form);
  const cite = credit === '' ? '' : `<cite class="credit">${escapeHtml(credit)}</cite>`;
  return `${escapeHtml(caption)}${joint}${cite}`;
}

/** The elements of the formats. */
export const formatTags: Readonly<Record<Format, string>> = {
  strong: 'strong',
  em: 'em',
  underline: 'u',
  sub: 'sub',
  sup: 'sup',
};
/** Text with its line feeds as `<br>`. */
export const linesHtml = (text: string): string => escapeHtml(text).replaceAll('\n', '<br>');

/** A link around HTML; without an address that may be opened, the HTML alone. */
export const linkHtml = (address: string, content: string): string => {
  const safe = safeHref(address);
  return safe === null ? content : `<a href="${escapeHtml(safe)}">${content}</a>`;
};

/** What is embedded, as a link under its caption; an address that may not be opened is written out behind it. */
const embedHtml = ({ url, caption }: { readonly url: string; readonly caption: string }): string =>
  caption !== '' && safeHref(url) === null
    ? escapeHtml(`${caption} ${url}`)
    : linkHtml(url, escapeHtml(caption || url));

/** A text block's spans with their formats and links. */
export function inlineHtml(block: TextBlock): string {
  return block.children
    .map((span) => {
      let html = linesHtml(span.text);
      for (const mark of span.marks.toReversed()) {
        const tag = Object.hasOwn(formatTags, mark) ? formatTags[mark as Format] : null;
        const def = block.markDefs.find((one) => one._key === mark);
        if (tag) html = `<${tag}>${html}</${tag}>`;
        else if (def?._type === 'link') html = linkHtml(def.href, html);
      }
      return html;
    })
    .join('');
}
