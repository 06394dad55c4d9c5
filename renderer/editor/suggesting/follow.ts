import {
  $getRoot,
  $hasUpdateTag,
  $isElementNode,
  HISTORIC_TAG,
  type LexicalEditor,
  type LexicalNode,
  type NodeMap,
  RootNode,
} from 'lexical';
import type { ArticleHead, Block } from '../../../shared/article/index.ts';
import type { Dispose } from '../../../shared/base/index.ts';
import { advanceTrack, type By, freshTrack, hasSuggestions, type Track } from '../../../shared/review/index.ts';
import { $blocks, $blockToArticle, $body, $readHead } from '../convert.ts';
import { $blockKeyOf, $isBody, $isGalleryBlock, $isPhotoBlock } from '../nodes/index.ts';
import { $storyData, REPLACE_STORY_TAG, storyState } from '../story-state.ts';
import { DRAW_TAG } from './struck-state.ts';
import { $setTrack, $track } from './track-state.ts';

/** Starts the tag that says why an update changes text, e.g. `because:spelling`. */
export const BECAUSE_TAG = 'because:';

/**
 * Carries the suggestions along with every change, in the very update that makes it, whatever made it: keys, input
 * methods, paste, a check's fix. It reads the text as it came to stand and touches none of it, so what is typed arrives
 * as it does without. `author` is null while changes are made directly.
 */
export function followChanges(editor: LexicalEditor, author: () => string | null): Dispose {
  return editor.registerNodeTransform(RootNode, () => {
    // such a state brings its own suggestions
    if ($hasUpdateTag(HISTORIC_TAG) || $hasUpdateTag(REPLACE_STORY_TAG) || $hasUpdateTag(DRAW_TAG)) return;
    const name = author();
    const track = $track();
    if (name === null && track === null) return;
    const before = track ?? editor.getEditorState().read(() => freshTrack($readHead(), $blocks()));
    const now = advanceTrack(before, ...$changed(editor, before), name === null ? null : $by(editor, name));
    $setTrack(name === null && !hasSuggestions(now) ? null : now);
  });
}

function $by(editor: LexicalEditor, author: string): NonNullable<By> {
  const reason = [...editor._updateTags].find((tag) => tag.startsWith(BECAUSE_TAG))?.slice(BECAUSE_TAG.length);
  return { author, at: new Date().toISOString(), ...(reason !== undefined && { reason }) };
}

/** Head and blocks as they stand; what is as it was before the update is given as the very object of the track. */
function $changed(editor: LexicalEditor, track: Track): [ArticleHead, Block[]] {
  const before = editor.getEditorState()._nodeMap;
  const known = new Map(track.body.items.map(({ block }) => [block._key, block]));
  let headIsClean = $storyData() === dataIn(before);
  for (const child of $getRoot().getChildren()) if (!$isBody(child)) headIsClean &&= $isClean(child, before);
  const body = $body();
  headIsClean &&= $isClean(body, before, false);
  const blocks: Block[] = [];
  for (let node = body.getFirstChild(); node !== null; node = node.getNextSibling()) {
    const isClean = $isClean(node, before);
    if ($isPhotoBlock(node) || $isGalleryBlock(node)) headIsClean &&= isClean;
    const block = (isClean && known.get($blockKeyOf(node))) || $blockToArticle(node);
    if (block) blocks.push(block);
  }
  return [headIsClean ? track.head.head : $readHead(), blocks];
}

function dataIn(nodes: NodeMap): unknown {
  return nodes.get('root')?.__state?.getValue(storyState);
}

/** Whether a node and all below it are the objects of an earlier state. */
function $isClean(node: LexicalNode, before: NodeMap, isDeep = true): boolean {
  if (before.get(node.getKey()) !== node) return false;
  if (!isDeep || !$isElementNode(node)) return true;
  for (let child = node.getFirstChild(); child !== null; child = child.getNextSibling())
    if (!$isClean(child, before)) return false;
  return true;
}
