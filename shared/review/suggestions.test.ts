import { expect, test } from 'vitest';
import {
  type Article,
  type Block,
  emptyArticle,
  paragraph,
  parseArticle,
  plainText,
  type TextBlock,
  waitingPhoto,
  headOf,
} from '../article/index.ts';
import {
  advanceTrack,
  articleOf,
  currentOf,
  freshTrack,
  originalOf,
  resolveSuggestions,
  suggestionsIn,
  type Track,
  trackOf,
} from './index.ts';

const an = { author: 'An', at: '2026-11-24T08:00:00.000Z' };
const binh = { author: 'Bình', at: '2026-11-24T09:00:00.000Z' };

const story = (...lines: string[]): Article => ({
  ...emptyArticle('s', 'k0'),
  body: lines.map((line, at) => paragraph(`k${at}`, line)),
});
const start = (article: Article): Track => freshTrack(headOf(article), article.body);
const go = (track: Track, article: Article, by: typeof an | null = an): Track =>
  advanceTrack(track, headOf(article), article.body, by);
const brief = (track: Track) =>
  suggestionsIn(track).map(({ kind, before, after, offset, length }) => ({ kind, before, after, offset, length }));
const lines = (article: Article) => article.body.map((block) => plainText(block as TextBlock));

test('a syllable retyped letter by letter is one replacement of the whole syllable', () => {
  let track = start(story('học toan giỏi'));
  for (const now of ['học toa giỏi', 'học to giỏi', 'học toá giỏi', 'học toán giỏi']) track = go(track, story(now));
  expect(brief(track)).toEqual([{ kind: 'replacement', before: 'toan', after: 'toán', offset: 4, length: 4 }]);
  expect(suggestionsIn(track)[0]).toMatchObject({ authors: ['An'], place: { field: 'body', key: 'k0' } });
});

test('what is changed back leaves nothing, nor does what one wrote and took away again', () => {
  let track = start(story('học toan'));
  for (const now of ['học toán', 'học toan', 'học toan mới', 'học toan']) track = go(track, story(now));
  expect(brief(track)).toEqual([]);
  expect(articleOf(story('học toan'), track)).toEqual(story('học toan'));
});

test('words put in and taken out are one suggestion each, of each author', () => {
  let track = go(start(story('một hai ba')), story('một ba'));
  track = go(track, story('một ba bốn năm'), binh);
  expect(brief(track)).toEqual([
    { kind: 'deletion', before: 'hai ', after: '', offset: 4, length: 0 },
    { kind: 'insertion', before: '', after: ' bốn năm', offset: 6, length: 8 },
  ]);
  expect(suggestionsIn(track).map((one) => one.authors)).toEqual([['An'], ['Bình']]);
});

test('words taken out one after another are one suggestion, whatever blank was hit', () => {
  let track = go(start(story('đã chèo thuyền chở rau')), story('đã chèo  chở rau'));
  track = go(track, story('đã chèo  rau'));
  expect(brief(track)).toMatchObject([{ kind: 'deletion', before: 'thuyền chở' }]);
});

test('splitting, joining, adding, removing and moving a block are told apart', () => {
  const old = story('một hai', 'ba', 'bốn');
  const split: Article = { ...old, body: [paragraph('k0', 'một '), paragraph('n', 'hai'), ...old.body.slice(1)] };
  expect(brief(go(start(old), split)).map((one) => one.kind)).toEqual(['split']);
  const joined: Article = { ...old, body: [paragraph('k0', 'một haiba'), paragraph('k2', 'bốn')] };
  expect(brief(go(start(old), joined)).map((one) => one.kind)).toEqual(['join']);
  const added: Article = { ...old, body: [...old.body, paragraph('n', 'năm')] };
  expect(brief(go(start(old), added))).toMatchObject([{ kind: 'blockInsertion', after: '\nnăm' }]);
  const removed: Article = { ...old, body: old.body.toSpliced(1, 1) };
  expect(brief(go(start(old), removed))).toMatchObject([{ kind: 'blockDeletion', before: '\nba' }]);
  const moved: Article = { ...old, body: [paragraph('k2', 'bốn'), ...old.body.slice(0, 2)] };
  expect(brief(go(start(old), moved)).map((one) => one.kind)).toEqual(['move']);
  const kind: Article = { ...old, body: [paragraph('k0', 'một hai', 'h2'), ...old.body.slice(1)] };
  expect(brief(go(start(old), kind)).map((one) => one.kind)).toEqual(['kind']);
});

test('many changes at once stay apart, so that each can be decided on', () => {
  const track = go(start(story('nước Viêt Nam, đất Viêt, người Viêt')), story('nước Việt Nam, đất Việt, người Việt'));
  const found = suggestionsIn(track);
  expect(found.map(({ before, after }) => `${before}>${after}`)).toEqual(['Viêt>Việt', 'Viêt>Việt', 'Viêt>Việt']);
  const next = resolveSuggestions(track, new Set([found[1]?.id ?? '']), 'reject');
  expect(next.body.items.map((item) => plainText(item.block as TextBlock))).toEqual([
    'nước Việt Nam, đất Viêt, người Việt',
  ]);
  expect(suggestionsIn(next)).toHaveLength(2);
});

