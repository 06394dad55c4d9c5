import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyArticle } from './arbitrary.ts';
import {
  type Article,
  articleVersion,
  canonicalSpans,
  emptyArticle,
  galleryLook,
  parseArticle,
  plainView,
  runningTexts,
  textId,
  waitingPhoto,
} from './index.ts';

const story = (): Article => emptyArticle('story', 'k0');
const photo = waitingPhoto('p1', 'chú thích', 'Kim Thành', '2026-11-24T00:00:00.000Z');

function pathOfFault(value: unknown): string {
  const result = parseArticle(value);
  if (result.ok) return 'valid';
  return result.error.code === 'invalid' ? result.error.path : result.error.code;
}

test('A1 A2 a story goes through JSON and the schema unchanged', () => {
  fc.assert(
    fc.property(anyArticle, (article) => {
      expect(parseArticle(JSON.parse(JSON.stringify(article)))).toEqual({ ok: true, value: article });
    }),
  );
});

test('A3 a story of version 0 is brought to the present one', () => {
  const { bylines: _bylines, comments: _comments, ...rest } = story();
  const old = { ...rest, version: 0, byline: 'Minh Phương', dateline: 'An Sinh', headline: 'Na chín' };
  const result = parseArticle(old);
  expect(result).toEqual({
    ok: true,
    value: {
      ...story(),
      headline: 'Na chín',
      bylines: [{ _key: 'byline0', name: 'Minh Phương', role: 'text' }],
      dateline: { place: 'An Sinh', date: null },
    },
  });
});

test('A3 a photo of version 1 keeps its place, smallest first', () => {
  const {
    headline: _h,
    creatorTitle: _c,
    sublocation: _s,
    city: _ci,
    province: _p,
    country: _co,
    extendedDescription: _e,
    keywords: _k,
    turn: _t,
    tilt: _ti,
    ...old
  } = photo;
  const at = (place: string) => ({ ...old, _key: `p${place}`, place, origins: { place: 'IPTC 2:90', alt: 'XMP' } });
  const result = parseArticle({ ...story(), version: 1, photos: [at('Bến Tre'), at('Chợ Lách, Bến Tre'), at('')] });
  expect(result.ok && result.value.photos).toEqual([
    { ...photo, _key: 'pBến Tre', city: 'Bến Tre', origins: { city: 'IPTC 2:90', alt: 'XMP' } },
    {
      ...photo,
      _key: 'pChợ Lách, Bến Tre',
      city: 'Chợ Lách',
      province: 'Bến Tre',
      origins: expect.anything() as never,
    },
    { ...photo, _key: 'p', origins: expect.anything() as never },
  ]);
});

test('A3 a gallery of version 2 keeps the photos that the story has', () => {
  const body = [{ _type: 'gallery', _key: 'g', photos: ['gone', 'p1'] }];
  const result = parseArticle({ ...story(), version: 2, photos: [photo], body });
  expect(result.ok && result.value.body).toEqual([{ _type: 'gallery', _key: 'g', photos: ['p1'] }]);
});

test.each([
  [['p1', 'p2'], undefined, 'pair'],
  [['p1', 'p2', 'p3'], undefined, 'grid'],
  [['p1', 'p2'], 'story', 'story'],
] as const)('a gallery of %j, layout %s, is shown as %s', (photos, layout, look) => {
  expect(galleryLook({ photos: [...photos], ...(layout && { layout }) })).toBe(look);
});

test('A4 a story of a newer version is not opened', () => {
  expect(parseArticle({ ...story(), version: 7 })).toEqual({
    ok: false,
    error: { code: 'newer', found: 7, known: articleVersion },
  });
});

test.each([
  ['not-a-story', []],
  ['not-a-story', 'text'],
  ['not-a-story', { headline: 'no version' }],
  ['headline', { ...story(), headline: 7 }],
  ['dateline.date', { ...story(), dateline: { place: '', date: '24/11/2026' } }],
  ['bylines.0.role', { ...story(), bylines: [{ _key: 'b', name: 'x', role: 'boss' }] }],
  ['body.1.style', { ...story(), body: [...story().body, { ...story().body[0], _key: 'k1', style: 'h1' }] }],
  [
    'body.0.children.0.text',
    { ...story(), body: [{ ...story().body[0], children: [{ _type: 'span', _key: 's', text: 1, marks: [] }] }] },
  ],
  ['photos.0.asset', { ...story(), photos: [{ ...photo, width: 10 }] }],
  ['body.0.width', { ...story(), photos: [photo], body: [{ _type: 'photo', _key: 'k', photo: 'p1', width: 'huge' }] }],
  ['body.0.photos.1', { ...story(), photos: [photo], body: [{ _type: 'gallery', _key: 'k', photos: ['p1', 'p2'] }] }],
])('A5 the fault is named: %s', (path, value) => {
  expect(pathOfFault(value)).toBe(path);
});

