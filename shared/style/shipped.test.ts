import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import type { RunningText } from '../article/index.ts';
import { bindPacks, compileStyle, matchesIn, packJsonSchema, readPack } from './index.ts';

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

const page = resolve(import.meta.dirname, '../../../shared/data/stories/hai-phong-dan-van.txt');

it.skipIf(!existsSync(page))(
  '[needs ../shared/data] the packs find nothing in the real page, whose facts agree',
  () => {
    const lines = readFileSync(page, 'utf8').normalize('NFC').split(/\n+/);
    const fieldOf = (line: string): RunningText['field'] =>
      line.startsWith('Hải Phòng:') ? 'headline' : line.startsWith('(Thanh tra)') ? 'sapo' : 'body';
    const texts = lines.map((line, at): RunningText => {
      const [caption = '', credit] = line.split(' Ảnh: ');
      return credit === undefined
        ? { field: fieldOf(line), key: `${at}`, text: line.replace(/^\(Thanh tra\) - /, '') }
        : { field: 'caption', key: `${at}`, text: caption };
    });
    const compiled = compileStyle(bindPacks(packs, ['thanh-tra']).rules.filter(({ on }) => on));
    const found = matchesIn(compiled, texts, '2022-01-07');
    expect(found.filter(({ rule }) => rule.severity !== 'hint' || rule.category === 'fact')).toEqual([]);
    const spoiled = texts.map((one) =>
      one.field === 'caption' ? { ...one, text: one.text.replace(/^Chủ tịch(?=.*phát biểu)/, 'Phó Chủ tịch') } : one,
    );
    expect(matchesIn(compiled, spoiled, '2022-01-07').map(({ rule, fixes }) => [rule.id, ...fixes])).toContainEqual([
      'tieng-viet/hai-chuc-danh',
      'Chủ tịch',
    ]);
  },
);
