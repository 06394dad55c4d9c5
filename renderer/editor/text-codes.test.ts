import { $getRoot, $getSelection, $isRangeSelection, UNDO_COMMAND } from 'lexical';
import { expect, test } from 'vitest';
import { emptyArticle, paragraph } from '../../shared/article/index.ts';
import { createStoryEditor } from './create-story-editor.ts';

function open(text: string) {
  const editor = createStoryEditor({
    article: { ...emptyArticle('story', 'k0'), body: [paragraph('k0', text)] },
    onError: (error) => {
      throw error;
    },
  });
  editor.setTextCodes([{ code: 'nvt', text: 'Nguyễn Văn Tùng' }]);
  const type = (keys: string) => {
    for (const key of keys)
      editor.lexical.update(
        () => {
          if ($getSelection() === null) $getRoot().selectEnd();
          const selection = $getSelection();
          if ($isRangeSelection(selection)) selection.insertText(key);
        },
        { discrete: true },
      );
  };
  const body = () => editor.texts().find((one) => one.field === 'body')?.text;
  return { editor, type, body };
}

test('a short form becomes words when its second sign of equality is typed, and writing goes on behind them', () => {
  const { type, body } = open('Theo ông ');
  type('=NVT');
  expect(body()).toBe('Theo ông =NVT');
  type('=, hạn');
  expect(body()).toBe('Theo ông Nguyễn Văn Tùng, hạn');
});

test('a form that nobody knows stays, and so does one that stands already', () => {
  const { type, body } = open('=nvt= nói ');
  type('=abc= và 2=2=4');
  expect(body()).toBe('=nvt= nói =abc= và 2=2=4');
});

test('it is undone like typing', () => {
  const { editor, type, body } = open('Ông ');
  type('=nvt=');
  editor.lexical.update(() => editor.lexical.dispatchCommand(UNDO_COMMAND, undefined), { discrete: true });
  expect(body()).not.toContain('Nguyễn');
});
