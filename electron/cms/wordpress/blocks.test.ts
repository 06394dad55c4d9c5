import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyArticle } from '../../../shared/article/arbitrary.ts';
import { type Block, emptyArticle, waitingPhoto } from '../../../shared/article/index.ts';
import { outgoing } from '../../../shared/formats/index.ts';
import { writeBlocks } from './blocks.ts';

const head = { kicker: true, subheadline: true, sapo: true, byline: true, leadPhoto: true };

/** The block comments of a post, as WordPress's own parser takes them (its pattern, in short). */
const comments = (html: string) => [
  ...html.matchAll(/<!--\s+(\/)?wp:([a-z][a-z0-9_-]*)\s+(\{(?:(?!\}\s+\/?-->)[\s\S])*\}\s+)?(\/)?-->/g),
];

test('any story: every block that is opened is closed, in order, with attributes that are JSON, and nothing else ends a comment', () => {
  fc.assert(
    fc.property(anyArticle, (story) => {
      const html = writeBlocks(outgoing(story), 'morat-x/r', new Map(), head);
      const open: string[] = [];
      for (const [, closing, name, attributes] of comments(html)) {
        if (closing) expect(open.pop()).toBe(name);
        else open.push(name ?? '');
        if (attributes) expect(() => JSON.parse(attributes) as unknown).not.toThrow();
      }
      expect(open).toEqual([]);
      expect(comments(html)).toHaveLength(html.split('<!--').length - 1);
    }),
    { numRuns: 150 },
  );
});

test('the first block carries the story’s mark', () => {
  fc.assert(
    fc.property(anyArticle, (story) => {
      const html = writeBlocks(outgoing(story), 'morat-x/r', new Map(), head);
      expect(html === '' || html.split('"moratId":"morat-x/r"').length === 2).toBe(true);
    }),
    { numRuns: 50 },
  );
});

test('widths are alignments, a pair has two columns, a photo story is a group', () => {
  const photos = ['p1', 'p2'].map((key) => waitingPhoto(key, `Chú thích ${key}`, '', '2026-03-02T03:00:00.000Z'));
  const there = new Map(photos.map(({ _key }) => [_key, { id: '7', url: `https://bao.vn/${_key}.jpg` } as never]));
  const body: Block[] = [
    { _type: 'photo', _key: 'k1', photo: 'p1', width: 'wide' },
    { _type: 'gallery', _key: 'k2', photos: ['p1', 'p2'], width: 'full' },
    { _type: 'gallery', _key: 'k3', photos: ['p1', 'p2'], layout: 'story' },
  ];
  const html = writeBlocks({ ...emptyArticle('s', 'b'), photos, body }, 'm', there, head);
  const outer = comments(html).flatMap(([, closing, name, json]) =>
    closing || (name === 'image' && !json?.includes('align'))
      ? []
      : [[name, JSON.parse(json ?? '{}') as Record<string, unknown>]],
  );
  expect(outer).toEqual([
    ['image', expect.objectContaining({ align: 'wide' })],
    ['gallery', { columns: 2, linkTo: 'none', align: 'full' }],
    ['group', { className: 'photo-story' }],
  ]);
  expect(html).toContain('<figure class="wp-block-image alignwide size-full">');
  expect(html).toContain('<figure class="wp-block-gallery alignfull has-nested-images columns-2 is-cropped">');
});
