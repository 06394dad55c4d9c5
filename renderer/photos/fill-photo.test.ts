import { expect, it } from 'vitest';
import { type PresentPhoto, waitingPhoto } from '../../shared/article/index.ts';
import { fillPhoto } from './fill-photo.ts';

const file: PresentPhoto = {
  ...waitingPhoto('f', 'Chú thích trong tệp', 'Trong tệp', '2026-11-24T01:00:00.000Z'),
  asset: 'a'.repeat(64),
  fileName: 'na.jpg',
  mediaType: 'image/jpeg',
  width: 1200,
  height: 800,
  city: 'An Sinh',
  origins: { caption: 'IPTC', credit: 'IPTC', city: 'XMP' },
};

it('keeps what the story says and takes the rest, with where it came from, out of the file', () => {
  const waiting = waitingPhoto('k', 'Chủ vườn phân loại na', '', '2026-11-23T01:00:00.000Z');
  expect(fillPhoto(waiting, file)).toMatchObject({
    _key: 'k',
    asset: file.asset,
    fileName: 'na.jpg',
    width: 1200,
    caption: 'Chủ vườn phân loại na',
    credit: 'Trong tệp',
    city: 'An Sinh',
    addedAt: '2026-11-23T01:00:00.000Z',
    origins: { credit: 'IPTC', city: 'XMP' },
  });
});
