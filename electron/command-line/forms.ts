import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { type Article, creditForms } from '../../shared/article/index.ts';
import { writeHtml, writeMarkdown, writeNewsml, writeNinjs, writeNitf, writeText } from '../../shared/formats/index.ts';
import type { Edition } from '../packages/index.ts';

/** The forms in which a story is written as one document, without files of photos. */
export const forms = ['ninjs', 'newsml', 'nitf', 'html', 'text', 'md'] as const;
export type Form = (typeof forms)[number];

const told: Readonly<Record<Form, string>> = {
  ninjs: 'ninjs 3.1',
  newsml: 'NewsML-G2 2.35: text, pictures and their package in one message',
  nitf: 'NITF 3.6',
  html: 'one page',
  text: 'plain text',
  md: 'Markdown',
};

/** A line of help for each form, its name in a column of `width`. */
export const formHelp = (option: string, width: number): string =>
  forms.map((form) => `  --${option} ${form.padEnd(width)}${told[form]}`).join('\n');

/** A line of help for the option that says how captions and credits are put together. */
export const creditFormHelp = `  --credit-form  ${creditForms.join(', ')}: how the house prints captions with their credits`;

export function written(article: Article, { revision, at, creditForm }: Edition, form: Form): string {
  const edition = { version: revision, versionCreated: at, file: () => null, creditForm };
  switch (form) {
    case 'ninjs':
      return `${JSON.stringify(writeNinjs(article, edition), null, 2)}\n`;
    case 'newsml':
      return writeNewsml(article, edition);
    case 'nitf':
      return writeNitf(article, edition);
    case 'html':
      return writeHtml(article, () => null, creditForm);
    case 'text':
      return writeText(article, creditForm);
    case 'md':
      return writeMarkdown(article, () => null, creditForm);
  }
}

/** A file has no revisions: its bytes name the state, and its own time dates it, so that the same file packs the same. */
export function editionOf(bytes: Uint8Array, file: string): Edition {
  const revision = createHash('sha256').update(bytes).digest('hex').slice(0, 24);
  const at = file === '-' ? new Date(0) : statSync(file).mtime;
  return { revision, at: new Date(Math.trunc(at.getTime() / 1000) * 1000).toISOString() };
}
