import { assert } from '../base/index.ts';
import { articleVersion } from './article.ts';

type Raw = Record<string, unknown>;

/**
 * The steps that old stories go through, oldest first; step `to: n` makes version n out of n - 1.
 * A released step is never edited.
 */
const steps: readonly { readonly to: number; readonly name: string; readonly up: (old: Raw) => Raw }[] = [
  {
    to: 1,
    // version 0, of the first trials: one byline as a string, the dateline as a string, no comments
    name: 'bylines-and-dateline',
    up: ({ byline, dateline, ...old }) => ({
      ...old,
      bylines: typeof byline === 'string' && byline !== '' ? [{ _key: 'byline0', name: byline, role: 'text' }] : [],
      dateline: { place: typeof dateline === 'string' ? dateline : '', date: null },
      comments: [],
    }),
  },
  {
    to: 2,
    // a photo's place was one line; its frame knew no turning
    name: 'photo-places-and-turns',
    up: ({ photos, ...old }) => ({ ...old, photos: Array.isArray(photos) ? photos.map(placedPhoto) : photos }),
  },
  {
    to: 3,
    // photos got a width, galleries a layout, both optional; a gallery might name photos that were gone from the story
    name: 'galleries-of-the-story',
    up: (old) => ({ ...old, body: Array.isArray(old['body']) ? galleriesOf(old['body'], old['photos']) : old['body'] }),
  },
];

/** `Chợ Thanh Hà, Hải Dương, Việt Nam` as it was joined out of sublocation, city and province. */
function placedPhoto(photo: unknown): unknown {
  if (typeof photo !== 'object' || photo === null) return photo;
  const { place, origins, ...old } = photo as Raw;
  const parts = typeof place === 'string' ? place.split(', ').filter((part) => part !== '') : [];
  const [city = '', province = ''] = parts.slice(-2);
  const from = typeof origins === 'object' && origins !== null ? (origins as Raw) : {};
  const { place: placeOrigin, ...rest } = from;
  return {
    headline: '',
    creatorTitle: '',
    extendedDescription: '',
    keywords: [],
    turn: 0,
    tilt: 0,
    ...old,
    sublocation: parts.slice(0, -2).join(', '),
    city,
    province,
    country: '',
    origins: placeOrigin === undefined ? rest : { ...rest, city: placeOrigin },
  };
}

/** Galleries with the photos that the story has. */
function galleriesOf(body: readonly unknown[], photos: unknown): unknown[] {
  const known = new Set(Array.isArray(photos) ? photos.map((photo) => (photo as Raw | null)?.['_key']) : []);
  return body.map((block) => {
    const named = (block as Raw | null)?.['photos'];
    if ((block as Raw | null)?.['_type'] !== 'gallery' || !Array.isArray(named)) return block;
    return { ...(block as Raw), photos: named.filter((photo) => known.has(photo)) };
  });
}

/** Brings the stored form of version `from` to the present one. */
export function migrate(raw: Raw, from: number): Raw {
  let story = raw;
  let version = from;
  for (const step of steps) {
    if (step.to <= version) continue;
    assert(step.to === version + 1, `article step ${step.name} does not follow version ${version}`);
    story = { ...step.up(story), version: step.to };
    version = step.to;
  }
  assert(version === articleVersion, `article steps end at ${version}`);
  return story;
}
