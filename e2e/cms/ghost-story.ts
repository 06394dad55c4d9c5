import { expect } from 'vitest';
import { storyKey } from '../../electron/cms/index.ts';
import type { GhostDatabase } from './ghost-database.ts';

/**
 * One post with all its text and tags, each photo once and in its place. Answers how many files of it lie there beyond
 * its photos: Ghost deletes no image, so that a photo that arrived after it had been given up stays, in no post.
 */
export function expectWholeOnceInGhost(database: GhostDatabase, draft: string, more: readonly string[] = []): number {
  const key = storyKey(draft);
  const posts = database.posts(key);
  expect(posts.map(({ slug }) => slug)).toEqual([expect.stringMatching(/^thuyen-cuu-ho-ra-khoi-lan-\d+$/)]);
  const [post] = posts;
  expect(post).toMatchObject({ tags: ['Xã hội', 'Hải Phòng', 'thuyền cứu hộ'], authors: ['Kim Thành'] });
  const texts = ['(Bến Sông) - Sáng 24/11', 'Mười hai chiếc', 'Đến trưa', ...more];
  for (const words of texts) expect(post?.html.split(words), words).toHaveLength(2);
  expect(post?.html).not.toContain('BÍ MẬT');
  const sources = [...(post?.html ?? '').matchAll(/<img src="([^"]*)"/g)].map(([, src = '']) => src);
  expect(sources.map((src) => src.replace(/^.*\/(morat-.*)-[0-9a-f]{8}(?:-\d+)?\.jpg$/, '$1'))).toEqual([
    `${key}-p1`,
    `${key}-p2`,
  ]);
  expect([...(post?.html ?? '').matchAll(/<figcaption>([^<]*)/g)].map(([, words]) => words?.trim())).toEqual([
    'Thuyền rời bến.',
    'Phao tiêu mới.',
  ]);
  expect(post?.feature_image).toBe(sources[0]);
  const files = database.images(key);
  for (const src of sources) expect(files.filter((file) => src.endsWith(file))).toHaveLength(1);
  return files.length - sources.length;
}
