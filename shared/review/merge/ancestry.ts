/**
 * The newest state that two lines of work have in common. `parents` answers a revision's parents, none for an unknown
 * one. Of several that neither comes from (two machines that merged into each other) the one with the smallest id, so
 * that both sides take the same. Null when they have nothing in common.
 */
export function commonAncestor(
  parents: (revision: string) => readonly string[],
  mine: string,
  theirs: string,
): string | null {
  const ofTheirs = ancestors(parents, [theirs]);
  const shared = [...ancestors(parents, [mine])].filter((one) => ofTheirs.has(one));
  const older = ancestors(parents, shared.flatMap(parents));
  return shared.filter((one) => !older.has(one)).toSorted()[0] ?? null;
}

/** The revisions and all that they come from. */
function ancestors(parents: (revision: string) => readonly string[], from: readonly string[]): Set<string> {
  const found = new Set<string>();
  const open = [...from];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (found.has(one)) continue;
    found.add(one);
    open.push(...parents(one));
  }
  return found;
}
