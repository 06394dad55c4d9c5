import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { bindPacks, packJsonSchema, readPack } from './index.ts';

const folder = resolve(import.meta.dirname, '../../resources/style');
const packs = readdirSync(folder, { withFileTypes: true })
  .filter((one) => one.isDirectory())
  .map(({ name }) => {
    const files = readdirSync(join(folder, name)).filter((file) => file.endsWith('.yaml'));
    return readPack(
      name,
      files.map((file) => ({ name: file, text: readFileSync(join(folder, name, file), 'utf8') })),
    );
  });

it.each(packs)('$id: every rule passes its examples and speaks both languages', (pack) => {
  const { problems, rules } = bindPacks(packs, [pack.id]);
  expect(problems).toEqual([]);
  for (const { id, message } of rules) expect([id, message.vi !== '' && message.vi !== message.en]).toEqual([id, true]);
});

it('the JSON Schema of packs is in step (node scripts/run.mjs morat style schema > resources/style/pack.schema.json)', () => {
  const written: unknown = JSON.parse(readFileSync(join(folder, 'pack.schema.json'), 'utf8'));
  expect(written).toEqual(JSON.parse(JSON.stringify(packJsonSchema())));
});
