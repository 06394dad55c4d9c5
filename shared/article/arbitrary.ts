import fc from 'fast-check';
import { type Article, articleVersion, bylineRoles, storyStates } from './article.ts';
import { photoWidths } from './blocks/index.ts';
import { parseArticle } from './parse.ts';
import { mediaTypes } from './photo.ts';

// Any valid article, for property tests. What the generators make goes through parseArticle, which writes it in the
// one canonical way, so that "the same" can be asked with toEqual.

const vietnamese = fc.constantFrom(
  'nghị quyết',
  'Đoàn',
  'hòa',
  'thuỷ',
  'ươm',
  'ĂN',
  'đường',
  'e\u0302\u0301',
  'a\u0323',
  ' ',
  '“',
  '”',
  '…',
  '-',
  '12,5',
  '<b>',
  '&amp;',
  '\n',
  '\t',
  '😀',
  '\u200b',
  '\u00a0',
  "'",
  '"',
  '0',
  'x',
);
const content = fc.oneof(
  fc.array(vietnamese, { maxLength: 8 }).map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);
const key = fc.stringMatching(/^[a-z0-9]{1,12}$/);
const instant = fc
  .date({ min: new Date('2001-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const day = instant.map((one) => one.slice(0, 10));
const keyed = <Value extends object>(value: fc.Arbitrary<Value>, maxLength = 4) =>
  fc
    .uniqueArray(fc.record({ _key: key, value }), { maxLength, selector: (one) => one._key })
    .map((all) => all.map(({ _key, value }) => ({ _key, ...value })));

const formats = fc.uniqueArray(fc.constantFrom('strong', 'em', 'underline', 'sub', 'sup'), { maxLength: 5 });
const markDef = fc.oneof(
  fc.record({
    _type: fc.constant('link'),
    href: fc.constantFrom('https://a.vn/', 'mailto:b@c.vn', 'javascript:0', 'x'),
  }),
  fc.record({ _type: fc.constant('comment'), comment: key }),
  fc.record({ _type: fc.constantFrom('insertion', 'deletion'), author: content, at: instant }),
  fc.record({
    _type: fc.constant('formatChange'),
    author: content,
    at: instant,
    before: fc.uniqueArray(fc.constantFrom('strong', 'em', 'underline', 'sub', 'sup'), { maxLength: 2 }),
  }),
);
const textBlock = keyed(markDef).chain((markDefs) =>
  fc
    .record({
      children: fc.array(
        fc.record({
          text: content,
          formats,
          defs: fc.subarray(markDefs.map((def) => def._key)),
        }),
        { maxLength: 5 },
      ),
      shape: fc.oneof(
        fc.record({ style: fc.constantFrom('normal', 'h2', 'blockquote') }),
        fc.record({
          style: fc.constant('normal'),
          listItem: fc.constantFrom('bullet', 'number'),
          level: fc.integer({ min: 1, max: 6 }),
        }),
      ),
    })
    .map(({ children, shape }) => ({
      _type: 'block',
      ...shape,
      children: children.map(({ text, formats: marks, defs }, at) => ({
        _type: 'span',
        _key: `s${at}`,
        text,
        marks: [...marks, ...defs],
      })),
      markDefs,
    })),
);
const photoWidth = fc.constantFrom(...photoWidths);
const keyedTextBlock = fc.record({ _key: key, block: textBlock }).map(({ _key, block }) => ({ _key, ...block }));

const aside = fc.oneof(
  fc.record({
    _type: fc.constant('box'),
    title: content,
    content: fc.array(keyedTextBlock, { minLength: 1, maxLength: 2 }),
  }),
  fc.record({ _type: fc.constant('pullQuote'), text: content, attribution: content }),
  fc.tuple(fc.integer({ min: 1, max: 3 }), content, fc.boolean()).chain(([columns, caption, header]) =>
    fc
      .array(fc.array(content, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 3 })
      .map((rows) => ({
        _type: 'table',
        caption,
        header,
        rows: rows.map((cells, at) => ({ _key: `r${at}`, cells })),
      })),
  ),
  fc.record({ _type: fc.constant('embed'), url: fc.constant('https://example.com/v'), caption: content }),
  fc.record({ _type: fc.constant('related'), title: content, url: content }),
  fc.record({ _type: fc.constant('correction'), text: content, date: day }),
  // of a type that only a newer Morat knows, with anything in it
  fc.record({
    _type: fc.constantFrom('poll', 'map3d'),
    data: fc.jsonValue().map((value): unknown => JSON.parse(JSON.stringify(value))),
  }),
);

const share = fc.double({ min: 0, max: 1, noNaN: true });
const photo = fc.record({
  file: fc.option(
    fc.record({
      asset: fc.stringMatching(/^[0-9a-f]{64}$/),
      mediaType: fc.constantFrom(...mediaTypes),
      width: fc.integer({ min: 1, max: 9000 }),
      height: fc.integer({ min: 1, max: 9000 }),
    }),
  ),
  fileName: content,
  headline: content,
  caption: content,
  credit: content,
  creator: content,
  creatorTitle: content,
  source: content,
  copyright: content,
  takenAt: fc.constantFrom('', '2022-01-07', '2022-01-07T15:04:05'),
  sublocation: content,
  city: content,
  province: content,
  country: content,
  alt: content,
  extendedDescription: content,
  rights: content,
  keywords: fc.array(content, { maxLength: 3 }),
  turn: fc.constantFrom(0, 90, 180, 270),
  // minus zero is no number that JSON knows
  tilt: fc.double({ min: -45, max: 45, noNaN: true }).map((turned) => turned + 0),
  crop: fc.option(fc.record({ x: share, y: share, width: share, height: share })),
  interest: fc.option(fc.record({ x: share, y: share })),
  origins: fc.dictionary(fc.constantFrom('caption', 'credit'), content),
  addedAt: instant,
});
const photos = keyed(photo, 3).map((all) =>
  all.map(({ file, ...rest }) => ({
    ...rest,
    ...(file ?? { asset: null, mediaType: null, width: null, height: null }),
  })),
);
const remark = fc.record({ author: content, at: instant, text: content });

const raw = photos.chain((own) => {
  const photoKeys = own.map((one) => one._key);
  const block = fc.oneof(
    { weight: 4, arbitrary: textBlock as fc.Arbitrary<object> },
    { weight: 1, arbitrary: aside as fc.Arbitrary<object> },
    ...(photoKeys.length === 0
      ? []
      : [
          {
            weight: 2,
            arbitrary: fc.record(
              { _type: fc.constant('photo'), photo: fc.constantFrom(...photoKeys), width: photoWidth },
              { requiredKeys: ['_type', 'photo'] },
            ) as fc.Arbitrary<object>,
          },
          {
            weight: 1,
            arbitrary: fc.record(
              {
                _type: fc.constant('gallery'),
                photos: fc.shuffledSubarray(photoKeys),
                layout: fc.constant('story'),
                width: photoWidth,
              },
              { requiredKeys: ['_type', 'photos'] },
            ) as fc.Arbitrary<object>,
          },
        ]),
  );
  return fc.record({
    version: fc.constant(articleVersion),
    id: key,
    language: fc.constant('vi'),
    section: content,
    kicker: content,
    headline: content,
    subheadline: content,
    sapo: content,
    sourcePrefix: content,
    dateline: fc.record({ place: content, date: fc.option(day) }),
    bylines: keyed(fc.record({ name: content, role: fc.constantFrom(...bylineRoles) }), 3),
    body: keyed(block, 7),
    photos: fc.constant(own),
    leadPhoto: photoKeys.length === 0 ? fc.constant(null) : fc.option(fc.constantFrom(...photoKeys)),
    tags: fc.array(content, { maxLength: 2 }),
    related: keyed(fc.record({ title: content, url: content }), 2),
    slug: content,
    seoTitle: content,
    description: content,
    socialTitle: content,
    deskNote: content,
    embargo: fc.option(instant),
    publishAt: fc.option(instant),
    state: fc.constantFrom(...storyStates),
    assignee: content,
    comments: keyed(
      remark.chain((own) =>
        fc.record({
          ...Object.fromEntries(Object.entries(own).map(([name, value]) => [name, fc.constant(value)])),
          anchor: fc.option(
            fc.record({
              field: fc.constantFrom('headline', 'body', 'caption'),
              key,
              offset: fc.nat(40),
              length: fc.nat(40),
            }),
          ),
          quotation: content,
          question: fc.boolean(),
          resolved: fc.boolean(),
          resolvedBy: content,
          replies: keyed(remark, 2),
        }),
      ),
      2,
    ),
  });
});

/** Any valid article in its canonical form. */
export const anyArticle: fc.Arbitrary<Article> = raw.map((story) => {
  const result = parseArticle(story);
  if (!result.ok) throw new Error(`the generator made an invalid story: ${JSON.stringify(result.error)}`);
  return result.value;
});
