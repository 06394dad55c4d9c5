import { failure, newKey, type Result, success } from '../base/index.ts';
import { type Article, article, articleVersion } from './article.ts';
import { migrate } from './migrations.ts';

/** Why something is no story. `path` names the field, e.g. `body.3.children.0.text`. */
export type ArticleError =
  | { readonly code: 'not-a-story' }
  | { readonly code: 'newer'; readonly found: number; readonly known: number }
  | { readonly code: 'invalid'; readonly path: string; readonly message: string };

/**
 * A story from its stored form, of this version or an older one: migrated, checked, texts cleaned.
 * The only door through which stored, imported or sent stories enter.
 */
export function parseArticle(value: unknown): Result<Article, ArticleError> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return failure({ code: 'not-a-story' });
  const raw = value as Record<string, unknown>;
  const found = raw['version'];
  if (typeof found !== 'number' || !Number.isInteger(found) || found < 0) return failure({ code: 'not-a-story' });
  if (found > articleVersion) return failure({ code: 'newer', found, known: articleVersion });
  const migrated = migrate(raw, found);
  const result = article.safeParse(withKeys(migrated));
  if (result.success) return success(result.data as Article);
  const issue = result.error.issues[0];
  return failure({ code: 'invalid', path: issue?.path.join('.') ?? '', message: issue?.message ?? '' });
}

/** A block whose key is missing gets one: a story is not refused for it. */
function withKeys(raw: Record<string, unknown>): Record<string, unknown> {
  const body = raw['body'];
  if (!Array.isArray(body)) return raw;
  const lacksKey = (one: unknown) =>
    typeof one === 'object' && one !== null && (one as Record<string, unknown>)['_key'] === undefined;
  if (!body.some(lacksKey)) return raw;
  return { ...raw, body: body.map((one) => (lacksKey(one) ? { ...(one as object), _key: newKey() } : one)) };
}
