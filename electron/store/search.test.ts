import { expect, test } from 'vitest';
import { paragraph } from '../../shared/article/index.ts';
import { rowsOf, story, temporaryFolder, testStore } from './test-store.ts';

const stories = [
  story('cang', { headline: 'Cảng Hải Phòng đón tàu lớn', sapo: 'Luồng mới sâu 14 mét.' }, ['Tàu cập bến sáng nay.']),
  story('hoi', { headline: 'Ngày hội ở xã An Sơn', sapo: 'Bà con mừng ngày hội.' }, [
    'Ngày hội đại đoàn kết toàn dân tộc được tổ chức ở Hải Phòng.',
  ]),
  story('hai', { headline: 'Thợ săn', sapo: '' }, ['Hai phóng viên hai phong cách, hai phong bì.']),
];

function withStories() {
  const store = testStore();
  for (const one of stories) store.drafts.create(one);
  const ids = (query: string) => store.search.find(query, 20).map((hit) => hit.id);
  return { store, ids };
}

test.each(['hai phong', 'hải phòng', 'HẢI PHÒNG', 'Hải Phòng'.normalize('NFD'), 'hải phòng'])(
  '%s finds the stories, headline before body',
  (query) => {
    const { ids } = withStories();
    expect(ids(query)[0]).toBe('cang');
    expect(ids(query)).toContain('hoi');
  },
);

test('đ is found by d, and a phrase of four syllables by its letters alone', () => {
  const { ids } = withStories();
  expect(ids('dai doan ket')).toEqual(['hoi']);
  expect(ids('ĐẠI ĐOÀN KẾT')).toEqual(['hoi']);
});

test('a query with marks puts what is written so first, even when the other has it in a better field', () => {
  const store = testStore();
  store.drafts.create(story('headline', { headline: 'Hai phong cách' }, ['Không có gì.']));
  store.drafts.create(story('body', { headline: 'Tin ngắn' }, ['Tàu rời Hải Phòng.']));
  expect(store.search.find('hải phòng', 10).map((hit) => hit.id)).toEqual(['body', 'headline']);
  expect(store.search.find('hai phong', 10).map((hit) => hit.id)).toEqual(['headline', 'body']);
});

test('the last syllable may be a beginning, the others are whole; the words may lie apart and in two fields', () => {
  const { ids } = withStories();
  expect(ids('hải ph')).toContain('cang');
  expect(ids('hả phòng')).not.toContain('cang');
  expect(ids('tàu cảng')).toEqual(['cang']);
  expect(ids('luồng cập')).toEqual(['cang']);
});

test('the pieces of a hit join to the text around it and mark the words asked for', () => {
  const { store } = withStories();
  const hits = store.search.find('hai phong', 5);
  const [inHeadline, inBody] = ['cang', 'hoi'].map((id) => hits.find((hit) => hit.id === id));
  expect(inHeadline?.hit).toEqual({
    in: 'headline',
    pieces: [
      { text: 'Cảng ', marked: false },
      { text: 'Hải', marked: true },
      { text: ' ', marked: false },
      { text: 'Phòng', marked: true },
      { text: ' đón tàu lớn', marked: false },
    ],
  });
  const shown = inBody?.hit.pieces.map((piece) => piece.text).join('') ?? '';
  expect(inBody?.hit.in).toBe('body');
  expect('Ngày hội đại đoàn kết toàn dân tộc được tổ chức ở Hải Phòng.').toContain(shown.replace(/^… | …$/g, ''));
  expect(inBody?.hit.pieces.filter((piece) => piece.marked).map((piece) => piece.text)).toEqual(['Hải', 'Phòng']);
});

test.each(['', '   ', '"', '* OR (', 'NEAR(', "'; DROP TABLE drafts; --", 'body:', '\u0000', '🌾'])(
  'nothing in the query %j is read as the syntax of the index',
  (query) => {
    const { store } = withStories();
    expect(() => store.search.find(query, 10)).not.toThrow();
    expect(store.drafts.counts().mine).toBe(3);
  },
);

test('a changed story is found by its new words and no longer by the old ones; the bin comes last', () => {
  const { store, ids } = withStories();
  expect(ids('thợ săn')).toEqual(['hai']);
  store.drafts.save({ id: 'hai', sequence: 1, head: { headline: 'Người giữ rừng' }, blocks: [paragraph('p0', '')] });
  expect(ids('thợ săn')).toEqual([]);
  expect(ids('giữ rừng')).toEqual(['hai']);
  store.drafts.moveToBin(['cang']);
  expect(ids('hải phòng')).toEqual(['hoi', 'cang']);
});

test('stories wait to be indexed and are brought in by slices', () => {
  const { store } = withStories();
  expect(store.search.refresh(2)).toBe(1);
  expect(store.search.refresh(2)).toBe(0);
});

test('one story that cannot be read keeps no other from being found', () => {
  const folder = temporaryFolder();
  const store = testStore({ folder });
  for (const one of stories) store.drafts.create(one);
  rowsOf(folder).exec("UPDATE drafts SET version = 99 WHERE id = 'hai'");
  expect(store.search.find('hải phòng', 10).map((hit) => hit.id)).toEqual(['cang', 'hoi']);
});

test('a single letter after other words is a word of its own, else it waits for the next letter', () => {
  const store = testStore();
  store.drafts.create(story('nhà', { headline: 'Nhà thờ Phát Diệm' }));
  store.drafts.create(story('nhà ở', { headline: 'Nhà ở xã hội' }));
  store.drafts.create(story('y', { headline: 'Nhà y tế' }));
  const ids = (query: string) => store.search.find(query, 10).map((hit) => hit.id);
  expect(ids('nhà ở')).toEqual(['nhà ở', 'y', 'nhà']);
  expect(ids('nha t')).toEqual(['y', 'nhà ở', 'nhà']);
  expect(ids('nha th')).toEqual(['nhà']);
});

test('of stories found in the same field the newest comes first, and no more than asked for are read', () => {
  const store = testStore();
  for (let at = 0; at < 30; at++) store.drafts.create(story(`s${at}`, { headline: 'Chợ phiên' }, ['Chợ phiên.']));
  expect(store.search.find('cho phien', 3).map((hit) => hit.id)).toEqual(['s29', 's28', 's27']);
});
