import { expect, it } from 'vitest';
import { type Article, emptyArticle, paragraph, type Photo, waitingPhoto } from '../article/index.ts';
import { findingSubject } from './finding.ts';
import { gate, mayOverride } from './gate.ts';
import { defaultHouse } from './house.ts';
import type { CheckOptions } from './options.ts';
import { checkArticle } from './story-check.ts';

const options: CheckOptions = { house: defaultHouse, language: 'vi' };
const at = '2026-11-24T00:00:00.000Z';
const waiting = (key: string): Photo => waitingPhoto(key, 'Chợ sớm ở An Sinh, sáng 24/11.', 'Minh Phương', at);
const present = (key: string): Photo => ({
  ...waiting(key),
  asset: 'a'.repeat(64),
  mediaType: 'image/jpeg',
  width: 1600,
  height: 900,
  alt: 'Người mua người bán quanh những thúng rau',
});

const ready: Article = {
  ...emptyArticle('s', 'a'),
  section: 'Kinh tế',
  headline: 'Nhà vườn An Sinh cắt na sớm nửa tháng, giá vẫn giữ',
  sapo: 'Nắng hanh kéo dài làm na chín dồn.',
  bylines: [{ _key: 'b', name: 'Minh Phương', role: 'textAndPhoto' }],
  body: [paragraph('a', 'Thương lái trả 45.000 đồng/kg ngay tại gốc.'), { _type: 'photo', _key: 'f', photo: 'p' }],
  photos: [present('p')],
  tags: ['na', 'An Sinh'],
};
const items = (story: Article) =>
  gate(story, checkArticle(story, options), options).map(({ state, code }) => `${state} ${code}`);

it('lets a finished story pass, with ticks', () => {
  expect(gate(ready, checkArticle(ready, options), options)).toEqual(
    [
      ['passed/head', 'Tít 50/80, sapo 8/50, chuyên mục, 2 từ khóa'],
      ['passed/text', 'Chính tả, dấu câu, ngày tháng'],
      ['passed/comments', 'Không còn góp ý mở'],
      ['passed/photos', '1 ảnh đủ tệp, chú thích, nguồn'],
    ].map(([code, message]) => ({
      state: 'passed',
      code,
      message,
      detail: '',
      place: null,
      fix: null,
      isIgnored: false,
    })),
  );
});

it('stops a story in which everything is missing', () => {
  expect(items(emptyArticle('s', 'a'))).toEqual([
    'blocks missing/headline',
    'blocks missing/sapo',
    'blocks missing/body',
    'blocks missing/byline',
    'blocks missing/section',
    'passed passed/text',
    'passed passed/comments',
  ]);
});

it('blocks on errors and placeholders, asks about warnings, leaves hints out', () => {
  const story: Article = {
    ...ready,
    sapo: 'Ông [cần bổ sung] nói , rồi về.',
    body: [paragraph('a', 'Nhà cuả dân. Sáng thứ hai, 24/11/2026.'), paragraph('c', 'Một “hai”, ba “bốn”, năm "sáu".')],
    photos: [],
  };
  expect(items(story)).toEqual([
    'blocks structure/placeholder',
    'blocks spelling/tone-placement',
    'asks typography/space-before-mark',
    'asks fact/weekday',
    'passed passed/head',
    'passed passed/comments',
  ]);
  const weekday = gate(story, checkArticle(story, options), options).find(({ code }) => code === 'fact/weekday');
  expect(weekday).toEqual({
    state: 'asks',
    code: 'fact/weekday',
    message: '24/11/2026 là thứ ba.',
    detail: '“thứ hai, 24/11/2026” · nội dung',
    place: { field: 'body', key: 'a', offset: 18, length: 19 },
    fix: 'thứ ba, 24/11/2026',
    isIgnored: false,
  });
});

it('blocks on a photo without file, caption or credit, and asks about one that is only in the tray', () => {
  const story: Article = {
    ...ready,
    photos: [{ ...present('p'), caption: '' }, waiting('q'), { ...present('r'), credit: ' ' }],
    leadPhoto: null,
  };
  expect(items(story).filter((one) => !one.startsWith('passed'))).toEqual([
    'blocks photo/no-file',
    'blocks structure/caption-missing',
    'blocks structure/credit-missing',
    'asks photo/tray-only',
  ]);
  expect(items({ ...ready, photos: [present('p'), present('r')], leadPhoto: 'r' })).not.toContain(
    'asks photo/tray-only',
  );
});

it('asks once for the descriptions that shown photos lack', () => {
  const photos = [
    { ...present('p'), alt: '' },
    { ...present('q'), alt: 'Ba chiếc thuyền gỗ' },
    { ...present('r'), alt: '' },
  ];
  const body: Article['body'] = [...ready.body, { _type: 'gallery', _key: 'g', photos: ['q', 'r'] }];
  const story = { ...ready, photos, body, leadPhoto: 'p' };
  const asked = gate(story, checkArticle(story, options), options).filter(({ code }) => code === 'alt/missing');
  expect(asked.map(({ state, message }) => [state, message])).toEqual([
    ['asks', expect.stringContaining('Ảnh 1, 3 chưa có mô tả')],
  ]);
});

it('goes by the findings that are still open, asks about open comments, and is shut by an open question', () => {
  const comment = {
    _key: 'c',
    author: 'HV',
    at,
    text: 'Ai?',
    anchor: null,
    quotation: '',
    question: false,
    resolved: false,
    resolvedBy: '',
    replies: [],
  };
  const story: Article = { ...ready, headline: 'Nước rút.', comments: [comment] };
  const ticks = ['passed passed/head', 'passed passed/text', 'passed passed/photos'];
  const lines = (one: Article) => gate(one, [], options).map(({ state, code }) => `${state} ${code}`);
  expect(lines(story)).toEqual(['asks comment/open', ...ticks]);
  expect(lines({ ...story, comments: [{ ...comment, question: true }] })).toEqual([
    'blocks comment/question',
    ...ticks,
  ]);
  expect(lines({ ...story, comments: [{ ...comment, question: true, resolved: true }] })).not.toContain(
    'blocks comment/question',
  );
});

it('an error that was ignored in the story blocks all the same; a warning asks no more', () => {
  const story: Article = { ...ready, body: [paragraph('a', 'Nhà cuả dân. Sáng thứ hai, 24/11/2026.')], photos: [] };
  const findings = checkArticle(story, options);
  const all = gate(story, findings, options, findings.map(findingSubject)).filter(({ state }) => state !== 'passed');
  expect(all.map(({ state, code, isIgnored, detail }) => [state, code, isIgnored, detail])).toEqual([
    ['blocks', 'spelling/tone-placement', true, '“cuả” · nội dung · đã bỏ qua trong bài'],
  ]);
});

it('is shut while a suggested change is open', () => {
  const stamp = { _key: 's', author: 'HV', at };
  const story: Article = { ...ready, suggestions: { values: { section: { before: '', stamp } } } };
  const [first] = gate(story, [], options);
  expect(first).toMatchObject({ state: 'blocks', code: 'suggestion/open' });
  expect(first && mayOverride(first)).toBe(false);
});
