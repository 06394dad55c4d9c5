import { expect, test } from 'vitest';
import { type PresentPhoto, waitingPhoto } from '../../shared/article/index.ts';
import { photoKey, storyKey } from './keys.ts';

const photo = (more: Partial<PresentPhoto> = {}): PresentPhoto => ({
  ...waitingPhoto('p1', 'Lời', 'Vân', '2026-01-01T00:00:00.000Z'),
  asset: 'a'.repeat(64),
  mediaType: 'image/jpeg',
  width: 10,
  height: 10,
  ...more,
});

test('a key may stand in an address, whatever the id is', () => {
  expect(storyKey('3k9x')).toBe('morat-3k9x');
  expect(storyKey('bài “cũ”/1')).toMatch(/^morat-[0-9a-f]{24}$/);
});

test('a photo is another one when it shows something else, not when other words stand under it', () => {
  const key = photoKey('s', photo());
  expect(photoKey('s', photo({ caption: 'Lời khác', credit: 'Mai' }))).toBe(key);
  expect(photoKey('s', photo({ asset: 'b'.repeat(64) }))).not.toBe(key);
  expect(photoKey('s', photo({ crop: { x: 0, y: 0, width: 0.5, height: 1 } }))).not.toBe(key);
  expect(photoKey('s', photo({ turn: 90 }))).not.toBe(key);
  expect(photoKey('t', photo())).not.toBe(key);
});
