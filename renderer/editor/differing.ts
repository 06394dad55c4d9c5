import type { EditorState, NodeKey } from 'lexical';

/** The elements that differ between two states: themselves, or a leaf right under them. */
export function differing(before: EditorState, after: EditorState): Set<NodeKey> {
  const keys = new Set<NodeKey>();
  for (const [key, node] of after._nodeMap) {
    if (before._nodeMap.get(key) === node) continue;
    // up to the root: marks inside a link dirty the block and the field around it
    for (let at: NodeKey | null = key; at !== null && !keys.has(at); at = after._nodeMap.get(at)?.__parent ?? null)
      keys.add(at);
  }
  for (const key of before._nodeMap.keys()) {
    if (after._nodeMap.has(key)) continue;
    let at: NodeKey | null = before._nodeMap.get(key)?.__parent ?? null;
    while (at !== null && !keys.has(at)) {
      keys.add(at);
      at = before._nodeMap.get(at)?.__parent ?? null;
    }
  }
  return keys;
}
