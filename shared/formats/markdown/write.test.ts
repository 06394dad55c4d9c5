import { expect, it } from 'vitest';
import type { Article } from '../../article/index.ts';
import { fullStory } from '../fixtures/full-story.ts';
import { firstLost, inOrderOf, markdownText } from '../fixtures/told.ts';
import { recognise } from '../page/recognise.ts';
import { readMarkdown } from './read.ts';
import { writeMarkdown } from './write.ts';

const withoutPlaces = (story: Article): Article => ({
  ...story,
  body: story.body.filter((block) => block._type !== 'photo' && block._type !== 'gallery'),
});

it('tells every word of the story in order, also of a lead photo that the body does not place', () => {
  for (const story of [fullStory(), withoutPlaces(fullStory())])
    expect(
      firstLost(
        inOrderOf(story, [story.headline, story.kicker, story.subheadline]),
        markdownText(writeMarkdown(story, () => 'photos/01.jpg')),
      ),
    ).toBeNull();
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

it('comes back with the fields of its head', () => {
  const { kicker, headline, sapo, sourcePrefix, dateline, bylines } = fullStory();
  const head = recognise(readMarkdown(writeMarkdown(fullStory())))?.head;
  expect(head).toMatchObject({ kicker, headline, sapo, sourcePrefix, dateline });
  expect(head?.bylines.map(({ name, role }) => [name, role])).toEqual(bylines.map(({ name, role }) => [name, role]));
});

it('a head as other programs write it is read; what is no head stays in the story', () => {
  const words = (text: string) => JSON.stringify(readMarkdown(text).pieces);
  const pandoc = words('---\ntitle: Chợ nổi\nauthor:\n  - Lê Na\nabstract: Chợ họp từ sáng.\n...\n\nThuyền về.\n');
  for (const told of ['Chợ nổi', 'Lê Na', 'Chợ họp từ sáng.', 'Thuyền về.']) expect(pandoc).toContain(told);
  expect(words('---\nMột câu thường\n---\n\nHai.\n')).toContain('Một câu thường');
  expect(words('---\na: [hỏng\n---\n\nHai.\n')).toContain('hỏng');
});

it('bold inside a word, next to bold, or next to an emoji is read as bold, not as stars', () => {
  const marked = (...spans: (readonly [string, ...string[]])[]): Article => ({
    ...fullStory(),
    leadPhoto: null,
    body: [
      {
        _type: 'block',
        _key: 'b',
        style: 'normal',
        markDefs: [],
        children: spans.map(([text, ...marks], at) => ({ _type: 'span', _key: `s${at}`, text, marks })),
      },
    ],
  });
  const body = (story: Article) => writeMarkdown(story).split('---\n')[2]?.trim();
  expect(body(marked(['Giá '], ['vàng', 'strong'], [' tăng']))).toBe('Giá **vàng** tăng');
  expect(body(marked(['vàng', 'strong'], [' miếng', 'strong', 'em']))).toBe('**vàng<em> miếng</em>**');
  expect(body(marked(['Vui', 'strong'], ['🙂']))).toBe('<strong>Vui</strong>🙂');
});
