import { expect } from 'vitest';
import { storyKey } from '../../electron/cms/index.ts';
import { type Desk, pictureOf, placed, smallStory } from './desk.ts';
import type { Site } from './site.ts';

/** A story with two photos that are like no others. */
export async function writeNumbered(desk: Desk, number: number): Promise<string> {
  const one = await desk.addPhoto('a.jpg', await pictureOf(number));
  const two = await desk.addPhoto('b.jpg', await pictureOf(number + 1));
  return desk.write(
    smallStory(`Thuyền cứu hộ ra khơi lần ${number}`, [
      placed(one, 'p1', 'Thuyền rời bến.', 'Kim Thành'),
      placed(two, 'p2', 'Phao tiêu mới.', 'Kim Thành'),
    ]),
  );
}

/** Adds a correction under the story. */
export async function correct(desk: Desk, draft: string, text: string): Promise<void> {
  const block = { _type: 'correction', _key: 'c1', text, date: '2026-11-25' };
  const order = ['b1', 'f0', 'f1', 'b2', 'c1'];
  await desk.call('drafts', 'save', { id: draft, sequence: 2, blocks: [block], order });
}

/** One post with all its text and terms, each photo once and in its place, nothing left over from what failed. */
export async function expectWholeOnce(site: Site, draft: string, more: readonly string[] = []): Promise<void> {
  const key = storyKey(draft);
  const posts = await site.posts(key);
  expect(posts.map(({ post_name }) => post_name)).toEqual([expect.stringMatching(/^thuyen-cuu-ho-ra-khoi-lan-\d+$/)]);
  const [post] = posts;
  expect(post).toMatchObject({ categories: ['Xã hội'], tags: ['Hải Phòng', 'thuyền cứu hộ'], author: 'Kim Thành' });
  const texts = ['(Bến Sông) - Sáng 24/11', 'Mười hai chiếc', 'Đến trưa', 'Thuyền rời bến.', 'Phao tiêu mới.', ...more];
  for (const words of texts) expect(post?.post_content.split(words), words).toHaveLength(2);
  expect(post?.post_content).not.toContain('BÍ MẬT');
  const media = await site.media(key);
  expect(media.map(({ post_name }) => post_name.replace(/-[0-9a-f]{8}$/, ''))).toEqual([`${key}-p1`, `${key}-p2`]);
  for (const { ID } of media) expect(post?.post_content.split(`wp-image-${ID}"`)).toHaveLength(2);
  expect(post?.featured).toBe(media[0]?.ID);
}