test('A6 a block of an unknown type is the same bytes afterwards', () => {
  const newer = { _type: 'poll', _key: 'k9', question: 'e\u0301 chưa sạch\u0000', answers: [{ a: null }, 1.5] };
  const result = parseArticle({ ...story(), body: [newer] });
  expect(result.ok && JSON.stringify(result.value.body[0])).toBe(JSON.stringify(newer));
});

test('A7 keys: a missing one is made, a double one is refused', () => {
  const [block] = story().body;
  const { _key: _, ...keyless } = block ?? {};
  const result = parseArticle({ ...story(), body: [keyless] });
  expect(result.ok && result.value.body[0]?._key).toMatch(/^.{12}$/);
  expect(pathOfFault({ ...story(), body: [block, block] })).toBe('body.1._key');
  expect(pathOfFault({ ...story(), photos: [photo, photo] })).toBe('photos.1._key');
});

test('A8 only photos of the story can be placed or lead', () => {
  expect(pathOfFault({ ...story(), body: [{ _type: 'photo', _key: 'k1', photo: 'p1' }] })).toBe('body.0.photo');
  expect(pathOfFault({ ...story(), leadPhoto: 'p1' })).toBe('leadPhoto');
  expect(pathOfFault({ ...story(), photos: [photo], leadPhoto: 'p1' })).toBe('valid');
});

test('T1 text comes in clean', () => {
  const result = parseArticle({ ...story(), headline: 'Vie\u0302\u0323t\nNam\u0007', deskNote: 'một\r\nhai\ud800' });
  expect(result.ok && [result.value.headline, result.value.deskNote]).toEqual(['Việt Nam ', 'một\nhai\ufffd']);
});

test('T2 spans are written in one way', () => {
  const link = { _type: 'link', _key: 'l', href: 'https://a.vn' } as const;
  const unused = { _type: 'comment', _key: 'c', comment: 'x' } as const;
  const span = (text: string, marks: string[]) => ({ _type: 'span' as const, _key: '?', text, marks });
  expect(
    canonicalSpans(
      [span('một', ['em', 'strong']), span('', ['l']), span(' hai', ['strong', 'em', 'gone']), span('ba', ['l'])],
      [unused, link],
    ),
  ).toEqual({
    children: [
      { _type: 'span', _key: 's0', text: 'một hai', marks: ['strong', 'em'] },
      { _type: 'span', _key: 's1', text: 'ba', marks: ['l'] },
    ],
    markDefs: [link],
  });
});

test('T3 running texts are in reading order, each once', () => {
  fc.assert(
    fc.property(anyArticle, (article) => {
      const ids = runningTexts(article).map(textId);
      expect(new Set(ids).size).toBe(ids.length);
    }),
  );
  const placed = {
    ...story(),
    photos: [photo],
    body: [...story().body, { _type: 'photo', _key: 'k1', photo: 'p1' } as const],
  };
  expect(runningTexts(placed).map(textId)).toEqual([
    'kicker:',
    'headline:',
    'subheadline:',
    'dateline:',
    'sapo:',
    'body:k0',
    'caption:p1',
    'credit:p1',
  ]);
});

test('T4 offsets lead into the plain view and back', () => {
  fc.assert(
    fc.property(anyArticle, fc.nat(), (article, any) => {
      const view = plainView(article);
      const offset = view.text === '' ? 0 : any % (view.text.length + 1);
      const found = view.locate(offset);
      if (view.text === '') expect(found).toBeNull();
      if (!found) return;
      expect(view.offsetOf(found.place, found.offset)).toBe(offset);
      expect(found.place.text.slice(found.offset)).toBe(
        view.text.slice(offset, offset + found.place.text.length - found.offset),
      );
    }),
  );
});
