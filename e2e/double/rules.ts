/** A rule of Electron's that the program broke; the real one would hang, throw or show an empty window. */
export class RuleBroken extends Error {}

export function rule(kept: boolean, broken: string): void {
  if (!kept) throw new RuleBroken(broken);
}
