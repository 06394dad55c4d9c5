/**
 * Where a stretch of text stands on the page now. Static: the browser carries every live range along with each change of
 * the page, and with thousands of them a change of many runs takes seconds. Whoever draws draws again after a change.
 */
export const pageRange = (start: readonly [Node, number], end: readonly [Node, number]): StaticRange =>
  new StaticRange({
    startContainer: start[0],
    startOffset: start[1],
    endContainer: end[0],
    endOffset: end[1],
  });

let measure: Range | null = null;
/** The range for asking where it lies in the window; the answer is the same object each time, to be used at once. */
export function measured({ startContainer, startOffset, endContainer, endOffset }: StaticRange): Range {
  measure ??= document.createRange();
  measure.setStart(startContainer, startOffset);
  measure.setEnd(endContainer, endOffset);
  return measure;
}
