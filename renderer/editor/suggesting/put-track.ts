import { $addUpdateTag, type LexicalNode } from 'lexical';
import type { ArticleHead, Block, Photo } from '../../../shared/article/index.ts';
import type { Track } from '../../../shared/review/index.ts';
import { $blocksFromArticle, $body } from '../convert.ts';
import { $patchHead } from '../head.ts';
import { $blockKeyOf, $createTextBlock, $photoBlocksIn } from '../nodes/index.ts';
import { REPLACE_STORY_TAG } from '../story-state.ts';
import { $setTrack, $track } from './track-state.ts';

/** Puts in what became of the story by accepting and rejecting; blocks that did not change keep their nodes. */
export function $putTrack(next: Track): void {
  const before = $track();
  $addUpdateTag(REPLACE_STORY_TAG);
  const { head } = next.head;
  const patch = before ? changedFields(before.head.head, head) : head;
  if (Object.keys(patch).length > 0) $patchHead(patch);
  if (next.body.items !== before?.body.items)
    $putBlocks(
      next.body.items.map((item) => item.block),
      new Map(before?.body.items.map((item) => [item.block._key, item.block])),
      head.photos,
    );
  $setTrack(next);
}

const changedFields = (before: ArticleHead, now: ArticleHead): Partial<ArticleHead> =>
  Object.fromEntries(
    (Object.keys(now) as (keyof ArticleHead)[])
      .filter((field) => before[field] !== now[field])
      .map((field) => [field, now[field]]),
  );

function $putBlocks(blocks: readonly Block[], before: ReadonlyMap<string, Block>, photos: readonly Photo[]): void {
  const body = $body();
  const nodes = new Map<string, LexicalNode>();
  for (const node of body.getChildren()) nodes.set($blockKeyOf(node), node);
  const placed = new Set<string>();
  const wanted = blocks.map((block) => {
    const node = before.get(block._key) === block ? nodes.get(block._key) : undefined;
    for (const photo of node ? $photoBlocksIn([node]) : []) placed.add(photo.getPhoto());
    return node ?? block;
  });
  const children = wanted.flatMap((one) => ('_key' in one ? $blocksFromArticle([one], photos, placed) : [one]));
  // a body without blocks needs a place to write
  if (children.length === 0) children.push($createTextBlock(''));
  const kept = new Set(children.map((child) => child.getKey()));
  for (const node of body.getChildren()) if (!kept.has(node.getKey())) node.remove(true);
  for (const [at, child] of children.entries()) {
    const there = body.getChildAtIndex(at);
    if (there?.is(child)) continue;
    if (there) there.insertBefore(child);
    else body.append(child);
  }
}
