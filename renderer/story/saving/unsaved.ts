import type { DraftPatch } from '../../../shared/api/index.ts';
import type { ArticleHead, Block } from '../../../shared/article/index.ts';

/** What the disk does not have yet: the part of a DraftPatch that grows while a save is waited for. */
export interface Unsaved {
  readonly head: Partial<ArticleHead> | null;
  readonly blocks: readonly Block[];
  readonly order: readonly string[] | null;
}

/**
 * Two changes as one, `later` after `earlier`: fields and blocks are whole, so the later one wins; a block that the
 * later order no longer holds is dropped. Putting the same change in twice makes no difference, which is why a save
 * that failed after it was written may simply be sent again.
 */
export function mergeUnsaved(earlier: Unsaved | null, later: Unsaved): Unsaved {
  if (!earlier) return later;
  const blocks = new Map(earlier.blocks.map((block) => [block._key, block]));
  for (const block of later.blocks) blocks.set(block._key, block);
  const order = later.order ?? earlier.order;
  const kept = later.order ? new Set(later.order) : null;
  return {
    head: earlier.head || later.head ? { ...earlier.head, ...later.head } : null,
    blocks: [...blocks.values()].filter((block) => kept === null || kept.has(block._key)),
    order,
  };
}

/** The patch to send; what has not changed is left out. */
export const toPatch = (unsaved: Unsaved, id: string, sequence: number): DraftPatch => ({
  id,
  sequence,
  ...(unsaved.head && { head: unsaved.head as NonNullable<DraftPatch['head']> }),
  ...(unsaved.blocks.length > 0 && { blocks: [...unsaved.blocks] }),
  ...(unsaved.order && { order: [...unsaved.order] }),
});
