import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';

/** The running Ghost as tests look at it: in its database and its folder, never through what is tested. */
export interface GhostDatabase {
  addAuthor(name: string, slug: string): void;
  /** Posts of any status that carry the story's key in their address or in the page's head. */
  posts(key: string): GhostPostRow[];
  /** Files that were uploaded under this key, without the originals that Ghost keeps beside them. */
  images(key: string): string[];
  /** As an editor would: another text in a post that is there. */
  run(sql: string, ...values: readonly unknown[]): void;
  count(table: 'posts'): number;
  close(): void;
}
export interface GhostPostRow {
  readonly id: string;
  readonly title: string;
  readonly slug: string;
  readonly status: string;
  readonly html: string;
  readonly lexical: string;
  readonly custom_excerpt: string | null;
  readonly published_at: string | null;
  readonly feature_image: string | null;
  readonly feature_image_alt: string | null;
  readonly feature_image_caption: string | null;
  readonly meta_title: string | null;
  readonly tags: readonly string[];
  readonly authors: readonly string[];
}

const objectId = (): string => randomBytes(12).toString('hex');

export function openDatabase(folder: string): GhostDatabase {
  const db = new Database(join(folder, 'ghost.db'), { fileMustExist: true, timeout: 20_000 });
  const names = (sql: string, id: string): string[] => db.prepare<[string], string>(sql).pluck().all(id);
  return {
    addAuthor(name, slug) {
      const id = objectId();
      db.prepare(
        `INSERT INTO users (id, name, slug, email, password, status, visibility, created_at)
         VALUES (?, ?, ?, ?, 'x', 'active', 'public', datetime('now'))`,
      ).run(id, name, slug, `${slug}@example.test`);
      db.prepare("INSERT INTO roles_users (id, role_id, user_id) SELECT ?, id, ? FROM roles WHERE name = 'Author'").run(
        objectId(),
        id,
      );
    },
    posts: (key) =>
      db
        .prepare<[string, string], Omit<GhostPostRow, 'tags' | 'authors'>>(
          `SELECT posts.id, title, slug, status, coalesce(html, '') AS html, lexical, custom_excerpt, published_at,
             feature_image, feature_image_alt, feature_image_caption, meta_title
           FROM posts LEFT JOIN posts_meta ON posts_meta.post_id = posts.id
           WHERE slug LIKE ? OR codeinjection_head LIKE ? ORDER BY posts.created_at, posts.id`,
        )
        .all(`${key}%`, `%morat:${key}/%`)
        .map((post) => ({
          ...post,
          tags: names(
            'SELECT name FROM posts_tags JOIN tags ON tags.id = tag_id WHERE post_id = ? ORDER BY posts_tags.sort_order',
            post.id,
          ),
          authors: names(
            'SELECT name FROM posts_authors JOIN users ON users.id = author_id WHERE post_id = ? ORDER BY posts_authors.sort_order',
            post.id,
          ),
        })),
    images: (key) =>
      readdirSync(join(folder, 'content', 'images'), { recursive: true, encoding: 'utf8' })
        .filter((path) => path.includes(`/${key}-`) && !/_o(?:-\d+)?\.jpg$/.test(path) && !path.startsWith('size/'))
        .toSorted(),
    run(sql, ...values) {
      db.prepare(sql).run(...values);
    },
    count: (table) => db.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() ?? 0,
    close: () => void db.close(),
  };
}
