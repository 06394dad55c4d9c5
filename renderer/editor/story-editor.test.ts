import { $getRoot, $getSelection, $isRangeSelection, REDO_COMMAND, UNDO_COMMAND } from 'lexical';
import { expect, test } from 'vitest';
import {
  type Article,
  emptyArticle,
  paragraph,
  plainText,
  type TextBlock,
  waitingPhoto,
} from '../../shared/article/index.ts';
import { $placedPhotos } from './convert.ts';
import { createStoryEditor } from './create-story-editor.ts';
import type { StoryChange } from './story-editor.ts';

const at = '2026-11-24T00:00:00.000Z';

function open(more: Partial<Article> = {}) {
  const editor = createStoryEditor({
    article: {
      ...emptyArticle('story', 'k0'),
      headline: 'Na chín',
      body: [paragraph('k0', 'một hai ba'), paragraph('k1', 'bốn năm')],
      ...more,
    },
    onError: (error) => {
      throw error;
    },
  });
  const changes: StoryChange[] = [];
  editor.onChange((change) => changes.push(change));
  const undo = () =>
    editor.lexical.update(() => editor.lexical.dispatchCommand(UNDO_COMMAND, undefined), { discrete: true });
  return { editor, changes, undo };
}

const words = (article: Article): string[] =>
  article.body.map((block) => (block._type === 'block' ? plainText(block as TextBlock) : block._type));

test('E2 a change tells the one changed block', () => {
  const { editor, changes } = open();
  editor.replaceText([{ field: 'body', key: 'k1', offset: 0, length: 3, text: 'bảy' }]);
  expect(changes).toEqual([
    {
      head: null,
      blocks: [paragraph('k1', 'bảy năm')],
      order: null,
      texts: [{ field: 'body', key: 'k1', text: 'bảy năm' }],
      removedTexts: [],
      composing: false,
    },
  ]);
});

test('words of a photo that is only in the tray are replaced too, as one step with the rest', () => {
  const tray = waitingPhoto('p', 'Nghành cá, nghành muối', 'Trần Bình', at);
  const { editor, undo } = open({ photos: [tray] });
  editor.replaceText([
    { field: 'caption', key: 'p', offset: 0, length: 6, text: 'Ngành' },
    { field: 'caption', key: 'p', offset: 11, length: 6, text: 'ngành' },
    { field: 'headline', key: '', offset: 0, length: 2, text: 'Mận' },
  ]);
  expect(editor.head().photos).toEqual([{ ...tray, caption: 'Ngành cá, ngành muối' }]);
  expect(editor.head().headline).toBe('Mận chín');
  undo();
  expect(editor.head().photos).toEqual([tray]);
  expect(editor.head().headline).toBe('Na chín');
});

test('E2 a change of a field tells that field; data of the head tells that data', () => {
  const { editor, changes } = open();
  editor.replaceText([{ field: 'headline', key: '', offset: 0, length: 2, text: 'Mận' }]);
  editor.setHead({ tags: ['na'], section: 'Kinh tế' });
  expect(changes.map((change) => change.head)).toEqual([
    { headline: 'Mận chín' },
    { tags: ['na'], section: 'Kinh tế' },
  ]);
  expect(changes.flatMap((change) => change.blocks)).toEqual([]);
  expect(editor.head()).toMatchObject({ headline: 'Mận chín', tags: ['na'], section: 'Kinh tế' });
});

test('E3 a split gives the new block a key, joining forgets it, undo brings it back', () => {
  const { editor, changes, undo } = open();
  editor.lexical.update(
    () => {
      const block = $getRoot().getLastDescendant()?.getParent();
      block?.selectEnd();
      const selection = $getSelection();
      if ($isRangeSelection(selection)) selection.insertParagraph();
    },
    { discrete: true },
  );
  const split = editor.article().body.map((block) => block._key);
  expect(split.slice(0, 2)).toEqual(['k0', 'k1']);
  expect(split).toHaveLength(3);
  expect(changes.at(-1)?.order).toEqual(split);
  undo();
  expect(editor.article().body.map((block) => block._key)).toEqual(['k0', 'k1']);
  expect(changes.at(-1)?.order).toEqual(['k0', 'k1']);
  expect(changes.at(-1)?.removedTexts).toEqual([`body:${split[2]}`]);
  editor.lexical.dispatchCommand(REDO_COMMAND, undefined);
  expect(editor.article().body.map((block) => block._key)).toEqual(split);
});

test('E4 several replacements, data of the head and a whole other state are one undo step each', () => {
  const { editor, undo } = open();
  const before = editor.article();
  editor.replaceText([
    { field: 'body', key: 'k0', offset: 0, length: 3, text: 'MỘT' },
    { field: 'body', key: 'k0', offset: 8, length: 2, text: 'BA' },
    { field: 'headline', key: '', offset: 0, length: 2, text: 'NA' },
  ]);
  expect(words(editor.article())).toEqual(['MỘT hai BA', 'bốn năm']);
  undo();
  expect(editor.article()).toEqual(before);
  editor.setHead({ deskNote: 'gọi lại' });
  undo();
  expect(editor.article()).toEqual(before);
  editor.replaceArticle({ ...before, sapo: 'khác', body: [paragraph('k7', 'khác')] });
  expect(editor.article().sapo).toBe('khác');
  undo();
  expect(editor.article()).toEqual(before);
});

