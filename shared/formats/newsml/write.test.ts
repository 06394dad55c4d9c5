import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyArticle } from '../../article/arbitrary.ts';
import { emptyArticle } from '../../article/index.ts';
import { fullStory } from '../fixtures/full-story.ts';
import { firstLost, inOrderOf, xmlText } from '../fixtures/told.ts';
import { schemaErrors } from '../fixtures/xml-schema.ts';
import { outgoing, publishedPhotos } from '../outgoing.ts';
import { writeNewsml } from './write.ts';

const schema = ['NewsML-G2_2.35-spec-All-Power.xsd', 'xml.xsd'].map((fileName) => ({
  fileName,
  contents: readFileSync(new URL(`./schema/${fileName}`, import.meta.url), 'utf8'),
}));
const errors = (documents: readonly string[]) => schemaErrors(documents, schema);
const edition = {
  version: 'r1',
  versionCreated: '2026-03-02T04:00:00.000Z',
  file: ({ _key }: { _key: string }) => ({ path: `photos/${_key}.jpg`, width: 900, height: 600, bytes: 1234 }),
};
const noFiles = { ...edition, file: () => null };

describe('a story as NewsML-G2 2.35', () => {
  it('is valid against the IPTC’s schema, full and empty', async () => {
    const documents = [writeNewsml(fullStory(), edition), writeNewsml(emptyArticle('x', 'b'), noFiles)];
    expect(await errors(documents)).toEqual([]);
  });
  it('would be refused with an element of our own', async () => {
    const own = writeNewsml(fullStory(), edition).replaceAll('slugline', 'slug').replaceAll('creditline', 'credit');
    expect(await errors([own])).not.toEqual([]);
  });
  it('holds an item for the text, one for each picture and a package of them all', () => {
    const xml = writeNewsml(fullStory(), edition);
    const id = 'urn:morat:story:story0fixture';
    expect(
      [...xml.matchAll(/<(newsItem|packageItem) [^>]*guid="([^"]*)"/g)].map(([, name, guid]) => [name, guid]),
    ).toEqual([
      ['newsItem', id],
      ['newsItem', `${id}:photo:p2`],
      ['newsItem', `${id}:photo:p1`],
      ['packageItem', `${id}:package`],
    ]);
    expect([...xml.matchAll(/residref="([^"]*)"/g)].map(([, guid]) => guid)).toEqual([
      id,
      `${id}:photo:p2`,
      `${id}:photo:p1`,
    ]);
    expect(xml).toContain('<remoteContent href="photos/p1.jpg" contenttype="image/jpeg" size="1234"');
    expect(xml).not.toMatch(/hỏi lại xã|nên bỏ đi|mườimười/);
  });
  it('is valid and tells every word of any story, in order', async () => {
    const stories = fc.sample(anyArticle, { numRuns: 60, seed: 235 });
    expect(
      await errors(stories.map((story, index) => writeNewsml(story, index % 2 === 0 ? edition : noFiles))),
    ).toEqual([]);
    fc.assert(
      fc.property(anyArticle, (story) => {
        const xml = writeNewsml(story, edition);
        const text = /<inlineXML.*?<body>(.*)<\/inlineXML>/s.exec(xml)?.[1] ?? '';
        const told = inOrderOf(story, [story.headline, story.kicker, story.subheadline]);
        expect(firstLost(told, xmlText(text))).toBeNull();
        expect(xml.split('<newsItem ').length - 2).toBe(publishedPhotos(outgoing(story)).length);
      }),
      { numRuns: 100 },
    );
  });
});
