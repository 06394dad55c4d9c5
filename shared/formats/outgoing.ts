import {
  type Article,
  type Block,
  canonicalSpans,
  formats,
  isKnown,
  isPresent,
  type Photo,
  photosOf,
  type PresentPhoto,
  type TextBlock,
} from '../article/index.ts';

/**
 * The story as it may leave the newsroom: suggestions settled as they now read (insertions in, deletions out), no
 * comments, no desk note, no empty paragraphs.
 */
export function outgoing(story: Article): Article {
  return { ...story, deskNote: '', comments: [], assignee: '', body: story.body.map(settled).filter(holdsSomething) };
}

function settled(block: Block): Block {
  if (!isKnown(block)) return block;
  if (block._type === 'block') return settledText(block);
  return block._type === 'box' ? { ...block, content: block.content.map(settledText) } : block;
}

function settledText(block: TextBlock): TextBlock {
  const deletions = new Set(block.markDefs.filter((def) => def._type === 'deletion').map((def) => def._key));
  const links = block.markDefs.filter((def) => def._type === 'link');
  const allowed = new Set<string>([...formats, ...links.map((def) => def._key)]);
  const spans = block.children
    .filter((span) => !span.marks.some((mark) => deletions.has(mark)))
    .map((span) => ({ ...span, marks: span.marks.filter((mark) => allowed.has(mark)) }));
  return { ...block, ...canonicalSpans(spans, links) };
}

const holdsSomething = (block: Block): boolean =>
  !isKnown(block) || block._type !== 'block' || block.children.some((span) => span.text.trim() !== '');

/** The photos that are published, in reading order, with the lead photo first if the body does not place it. */
export function publishedPhotos(story: Article): PresentPhoto[] {
  const byKey = new Map(story.photos.map((photo) => [photo._key, photo]));
  const placed = story.body.flatMap(photosOf);
  const keys = new Set([...(story.leadPhoto && !placed.includes(story.leadPhoto) ? [story.leadPhoto] : []), ...placed]);
  return [...keys].flatMap((key) => {
    const photo: Photo | undefined = byKey.get(key);
    return photo && isPresent(photo) ? [photo] : [];
  });
}
