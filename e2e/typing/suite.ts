import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runningTexts, type TextField, textFields } from '../../shared/article/index.ts';
import { perform } from './input.ts';
import { methods } from './methods.ts';
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
export function runTypingSuite(name: string, open: () => Promise<TypingPage>): void {
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
        await put(opened, storyWith(field, text), { field, key, offset, length });
        await perform(opened, method.write(word));
        const { article, caret, errors } = await see(opened);
        expect(errors).toEqual([]);
        const meant = text.slice(0, offset) + word + text.slice(offset + length);
        // nothing else in the story moved
        expect(runningTexts(article)).toEqual(runningTexts(storyWith(field, meant)));
        expect(caret).toEqual({ field, key, offset: offset + word.length });
      });
    });
  });
}
