import { expect, test } from 'vitest';
import { type Photo, waitingPhoto } from '../../shared/article/index.ts';
import { pictureSql } from './picture-search.ts';
import { rowsOf, steadyClock, story, temporaryFolder, testStore } from './test-store.ts';

const assetOf = (number: number): string => number.toString(16).padStart(64, '0');
const photo = (number: number, words: Partial<Photo>): Photo => ({
  ...waitingPhoto(`k${number}`, '', '', '2026-03-02T01:00:00.000Z'),
  asset: assetOf(number),
  mediaType: 'image/jpeg',
  width: 800,
  height: 600,
  ...words,
});
const nets = photo(1, {
  caption: 'Bà Trần Thị Lụa gỡ lưới ở bến cá Cửa Sót',
  credit: 'Lê Duy',
  province: 'Hà Tĩnh',
  takenAt: '2026-03-12T05:40:10',
});
const boats = photo(2, { caption: 'Thuyền về bến lúc rạng đông', creator: 'Đỗ Bình', keywords: ['ngư dân'] });

function withPictures(folder = temporaryFolder()) {
  const store = testStore({ folder });
  store.drafts.create(story('s1', { headline: 'Vụ cá Nam', photos: [nets, boats] }));
  store.drafts.create(story('s2', { headline: 'Bến cá mới', photos: [{ ...nets, _key: 'x', caption: 'Bến cá nay' }] }));
  const found = (query: string, except = 'mới') =>
    store.pictures.find(query, except, 20).map(({ photo: one }) => one.asset);
  return { store, found };
}

test.each([
  ['gỡ lưới', [1]],
  ['ba tran thi lua', [1]],
  ['LÊ DUY', [1]],
  ['do binh', [2]],
  ['hà tĩnh cửa s', [1]],
  ['ngư dân', [2]],
  ['12/3/2026', [1]],
  ['3/2026', [1, 2]],
  ['lê duy 12/3', [1]],
  ['13/3', []],
  ['lê bình', []],
])('%s finds the pictures %j', (query, numbers) => {
  const { found } = withPictures();
  expect(found(query).toSorted()).toEqual(numbers.map(assetOf));
});

test('a picture of several stories is one hit, with the words it has where it was written on last and every story', () => {
  const { store, found } = withPictures();
  const [hit] = store.pictures.find('bến cá', 'mới', 20);
  expect(hit?.photo.caption).toBe('Bến cá nay');
  expect(hit?.caption.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(['Bến', 'cá']);
  expect(hit?.stories.map(({ draft }) => draft)).toEqual(['s2', 's1']);
  // not the asking story's own, not the bin's
  expect(store.pictures.find('bến cá', 's2', 20)[0]?.stories.map(({ draft }) => draft)).toEqual(['s1']);
  store.drafts.moveToBin(['s1', 's2']);
  expect(found('bến cá')).toEqual([]);
});

test('an empty query lists the newest; what is taken out of a story or deleted for good is found no more', () => {
  const folder = temporaryFolder();
  const { store, found } = withPictures(folder);
  expect(found('')).toEqual([assetOf(1), assetOf(2)]);
  store.drafts.save({ id: 's1', sequence: 1, head: { photos: [nets] } });
  expect(found('thuyền')).toEqual([]);
  store.drafts.moveToBin(['s1', 's2']);
  store.drafts.emptyBin(['s1', 's2']);
  expect(rowsOf(folder).prepare('SELECT count(*) FROM picture_places').pluck().get()).toBe(0);
  expect(rowsOf(folder).prepare("SELECT count(*) FROM picture_search WHERE words MATCH 'ben'").pluck().get()).toBe(0);
});

test.each(['"', '* OR (', 'NEAR(', "'; DROP TABLE drafts; --", 'day:', '\u0000', '99/99', '🌾'])(
  'nothing in the query %j is read as the syntax of the index',
  (query) => {
    const { found } = withPictures();
    expect(() => found(query)).not.toThrow();
  },
);

test('of 10,000 pictures no more rows are read than can be shown, without a sort', () => {
  const folder = temporaryFolder();
  const store = testStore({ folder, now: steadyClock() });
  store.atomically(() => {
    for (let at = 0; at < 1000; at += 1)
      store.drafts.create(
        story(`s${at}`, {
          headline: `Bài ${at}`,
          photos: Array.from({ length: 10 }, (_, one) =>
            photo(at * 10 + one, { caption: `Bến cá số ${at} buổi sáng`, credit: one === 0 ? 'Lê Duy' : 'TTXVN' }),
          ),
        }),
      );
  });
  while (store.search.refresh(1000) > 0);
  expect(store.pictures.find('bến cá sáng', 'mới', 40)).toHaveLength(40);
  expect(store.pictures.find('bến cá lê duy', 'mới', 40)[0]?.photo.asset).toBe(assetOf(9990));
  const db = rowsOf(folder);
  for (const sql of [pictureSql.matching, pictureSql.all]) {
    const values = sql === pictureSql.all ? ['x', 1] : ['x', 'words : "ben"', 1];
    const plan = db.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all(values);
    const steps = plan.map(({ detail }) => detail);
    expect(steps.filter((step) => step.includes('TEMP B-TREE'))).toEqual([]);
    // the index from its newest entry down, then each row by its number
    expect(steps.filter((step) => step.startsWith('SCAN'))).toHaveLength(1);
  }
  const [other] = db.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${pictureSql.stories}`).all('a', 'x');
  expect(other?.detail).toContain('picture_places_by_asset');
});
