import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paragraph, parseArticle } from '../../shared/article/index.ts';
import { connect } from './connect.ts';
import { asCallFailed } from './fault.ts';
import { openStore } from './open.ts';
import { story, steadyClock, temporaryFolder, testStore } from './test-store.ts';

test('saves of changed blocks, of order and of head fields add up to the story as it was edited', () => {
  const store = testStore();
  const keys = fc.uniqueArray(fc.constantFrom('p0', 'p1', 'p2', 'p3', 'p4', 'p5'), { minLength: 1 });
  const edit = fc.record({ order: keys, changed: fc.string(), headline: fc.option(fc.string(), { nil: undefined }) });
  let run = 0;
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
      const id = `s${run++}`;
      let edited = story(id, {});
      store.drafts.create(edited);
      for (const [at, { order, changed, headline }] of edits.entries()) {
        const before = new Map(edited.body.map((block) => [block._key, block]));
        const added = order.filter((key) => !before.has(key)).map((key) => paragraph(key, key));
        const blocks = [...added, paragraph(order[0] ?? '', changed)];
        const after = new Map([...before, ...blocks.map((block) => [block._key, block] as const)]);
        const head = headline === undefined ? {} : { headline };
        edited = { ...edited, ...head, body: order.flatMap((key) => after.get(key) ?? []) };
        store.drafts.save({ id, sequence: at + 1, head, blocks, order });
      }
      // what is read has gone through the schema, which cleans texts
      expect({ ok: true, value: store.stories.read(id) }).toEqual(parseArticle(edited));
    }),
    { numRuns: 40 },
  );
});

test('a full disk is told as such, nothing half is written, and saving works again when there is room', () => {
  const folder = temporaryFolder();
  const db = connect(folder, steadyClock());
  const pages = Number(db.pragma('page_count', { simple: true }));
  db.close();
  const full = openStore({ folder, maxPages: pages + 2 });
  full.drafts.create(story('a', {}, ['giữ']));
  const long = 'chữ '.repeat(50_000);
  let failure: unknown = null;
  try {
    full.drafts.save({ id: 'a', sequence: 1, head: { headline: 'nửa' }, blocks: [paragraph('p0', long)] });
  } catch (error) {
    failure = asCallFailed(error);
  }
  expect(failure).toMatchObject({ code: 'disk-full' });
  expect(full.stories.read('a')).toEqual(story('a', {}, ['giữ']));
  full.close();
  const roomy = testStore({ folder });
  roomy.drafts.save({ id: 'a', sequence: 2, blocks: [paragraph('p0', long)] });
  expect(roomy.stories.read('a')).toEqual(story('a', {}, [long]));
});
