import { expect, test } from 'vitest';
import { type Photo, waitingPhoto } from '../../shared/article/index.ts';
import { story, testStore } from './test-store.ts';

const photo = (asset: string): Photo => ({
  ...waitingPhoto(`k${asset[0]}`, '', '', '2026-03-02T01:00:00.000Z'),
  asset,
  mediaType: 'image/jpeg',
  width: 800,
  height: 600,
});
const [one = '', smaller = '', other = ''] = ['a', 'b', 'c'].map((letter) => letter.repeat(64));

test('a picture, or one that looks the same, is found in the other stories that are not in the bin', () => {
  const store = testStore();
  const noted = { fileName: 'x.jpg', mediaType: 'image/jpeg', bytes: 9 };
  for (const [asset, look] of [
    [one, 'ffffffffffffffff0000000000000000'],
    [smaller, 'fffffffffffffffe0000000000000003'],
    [other, '0123456789abcdef0123456789abcdef'],
  ] as const)
    store.photos.add({ ...noted, asset, details: { look } });
  store.drafts.create(story('s1', { headline: 'Bến cá', photos: [photo(one), photo(other)] }));
  store.drafts.create(story('s2', { headline: 'Lưới mới', photos: [photo(smaller)] }));
  store.drafts.create(story('s3', { headline: 'Bỏ', photos: [photo(one)] }));
  store.drafts.moveToBin(['s3']);
  expect(store.photos.uses([smaller], 's2')).toEqual([
    { asset: smaller, draft: 's1', headline: 'Bến cá', state: 'draft', isAlike: true },
  ]);
  expect(store.photos.uses([one], 's9')).toMatchObject([
    { draft: 's2', isAlike: true },
    { draft: 's1', isAlike: false },
  ]);
  expect(store.photos.uses([other], 's1')).toEqual([]);
});
