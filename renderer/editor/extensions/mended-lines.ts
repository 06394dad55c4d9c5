import { mending } from '../../../shared/language/index.ts';

/** Plain text with the writing of each line mended, as of all that comes in. */
export function mendedLines(text: string): string {
  const { mend } = mending(text);
  return text.split('\n').map(mend).join('\n');
}