test('a change in hundreds of places at once is as many suggestions', () => {
  const line = Array.from({ length: 60 }, () => 'nước Viêt Nam').join(' ');
  const many = Array.from({ length: 10 }, () => line);
  const track = go(start(story(...many)), story(...many.map((one) => one.replaceAll('Viêt', 'Việt'))));
  expect(suggestionsIn(track)).toHaveLength(600);
});

test('fields of the head, lists and photos are suggested too', () => {
  const photo = waitingPhoto('p1', 'vuon na', 'An', an.at);
  const old = { ...story('một'), headline: 'Na chin', tags: ['na'], photos: [photo] };
  const now = { ...old, headline: 'Na chín', tags: ['na', 'vườn'], photos: [{ ...photo, caption: 'vườn na' }] };
  const track = go(start(old), now);
  expect(suggestionsIn(track).map(({ kind, place, before, after }) => [kind, place?.field, before, after])).toEqual([
    ['replacement', 'headline', 'chin', 'chín'],
    ['replacement', 'caption', 'vuon', 'vườn'],
    ['value', undefined, 'na', 'na, vườn'],
  ]);
  const without: Article = { ...old, photos: [] };
  expect(suggestionsIn(go(start(old), without))).toMatchObject([{ of: 'photoRemoved', before: 'vuon na' }]);
});

test('deciding on a photo block decides on the photo it needs', () => {
  const old = story('một');
  const photo = waitingPhoto('p1', 'vườn', 'An', an.at);
  const now: Article = { ...old, photos: [photo], body: [...old.body, { _type: 'photo', _key: 'b', photo: 'p1' }] };
  const track = go(start(old), now);
  const [one] = suggestionsIn(track);
  expect(suggestionsIn(track)).toHaveLength(1);
  expect(one).toMatchObject({ kind: 'blockInsertion', after: 'vườn' });
  expect(articleOf(old, resolveSuggestions(track, new Set([one?.id ?? '']), 'reject'))).toEqual(old);
  expect(articleOf(old, resolveSuggestions(track, new Set([one?.id ?? '']), 'accept'))).toEqual(now);
});

test('what one author put in and another takes out can come back, be kept out, or never have been', () => {
  const old = story('một');
  let track = go(start(old), story('một hai'));
  track = go(track, story('một'), binh);
  const [one] = suggestionsIn(track);
  expect(one).toMatchObject({ kind: 'deletion', authors: ['Bình'], before: ' hai' });
  const back = resolveSuggestions(track, new Set([one?.id ?? '']), 'reject');
  expect(lines({ ...old, body: back.body.items.map((item) => item.block) })).toEqual(['một hai']);
  expect(suggestionsIn(back)).toMatchObject([{ kind: 'insertion', authors: ['An'] }]);
  expect(articleOf(old, resolveSuggestions(track, new Set([one?.id ?? '']), 'accept'))).toEqual(old);
});

test('a photo that is only suggested is only suggested as the lead photo, whoever makes it that', () => {
  const old = story('một');
  const photos = [waitingPhoto('new', 'vườn na', 'An', '2026-11-24T00:00:00.000Z')];
  let track = go(start(old), { ...old, photos });
  track = go(track, { ...old, photos, leadPhoto: 'new' }, null);
  const kept = articleOf(old, track);
  expect(originalOf(kept)).toEqual(old);
  expect(currentOf(kept).leadPhoto).toBe('new');
});

test('words suggested behind a block that was taken out stay before those that a direct change brings there', () => {
  const note: Block = { _type: 'correction', _key: 'c', text: 'Đính chính' };
  const old: Article = { ...story('một', 'hai'), body: [paragraph('k0', 'một'), note, paragraph('k1', 'hai')] };
  let track = go(start(old), { ...old, body: [paragraph('k0', 'một'), paragraph('k1', 'mới hai')] });
  const joined: Article = { ...old, body: [paragraph('k0', 'mộtmới hai')] };
  track = go(track, joined, null);
  const kept = articleOf(joined, track);
  expect(currentOf(kept)).toEqual(joined);
  expect(originalOf(kept).body).toEqual([paragraph('k0', 'mộthai'), note]);
  expect(articleOf(joined, trackOf(kept))).toEqual(kept);
});

test('a moved paragraph that somebody moves on, directly, is still moved for the first one', () => {
  const [one, fresh] = [paragraph('k0', ''), paragraph('new', 'một')];
  const written = story('một');
  let track = start(written);
  for (const [body, by] of [
    [[one, fresh], an],
    [[fresh, one], binh],
    [[one, fresh], null],
  ] as const)
    track = go(track, { ...written, body }, by);
  const kept = articleOf(written, track);
  expect(parseArticle(JSON.parse(JSON.stringify(kept)))).toEqual({ ok: true, value: kept });
  expect(parseArticle(JSON.parse(JSON.stringify(originalOf(kept)))).ok).toBe(true);
});