test('E5 replacing text keeps the caret in the words around it', () => {
  const { editor } = open();
  editor.select({ field: 'body', key: 'k0', offset: 7, length: 0 });
  editor.replaceText([{ field: 'body', key: 'k0', offset: 0, length: 3, text: 'mười' }]);
  expect(editor.caret()).toEqual({ place: { field: 'body', key: 'k0' }, offset: 8 });
  editor.replaceText([{ field: 'body', key: 'k1', offset: 0, length: 3, text: '' }]);
  expect(editor.caret()).toEqual({ place: { field: 'body', key: 'k0' }, offset: 8 });
});

test('E6 a photo goes into the body and back with its words', () => {
  const { editor, undo } = open();
  const photo = waitingPhoto('p1', 'chú thích', 'Kim Thành', at);
  editor.addPhotos([photo], 'body');
  expect(words(editor.article())).toEqual(['một hai ba', 'bốn năm', 'photo', '']);
  editor.replaceText([{ field: 'caption', key: 'p1', offset: 0, length: 9, text: 'vườn na' }]);
  editor.placePhoto('p1', 'tray');
  expect(editor.article().photos).toEqual([{ ...photo, caption: 'vườn na' }]);
  expect(words(editor.article())).toEqual(['một hai ba', 'bốn năm', '']);
  editor.placePhoto('p1', 'body');
  expect(editor.texts()).toContainEqual({ field: 'caption', key: 'p1', text: 'vườn na' });
  editor.setHead({ leadPhoto: 'p1' });
  editor.removePhoto('p1');
  expect(editor.article()).toMatchObject({ photos: [], leadPhoto: null });
  undo();
  expect(editor.article()).toMatchObject({ photos: [{ caption: 'vườn na' }], leadPhoto: 'p1' });
});

test.each([null, 'An'])('a photo removed is gone from a kept gallery too (suggesting: %s)', (author) => {
  const photo = waitingPhoto('p1', 'chú thích', 'Kim Thành', at);
  const { editor, changes, undo } = open({
    photos: [photo],
    body: [
      { _type: 'photo', _key: 'k0', photo: 'p1' },
      { _type: 'gallery', _key: 'k1', photos: ['p1'] },
    ],
  });
  editor.suggesting.setAuthor(author);
  const told = () => changes.flatMap((change) => change.blocks).findLast((block) => block._key === 'k1');
  editor.removePhoto('p1');
  expect(told()).toEqual({ _type: 'gallery', _key: 'k1', photos: [] });
  undo();
  expect(told()).toEqual({ _type: 'gallery', _key: 'k1', photos: ['p1'] });
});

test('words of a photo that leaves a gallery are told as they stand', () => {
  const { editor, changes } = open({
    photos: [waitingPhoto('p1', 'chú thích', 'Kim Thành', at), waitingPhoto('p2', '', '', at)],
    body: [{ _type: 'gallery', _key: 'k0', photos: ['p1', 'p2'] }],
  });
  editor.select({ field: 'credit', key: 'p1', offset: 0, length: 9 });
  editor.lexical.update(
    () => {
      const selection = $getSelection();
      if ($isRangeSelection(selection)) selection.removeText();
    },
    { discrete: true },
  );
  editor.lexical.update(
    () => {
      for (const node of $placedPhotos()) if (node.getPhoto() === 'p1') node.remove();
    },
    { discrete: true },
  );
  expect(editor.article().body).toEqual([{ _type: 'gallery', _key: 'k0', photos: ['p2'] }]);
  expect(changes.findLast(({ head }) => head?.photos)?.head?.photos).toEqual(editor.head().photos);
});

test('E7 deleting everything leaves every field, empty, and the photo in the tray', () => {
  const photo = waitingPhoto('p1', 'chú thích', 'Kim Thành', at);
  const { editor } = open({
    sapo: 'sapo',
    bylines: [{ _key: 'b', name: 'Minh', role: 'text' }],
    photos: [photo],
    body: [paragraph('k0', 'một'), { _type: 'photo', _key: 'k1', photo: 'p1' }, paragraph('k2', 'hai')],
  });
  editor.lexical.update(
    () => {
      $getRoot().select(0, $getRoot().getChildrenSize());
      const selection = $getSelection();
      if ($isRangeSelection(selection)) selection.removeText();
    },
    { discrete: true },
  );
  expect(editor.texts().filter((one) => one.text !== '')).toEqual([
    { field: 'caption', key: 'p1', text: 'chú thích' },
    { field: 'credit', key: 'p1', text: 'Kim Thành' },
  ]);
  expect(editor.article().body).toHaveLength(1);
  editor.replaceText([{ field: 'sapo', key: '', offset: 0, length: 0, text: 'lại' }]);
  expect(editor.head().sapo).toBe('lại');
});
