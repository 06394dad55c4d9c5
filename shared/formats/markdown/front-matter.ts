import { parse, stringify } from 'yaml';
import type { Article } from '../../article/index.ts';
import { bylineText } from '../head-lines.ts';
import { escapeHtml } from '../html/escape.ts';
import { withSourcePrefix } from '../page/source-prefix.ts';

// The head of a Markdown file: YAML between two lines of three hyphens, as pandoc and the generators of static sites
// read it. `title`, `subtitle`, `date`, `description`, `tags`, `slug` and `lang` are their names, the others ours.

/** The story's head, empty fields left out. */
export function frontMatter(article: Article): string {
  const fields = {
    title: article.headline,
    kicker: article.kicker,
    subtitle: article.subheadline,
    byline: bylineText(article),
    authors: article.bylines.filter(({ name, role }) => name !== '' && role !== 'source').map(({ name }) => name),
    place: article.dateline.place,
    date: article.dateline.date ?? '',
    sapo: withSourcePrefix(article.sourcePrefix, article.sapo),
    description: article.description,
    seoTitle: article.seoTitle,
    socialTitle: article.socialTitle,
    section: article.section,
    tags: article.tags,
    slug: article.slug,
    embargo: article.embargo ?? '',
    lang: article.language,
  };
  const told = Object.entries(fields).filter(([name, value]) => name === 'title' || value.length > 0);
  return `---\n${stringify(Object.fromEntries(told), { lineWidth: 0 })}---\n`;
}

/** Names under which others write the same, in the order in which a page shows them. */
const shown: readonly (readonly [tag: string, className: string, names: readonly string[]])[] = [
  ['p', 'kicker', ['kicker']],
  ['h1', 'headline', ['title', 'headline']],
  ['h2', '', ['subtitle', 'subheadline']],
  ['p', 'byline', ['byline', 'authors', 'author']],
  ['p', 'date', ['date']],
  ['p', 'article-location', ['place', 'location']],
  ['p', 'sapo', ['sapo', 'abstract', 'excerpt', 'description']],
];

/** The head that a file begins with, as the HTML of a page's head, and the text behind it; no head, no HTML. */
export function splitFrontMatter(text: string): { readonly head: string; readonly rest: string } {
  const whole = { head: '', rest: text };
  const found = /^---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(text);
  if (!found) return whole;
  const fields = yamlMap(found[1] ?? '');
  if (fields === null) return whole;
  const lines = shown.map(([tag, className, names]) => {
    const value = names.map((name) => oneLine(fields.get(name))).find((one) => one !== '') ?? '';
    return value === '' ? '' : `<${tag} class="${className}">${escapeHtml(value)}</${tag}>\n`;
  });
  return { head: lines.join(''), rest: text.slice(found[0].length) };
}

/** Null for what is no map of names: then the hyphens were a rule, and the lines are the story's. */
function yamlMap(yaml: string): ReadonlyMap<string, unknown> | null {
  try {
    const value: unknown = parse(yaml, { schema: 'failsafe', maxAliasCount: 0 });
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? new Map(Object.entries(value)) : null;
  } catch {
    return null;
  }
}

const oneLine = (value: unknown): string =>
  (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string' && one !== '').join(', ');
