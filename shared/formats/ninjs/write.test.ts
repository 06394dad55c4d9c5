import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { emptyArticle } from '../../article/index.ts';
import { fullStory } from '../fixtures/full-story.ts';
import { writeNinjs } from './write.ts';

const schema: unknown = JSON.parse(readFileSync(new URL('./schema/ninjs-schema_3.1.json', import.meta.url), 'utf8'));
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats(ajv);
// the schema points to GeoJSON's, which we never fill
ajv.addSchema({ $id: 'https://geojson.org/schema/GeoJSON.json', type: 'object' });
const validate = ajv.compile(schema as object);

const edition = {
  version: 'r1',
  versionCreated: '2026-03-02T04:00:00.000Z',
  file: () => ({ path: 'photos/01.jpg', width: 900, height: 600, bytes: 1234 }),
};

describe('a story as ninjs 3.1', () => {
  it('is valid against the IPTC’s schema, full and empty', () => {
    for (const story of [fullStory(), emptyArticle('x', 'b')]) {
      validate(JSON.parse(JSON.stringify(writeNinjs(story, edition))));
      expect(validate.errors ?? []).toEqual([]);
    }
  });
  it('would be refused with a field of our own', () => {
    expect(validate({ ...writeNinjs(fullStory(), edition), deskNote: 'x' })).toBe(false);
  });
  it('keeps desk note, comments and deleted words back', () => {
    const json = JSON.stringify(writeNinjs(fullStory(), edition));
    expect(json).toContain('mười hai cây số');
    expect(json).not.toMatch(/hỏi lại xã|nên bỏ đi|mườimười/);
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
