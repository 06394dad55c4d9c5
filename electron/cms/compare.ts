import type { SendNotice } from '../../shared/api/index.ts';
import { folded, paragraphsOf } from './plain-html.ts';

/**
 * What a target made of the HTML that it was sent: elements it took out, words and captions that are missing, words
 * that nobody sent. Compared by what a reader sees; how it is written down is the target's own affair.
 */
export function compareHtml(sent: string, kept: string): SendNotice[] {
  if (sent === kept) return [];
  return [...elementNotices(sent, kept), ...wordNotices(sent, kept), ...pictureNotices(sent, kept)];
}

/** For a target that writes its own HTML around what it was sent: only what a reader would miss counts. */
export function compareShown(sent: string, kept: string): SendNotice[] {
  const lost = elementNotices(sent, kept).filter(({ params }) => shownElements.has(String(params['element'])));
  return [...lost, ...wordNotices(sent, kept), ...pictureNotices(sent, kept)];
}
const shownElements: ReadonlySet<string> = new Set([
  'h2',
  'h3',
  'ul',
  'ol',
  'li',
  'blockquote',
  'table',
  'img',
  'iframe',
]);

const countTags = (html: string): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const [, tag = ''] of html.replaceAll(/<!--.*?-->/gs, '').matchAll(/<([a-z][a-z0-9-]*)\b/gi))
    counts.set(tag.toLowerCase(), (counts.get(tag.toLowerCase()) ?? 0) + 1);
  return counts;
};

function elementNotices(sent: string, kept: string): SendNotice[] {
  const left = countTags(kept);
  return [...countTags(sent)].flatMap(([element, count]) => {
    const lost = count - (left.get(element) ?? 0);
    return lost > 0 ? [{ code: 'element-removed' as const, params: { element, count: lost } }] : [];
  });
}

/** Paragraphs that are missing or that nobody sent. */
export function wordNotices(sent: string, kept: string): SendNotice[] {
  const ours = paragraphsOf(sent);
  const theirs = paragraphsOf(kept);
  const lost = missing(ours, theirs);
  const added = missing(theirs, ours);
  return [
    ...(lost > 0 ? [{ code: 'words-lost' as const, params: { count: lost } }] : []),
    ...(added > 0 ? [{ code: 'words-added' as const, params: { count: added } }] : []),
  ];
}

/** How many paragraphs of `all` are not among `others`. */
function missing(all: readonly string[], others: readonly string[]): number {
  const left = new Map<string, number>();
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1);
  return all.filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  }).length;
}

function pictureNotices(sent: string, kept: string): SendNotice[] {
  const images = (html: string) => [...html.matchAll(/<img\b[^>]*\bsrc="([^"]*)"/gi)].map(([, src = '']) => src);
  const captions = (html: string) =>
    [...html.matchAll(/<figcaption\b[^>]*>(.*?)<\/figcaption>/gis)].map(([, x = '']) => x);
  const credits = (html: string) =>
    [...html.matchAll(/<cite class="credit">(.*?)<\/cite>/gis)].map(([, text = '']) => text);
  const lost = (code: 'photo-lost' | 'caption-lost' | 'credit-lost', of: (html: string) => string[]): SendNotice[] => {
    const count = missing(of(sent).map(folded), of(kept).map(folded));
    return count > 0 ? [{ code, params: { count } }] : [];
  };
  return [...lost('photo-lost', images), ...lost('caption-lost', captions), ...lost('credit-lost', credits)];
}
