import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { creditForms } from '../../shared/article/index.ts';
import { type StoryForm, storyForms } from '../../shared/api/index.ts';
import type { Edition } from '../packages/index.ts';

const told: Readonly<Record<StoryForm, string>> = {
  docx: 'Word, with the pictures',
  ninjs: 'ninjs 3.1',
  ninjs2: 'ninjs 2.2',
  newsml: 'NewsML-G2 2.35: text, pictures and their package in one message',
  nitf: 'NITF 3.6',
  html: 'one page, with the pictures',
  text: 'plain text',
  md: 'Markdown, the head as front matter',
};

/** A line of help for each form, its name in a column of `width`. */
export const formHelp = (option: string, width: number): string =>
  storyForms.map((form) => `  --${option} ${form.padEnd(width)}${told[form]}`).join('\n');

/** A line of help for the option that says how captions and credits are put together. */
export const creditFormHelp = `  --credit-form  ${creditForms.join(', ')}: how the house prints captions with their credits`;

/** A file has no revisions: its bytes name the state, and its own time dates it, so that the same file packs the same. */
export function editionOf(bytes: Uint8Array, file: string): Edition {
  const revision = createHash('sha256').update(bytes).digest('hex').slice(0, 24);
  const at = file === '-' ? new Date(0) : statSync(file).mtime;
  return { revision, at: new Date(Math.trunc(at.getTime() / 1000) * 1000).toISOString() };
}
