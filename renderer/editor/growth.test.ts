import { expect, test, vi } from 'vitest';
import { emptyArticle, paragraph } from '../../shared/article/index.ts';
import { $blockToArticle } from './convert.ts';
import { createStoryEditor } from './create-story-editor.ts';

// What a key costs must not grow with the story. Counted, not timed.

vi.mock(import('./convert.ts'), async (original) => {
  const real = await original();
  return { ...real, $blockToArticle: vi.fn(real.$blockToArticle) };
});

/** Blocks that are read out of the editor, and words that are told, for each of three letters typed in the middle. */
function costOf(paragraphs: number, isSuggesting: boolean): readonly [blocks: number, words: number][] {
  const editor = createStoryEditor({
    article: {
      ...emptyArticle('story', 'p0'),
      body: Array.from({ length: paragraphs }, (_, at) => paragraph(`p${at}`, 'Bà con xuống vườn từ sớm. '.repeat(4))),
    },
    onError: (error) => {
      throw error;
    },
  });
  if (isSuggesting) editor.suggesting.setAuthor('An');
  let told = 0;
  editor.onChange(({ blocks, texts, order }) => {
    told += blocks.length + texts.length + (order?.length ?? 0);
  });
  const key = `p${Math.floor(paragraphs / 2)}`;
  return ['m', 'o', 'i'].map((letter, at) => {
    vi.mocked($blockToArticle).mockClear();
    told = 0;
    editor.replaceText([{ field: 'body', key, offset: 3 + at, length: 0, text: letter }]);
    return [vi.mocked($blockToArticle).mock.calls.length, told];
  });
}

test.each([false, true])('a key in 800 paragraphs asks for as much as in 40 (suggesting: %s)', (isSuggesting) => {
  const cost = costOf(40, isSuggesting);
  expect(costOf(800, isSuggesting)).toEqual(cost);
  for (const [blocks, told] of cost) {
    expect(blocks).toBeGreaterThan(0);
    expect(blocks).toBeLessThanOrEqual(3);
    expect(told).toBe(2);
  }
});
