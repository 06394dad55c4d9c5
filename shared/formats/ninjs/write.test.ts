import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyArticle } from '../../article/arbitrary.ts';
import { emptyArticle } from '../../article/index.ts';
import { fullStory } from '../fixtures/full-story.ts';
import { firstLost, toldTexts } from '../fixtures/told.ts';
import { writeNinjs, writeNinjs2 } from './write.ts';

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats(ajv);
// the schemas point to GeoJSON's, which we never fill
for (const address of ['https://geojson.org/schema/GeoJSON.json', 'https://geojson.org/schema/Geometry.json'])
  ajv.addSchema({ $id: address, type: 'object' });
const versions = (
  [
    ['3.1', writeNinjs],
    ['2.2', writeNinjs2],
  ] as const
).map(([version, write]) => {
  const schema: unknown = JSON.parse(
    readFileSync(new URL(`./schema/ninjs-schema_${version}.json`, import.meta.url), 'utf8'),
  );
  return { version, write, validate: ajv.compile(schema as object) };
});

const edition = {
  version: 'r1',
  versionCreated: '2026-03-02T04:00:00.000Z',
  file: () => ({ path: 'photos/01.jpg', width: 900, height: 600, bytes: 1234 }),
};

describe.each(versions)('a story as ninjs $version', ({ write, validate }) => {
  it('is valid against the IPTC’s schema, full, empty and any', () => {
    const stories = [fullStory(), emptyArticle('x', 'b'), ...fc.sample(anyArticle, { numRuns: 150, seed: 31 })];
    for (const story of stories) {
      validate(JSON.parse(JSON.stringify(write(story, edition))));
      expect(validate.errors ?? []).toEqual([]);
    }
  });
  it('would be refused with a field of our own', () => {
    expect(validate({ ...write(fullStory(), edition), deskNote: 'x' })).toBe(false);
  });
  it('keeps desk note, comments and deleted words back', () => {
    const json = JSON.stringify(write(fullStory(), edition));
    expect(json).toContain('mười hai cây số');
    expect(json).not.toMatch(/hỏi lại xã|nên bỏ đi|mườimười/);
  });
  it('tells every word of any story, in order', () => {
    fc.assert(
      fc.property(anyArticle, (story) => {
        const { bodies } = write(story, edition) as { bodies: { value: string }[] };
        expect(firstLost(toldTexts(story), bodies[1]?.value ?? '')).toBeNull();
      }),
    );
  });
});

it('a point of interest is told in pixels of the cut picture', () => {
  const story = fullStory();
  const photos = story.photos.map((photo) => ({
    ...photo,
    crop: { x: 0.5, y: 0, width: 0.5, height: 1 },
    interest: { x: 0.75, y: 0.5 },
  }));
  const file = () => ({ path: 'photos/01.jpg', width: 450, height: 600, bytes: 9 });
  const ninjs = JSON.stringify(writeNinjs({ ...story, photos }, { version: 'r', versionCreated: 'x', file }));
  expect(ninjs).toContain('"poi":{"x":225,"y":300}');
});
