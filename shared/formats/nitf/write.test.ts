import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyArticle } from '../../article/index.ts';
import { anyArticle } from '../../article/arbitrary.ts';
import { fullStory } from '../fixtures/full-story.ts';
import { firstLost, inOrderOf, xmlText } from '../fixtures/told.ts';
import { schemaErrors } from '../fixtures/xml-schema.ts';
import { writeNitf } from './write.ts';

const schema = ['nitf-3-6.xsd', 'nitf-3-6-ruby-include.xsd', 'xml.xsd'].map((fileName) => ({
  fileName,
  contents: readFileSync(new URL(`./schema/${fileName}`, import.meta.url), 'utf8'),
}));
const errors = (documents: readonly string[]) => schemaErrors(documents, schema);
const edition = {
  version: 'r1',
  versionCreated: '2026-03-02T04:00:00.000Z',
  file: () => ({ path: 'photos/01.jpg', width: 900, height: 600, bytes: 1234 }),
};
const noFiles = { ...edition, file: () => null };

describe('a story as NITF 3.6', () => {
  it('is valid against the IPTC’s schema, full and empty', async () => {
    expect(await errors([writeNitf(fullStory(), edition), writeNitf(emptyArticle('x', 'b'), noFiles)])).toEqual([]);
  });
  it('would be refused with an element of our own', async () => {
    const own = writeNitf(fullStory(), edition).replace('<hl1>', '<hl0>').replace('</hl1>', '</hl0>');
    expect(await errors([own])).not.toEqual([]);
  });
  it('is valid and tells every word of any story, in order', async () => {
    const stories = fc.sample(anyArticle, { numRuns: 150, seed: 36 });
    expect(await errors(stories.map((story, index) => writeNitf(story, index % 2 === 0 ? edition : noFiles)))).toEqual(
      [],
    );
    fc.assert(
      fc.property(anyArticle, (story) => {
        // the headline is the first of its element; kicker and subheadline follow it
        const told = inOrderOf(story, [story.headline, story.kicker, story.subheadline]);
        expect(firstLost(told, xmlText(writeNitf(story, edition).replace(/<head>.*<\/head>/s, '')))).toBeNull();
      }),
      { numRuns: 200 },
    );
  });
  it('keeps desk note, comments and deleted words back', () => {
    const xml = writeNitf(fullStory(), edition);
    expect(xml).toContain('mười hai cây số');
    expect(xml).not.toMatch(/hỏi lại xã|nên bỏ đi|mườimười/);
  });
  it('nests lists, raises and lowers figures and credits photos', () => {
    const xml = writeNitf(fullStory(), edition);
    expect(xml).toContain(
      '<li>Bể chứa 200 m<num><sup>3</sup></num><ul><li><em class="italic">Van xả</em></li></ul></li>',
    );
    expect(xml).toContain('<media-producer>Ảnh: Hoàng Vân</media-producer>');
    expect(xml).toContain('<a href="https://example.org/bao-cao?a=1&amp;b=2">báo cáo của xã</a>');
  });
});
