import { fromMarkdown } from 'mdast-util-from-markdown';
import { expect, it } from 'vitest';
import type { Article } from '../../article/index.ts';
import { fullStory } from '../fixtures/full-story.ts';
import { firstLost, toldTexts } from '../fixtures/told.ts';
import { writeMarkdown } from './write.ts';

type Node = ReturnType<typeof fromMarkdown> | ReturnType<typeof fromMarkdown>['children'][number];

const lineTypes = new Set(['paragraph', 'heading', 'html', 'break']);
const cells: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };

/** The words a reader of the Markdown sees, by another program than the one that wrote them. */
function words(node: Node): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'html')
    return node.value
      .replace(/<\/?(?:u|sub|sup)>/g, '')
      .replace(/<[^>]*>/g, ' ')
      .replace(/&([a-z]+);/g, (_, name: string) => cells[name] ?? '');
  const inside = 'children' in node ? node.children.map((child) => words(child as Node)).join('') : '';
  return lineTypes.has(node.type) ? ` ${inside} ` : inside;
}

const withoutPlaces = (story: Article): Article => ({
  ...story,
  body: story.body.filter((block) => block._type !== 'photo' && block._type !== 'gallery'),
});

it('tells every word of the story in order, also of a lead photo that the body does not place', () => {
  for (const story of [fullStory(), withoutPlaces(fullStory())])
    expect(firstLost(toldTexts(story), words(fromMarkdown(writeMarkdown(story, () => 'photos/01.jpg'))))).toBeNull();
});

it('shows the lead photo once, before the body', () => {
  const markdown = writeMarkdown(withoutPlaces(fullStory()), (photo) => `photos/${photo._key}.jpg`);
  expect(markdown.split('photos/p2.jpg')).toHaveLength(2);
});

it('writes no address that a browser would run', () => {
  const story: Article = {
    ...fullStory(),
    body: [
      { _type: 'related', _key: 'r', url: 'javascript:alert(1)', title: 'Tin liên quan' },
      {
        _type: 'block',
        _key: 'b',
        style: 'normal',
        markDefs: [{ _type: 'link', _key: 'l', href: 'javascript:alert(2)' }],
        children: [{ _type: 'span', _key: 's', text: 'Xem thêm', marks: ['l'] }],
      },
    ],
  };
  const markdown = writeMarkdown(story);
  expect(markdown).not.toContain('javascript:');
  expect(markdown).toContain('Tin liên quan');
  expect(markdown).toContain('Xem thêm');
});
