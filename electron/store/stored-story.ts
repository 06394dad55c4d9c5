import type { Database } from 'better-sqlite3';
import { type Article, parseArticle } from '../../shared/article/index.ts';
import { CallFailed } from '../../shared/api/index.ts';

export interface DraftKey {
  readonly number: number;
  readonly version: number;
  readonly updatedAt: string;
}

/** Reads stories back out of their rows. */
export interface StoredStories {
  key(id: string): DraftKey;
  /** The story as it is stored, of whatever version, unchecked: for keeping, never for showing. */
  raw(id: string): Record<string, unknown>;
  read(id: string): Article;
  /** When the disk last had a change of it, ISO instant. */
  savedAt(id: string): string;
}

export function storedStories(db: Database): StoredStories {
  const findKey = db.prepare<[string], DraftKey>(
    'SELECT number, version, updated_at AS updatedAt FROM drafts WHERE id = ?',
  );
  const findHead = db.prepare<[number], { head: string }>('SELECT head FROM draft_heads WHERE draft = ?');
  const findBody = db
    .prepare<[number], string>('SELECT block FROM draft_blocks WHERE draft = ? ORDER BY position')
    .pluck();

  const key = (id: string): DraftKey => {
    const found = findKey.get(id);
    if (!found) throw new CallFailed('not-found');
    return found;
  };
  const raw = (id: string): Record<string, unknown> => {
    const { number, version } = key(id);
    const head = JSON.parse(findHead.get(number)?.head ?? '{}') as Record<string, unknown>;
    return { version, id, language: 'vi', ...head, body: findBody.all(number).map((one) => JSON.parse(one)) };
  };
  return { key, raw, read: (id) => parseStory(raw(id)), savedAt: (id) => key(id).updatedAt };
}

/** The article of a stored form, or the failure that the window shows. */
export function parseStory(raw: Record<string, unknown>): Article {
  const first = parseArticle(raw);
  const result = first.ok || first.error.code !== 'invalid' ? first : parseArticle(withoutDanglingPhotos(raw));
  if (result.ok) return result.value;
  if (result.error.code === 'newer')
    throw new CallFailed('story-newer', { found: result.error.found, known: result.error.known });
  throw new CallFailed('story-invalid', { path: result.error.code === 'invalid' ? result.error.path : '' });
}

/** A place for a photo that the story does not have is dropped: it must never keep the words from opening. */
function withoutDanglingPhotos(raw: Record<string, unknown>): Record<string, unknown> {
  const { photos } = raw;
  if (!Array.isArray(photos) || !Array.isArray(raw['body'])) return raw;
  const known = new Set(photos.map((one: unknown) => String((one as { _key?: unknown } | null)?._key)));
  const body = (raw['body'] as Record<string, unknown>[])
    .filter((one) => one['_type'] !== 'photo' || known.has(String(one['photo'])))
    .map((one) =>
      one['_type'] === 'gallery' && Array.isArray(one['photos'])
        ? { ...one, photos: one['photos'].filter((photo) => known.has(String(photo))) }
        : one,
    );
  return { ...raw, body, leadPhoto: known.has(String(raw['leadPhoto'])) ? raw['leadPhoto'] : null };
}
