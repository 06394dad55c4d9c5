// npm run build:places [-- --from ../shared/data/places --out resources/places/units.json]
// Packs the public lists of Vietnam's units, those in force and those before 1 July 2025, into one small file:
// see shared/style/places/load.ts for its form. The same lists give the same bytes.
import { readFile, writeFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { inPlacement } from '../shared/language/index.ts';
import { header, loadPlaces } from '../shared/style/places/load.ts';

const { values } = parseArgs({
  options: {
    from: { type: 'string', default: '../shared/data/places' },
    out: { type: 'string', default: 'resources/places/units.json' },
  },
});

const inForce = z.array(
  z.object({
    FullName: z.string(),
    Wards: z.array(z.object({ Code: z.string(), FullName: z.string() })),
  }),
);
const before = z.record(
  z.string(),
  z.object({ name: z.string(), type: z.string(), code: z.string(), parent_code: z.string().optional() }),
);

const read = async <T>(schema: z.ZodType<T>, name: string): Promise<T> =>
  schema.parse(JSON.parse(await readFile(join(values.from, name), 'utf8')));

/** As the press writes it: NFC, tone marks in the old place, one space. */
const clean = (name: string): string =>
  name
    .normalize('NFC')
    .replace(/’/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\p{L}+/gu, (word) => inPlacement(word, 'old'));

const words: Readonly<Record<string, string>> = {
  tinh: 'tỉnh',
  'thanh-pho': 'thành phố',
  quan: 'quận',
  huyen: 'huyện',
  'thi-xa': 'thị xã',
  xa: 'xã',
  phuong: 'phường',
  'thi-tran': 'thị trấn',
};
const wordOf = (type: string): string => {
  const word = words[type];
  if (word === undefined) throw new Error(`A type of unit that is not known: ${type}`);
  return word;
};

/** `Thành phố Hà Nội` → [thành phố, Hà Nội]. */
function apart(fullName: string): [word: string, name: string] {
  const match = /^(tỉnh|thành phố|phường|xã|đặc khu)\s+(.+)$/iu.exec(fullName.normalize('NFC'));
  if (!match) throw new Error(`A unit without its word: ${fullName}`);
  return [(match[1] ?? '').toLowerCase(), clean(match[2] ?? '')];
}

const now = await read(inForce, 'vn_units_2026-07-25.json');
const provinces = await read(before, 'pre2025/tinh_tp.json');
const districts = await read(before, 'pre2025/quan_huyen.json');
const communes = await read(before, 'pre2025/xa_phuong.json');

const lines = [header];
const group = (word: string, names: readonly string[]): void => {
  if (names.length > 0) lines.push(`  ${word}: ${names.join(', ')}`);
};

/** A unit in force keeps the code of one of the old ones that it was made of: so old units lead to new ones. */
const byCode = new Map<string, { readonly name: string; readonly province: string }>();
lines.push('= now');
for (const one of now) {
  const [word, name] = apart(one.FullName);
  lines.push(`${word} ${name}`);
  const wards = one.Wards.map((ward) => ({ code: ward.Code, unit: apart(ward.FullName) }));
  for (const { code, unit } of wards) byCode.set(code, { name: unit.join(' '), province: name });
  for (const kind of ['phường', 'xã', 'đặc khu'])
    group(
      kind,
      wards.filter(({ unit }) => unit[0] === kind).map(({ unit }) => unit[1]),
    );
}

lines.push('= before');
const below = (all: typeof communes, code: string) => Object.values(all).filter((one) => one.parent_code === code);
for (const province of Object.values(provinces)) {
  const parts = below(districts, province.code);
  const leads = new Set(
    parts.flatMap((part) => below(communes, part.code).flatMap(({ code }) => byCode.get(code)?.province ?? [])),
  );
  const [into, ...others] = leads;
  if (into === undefined || others.length > 0) throw new Error(`${province.name} leads to ${[...leads].join(', ')}`);
  lines.push(`${wordOf(province.type)} ${clean(province.name)} > ${into}`);
  for (const part of parts) {
    lines.push(` ${wordOf(part.type)} ${clean(part.name).replace(/^(?:quận|huyện|thị xã|thành phố) (?=\d)/iu, '')}`);
    const inside = below(communes, part.code).map((one) => {
      const unit = `${wordOf(one.type)} ${clean(one.name)}`;
      const next = byCode.get(one.code)?.name;
      return { type: one.type, text: clean(one.name) + (next === undefined || next === unit ? '' : ` > ${next}`) };
    });
    for (const type of ['phuong', 'thi-tran', 'xa'])
      group(
        wordOf(type),
        inside.filter((one) => one.type === type).map(({ text }) => text),
      );
  }
}

const text = `${JSON.stringify(lines, null, 0).replaceAll('","', '",\n"')}\n`;
await mkdir(dirname(values.out), { recursive: true });
await writeFile(values.out, text);
const { units } = loadPlaces(lines);
process.stdout.write(`${values.out}: ${units.length} units, ${text.length} characters\n`);
