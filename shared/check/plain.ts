import type { RunningText } from '../article/index.ts';
import type { Finding } from './finding.ts';
import type { CheckOptions } from './options.ts';
import { createStoryCheck } from './story-check.ts';

/**
 * Findings in running text without the shape of a story: field `body`, key empty, offsets into `text` itself.
 * Paragraphs are what blank lines part; in a text without blank lines, what line ends part.
 */
export function checkPlain(text: string, options: CheckOptions): Finding[] {
  const starts = new Map<string, number>();
  const texts: RunningText[] = [];
  const paragraph = /\n[^\S\n]*\n/.test(text) ? /\S(?:(?!\n[^\S\n]*\n)[^])*/g : /[^\n]*\S[^\n]*/g;
  for (const { 0: found, index } of text.matchAll(paragraph)) {
    const key = `${index}`;
    starts.set(key, index);
    // a line end is not the author's white space
    texts.push({ field: 'body', key, text: found.replace(/\s+$/, '') });
  }
  return createStoryCheck(options)
    .update({ texts })
    .map((one) => ({ ...one, key: '', offset: one.offset + (starts.get(one.key) ?? 0) }));
}
