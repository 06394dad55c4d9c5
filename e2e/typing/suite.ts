import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Article, runningTexts, type TextField, textFields } from '../../shared/article/index.ts';
import { perform } from './input.ts';
import { methods } from './methods.ts';
import { linesOf, readCaret, storyOf } from './notation.ts';
import { sequences } from './sequences.ts';
import { keys, put, see, storyWith } from './story.ts';
import type { TypingPage } from './typing-page.ts';

const words = ['việt', 'đường', 'khuỷu', 'Nghị quyết', 'ướt ườn'];

/** `|` is the caret, `[…]` the selection. */
function readMarked(marked: string): { text: string; offset: number; length: number } {
  const text = marked.replace(/[|[\]]/g, '');
  const start = marked.search(/[|[]/);
  const end = marked.indexOf(']');
  return { text, offset: start, length: end === -1 ? 0 : end - start - 1 };
}

const places: Readonly<Record<string, string>> = {
  'an empty field': '|',
  'the end': 'xóm núi |',
  'the start': '| xóm núi',
  'inside a word': 'kho|ai lang',
  'over a selection': 'một [hai] ba',
};

/**
 * Every method of typing in every field, at every kind of place, against the text that was meant. A feature that could
 * disturb typing runs it on its own page: `runTypingSuite('suggesting', openPage)`.
 */
export function runTypingSuite(
  name: string,
  open: () => Promise<TypingPage>,
  /** What else holds of the story after what was typed, given the one before. */
  holds: (before: Article, after: Article) => void = () => undefined,
): void {
  describe(`typing: ${name}`, () => {
    let opened: TypingPage;
    beforeAll(async () => {
      opened = await open();
    });
    afterAll(() => opened.close());

    describe.each(textFields)('in %s', (field: TextField) => {
      const cases = methods.flatMap((method) =>
        Object.entries(places).map(([place, marked], at) => ({ method, place, marked, at })),
      );
      test.each(cases)('$method.name, $place', async ({ method, marked, at }) => {
        const key = keys[field];
        const { text, offset, length } = readMarked(marked);
        // words are dealt out so that each meets each place in some field
        const word = words[(at + methods.indexOf(method) + textFields.indexOf(field)) % words.length] ?? 'việt';
        const before = storyWith(field, text);
        await put(opened, before, { field, key, offset, length });
        await perform(opened, method.write(word));
        const { article, caret, errors } = await see(opened);
        expect(errors).toEqual([]);
        const meant = text.slice(0, offset) + word + text.slice(offset + length);
        // nothing else in the story moved
        expect(runningTexts(article)).toEqual(runningTexts(storyWith(field, meant)));
        expect(caret).toEqual({ field, key, offset: offset + word.length });
        holds(before, article);
      });
    });

    test.each(sequences)('$name', async ({ before, steps, after, undo }) => {
      const start = readCaret(before);
      const end = readCaret(after);
      const story = storyOf(start.lines);
      await put(opened, story, { field: 'body', ...start });
      await perform(opened, steps);
      const seen = await see(opened);
      expect(seen.errors).toEqual([]);
      expect(linesOf(seen.article)).toEqual(end.lines);
      expect(seen.caret?.offset).toBe(end.offset);
      const at = seen.article.body.findIndex((block) => block._key === seen.caret?.key);
      expect(`k${at}`).toBe(end.key);
      holds(story, seen.article);
      if (!undo) return;
      await perform(
        opened,
        Array.from({ length: undo.times }, () => ({ press: 'Control+z' })),
      );
      expect(linesOf((await see(opened)).article)).toEqual(undo.lines ?? start.lines);
    });
  });
}
