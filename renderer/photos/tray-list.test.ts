import { expect, test } from 'vitest';
import { type Photo, waitingPhoto } from '../../shared/article/index.ts';
import { movedPhoto, trayPhotos, withWords } from './tray-list.ts';

const photo = (key: string, caption: string, credit: string): Photo => ({
  ...waitingPhoto(key, caption, credit, '2026-11-24T01:00:00.000Z'),
  origins: { caption: 'XMP', city: 'IPTC 2:90' },
});
const photos = [
  photo('a', 'Bến cá', 'Lê Duy'),
  photo('b', '', 'Lê Duy'),
  photo('c', 'Lưới', ' '),
  photo('d', 'Chợ', 'Bình'),
];
const keys = (all: readonly Photo[]) => all.map((one) => one._key).join('');

test('photos without a place come first; those that lack a caption or a credit can be shown alone', () => {
  expect(keys(trayPhotos(photos, new Set(['a', 'b']), 'all'))).toBe('cdab');
  expect(keys(trayPhotos(photos, new Set(['a', 'b']), 'lacking'))).toBe('cb');
});

test('a photo is moved in front of another or behind it', () => {
  expect(keys(movedPhoto(photos, 'd', 'b', 'before'))).toBe('adbc');
  expect(keys(movedPhoto(photos, 'a', 'b', 'after'))).toBe('bacd');
  expect(keys(movedPhoto(photos, 'a', 'a', 'after'))).toBe('abcd');
  expect(keys(movedPhoto(photos, 'x', 'a', 'after'))).toBe('abcd');
});

test('words are set for the chosen ones; what is left empty stays', () => {
  const changed = withWords(photos, new Set(['b', 'd']), { credit: ' TTXVN ', city: 'Lộc Hà', creator: '' });
  expect(changed.map((one) => [one.credit, one.city])).toEqual([
    ['Lê Duy', ''],
    ['TTXVN', 'Lộc Hà'],
    [' ', ''],
    ['TTXVN', 'Lộc Hà'],
  ]);
  expect(changed[1]?.origins).toEqual({ caption: 'XMP' });
  expect(changed[0]).toBe(photos[0]);
});
