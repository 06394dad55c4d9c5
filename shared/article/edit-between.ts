/** Where two texts differ, as one replacement: `[start, end)` of the text before became `[start, end + shift)`. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly shift: number;
}

export function editBetween(before: string, after: string): TextEdit {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let same = 0;
  while (
    same < most - start &&
    before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
  )
    same++;
  return { start, end: before.length - same, shift: after.length - before.length };
}
