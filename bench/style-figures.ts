import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bindPacks } from '../shared/style/index.ts';
import { portion } from './style-figures/aside.ts';
import { measure, type RuleFigure } from './style-figures/measure.ts';
import { shippedPacks } from './style-figures/packs.ts';

const root = join(import.meta.dirname, '..');
const { values } = parseArgs({
  options: {
    corpus: { type: 'string', default: join(root, '../shared/data/news/train.jsonl.zst') },
    /** A folder in which 50 finds of each rule are written down, to be read. */
    samples: { type: 'string' },
    /** development: for making rules; nothing is written to the docs. */
    portion: { type: 'string', default: 'aside' },
    /** So many articles of the development portion. */
    articles: { type: 'string', default: '5000' },
  },
});
if (!existsSync(values.corpus)) {
  console.error(`The news to measure on is not there: ${values.corpus}`);
  process.exit(2);
}

const packs = shippedPacks(join(root, 'resources/style'));
// houses contradict one another: each is measured by itself, on its own rules
const { rules, problems } = bindPacks(
  packs,
  packs.map(({ id }) => id),
);
for (const { pack, file, line, message } of problems) console.error(`${pack}/${file}:${line} ${message.en}`);

async function* first<T>(all: AsyncIterable<T>, count: number): AsyncGenerator<T> {
  let given = 0;
  for await (const one of all) {
    if (given++ >= count) return;
    yield one;
  }
}

const isAside = values.portion === 'aside';
const articles = portion(values.corpus, isAside ? 'aside' : 'development');
const measured = await measure(
  rules.filter((rule) => rule.on && !rule.draft),
  isAside ? articles : first(articles, Number(values.articles)),
);
const perThousand = ({ count }: RuleFigure): number => (count / measured.words) * 1000;
const ordered = measured.figures.toSorted((a, b) => b.count - a.count);
console.log(`${measured.articles} articles, ${measured.words} words`);
for (const figure of ordered)
  if (figure.count > 0)
    console.log(
      `${perThousand(figure).toFixed(3)}  ${`${figure.count}`.padStart(6)}  ${figure.rule.severity.padEnd(7)} ${figure.rule.id}`,
    );

if (values.samples !== undefined) {
  await mkdir(values.samples, { recursive: true });
  for (const { rule, samples } of ordered)
    if (samples.length > 0)
      await writeFile(
        join(values.samples, `${rule.id.replace('/', '.')}.txt`),
        samples
          .map((one) => `${one.before}«${one.found}${one.fix === null ? '' : ` → ${one.fix}`}»${one.after}\n`)
          .join(''),
      );
}

if (isAside) {
  const file = join(root, 'docs/style-figures.md');
  const text = await readFile(file, 'utf8');
  const heads = ['pack', 'rules', 'rules that found something', 'error', 'warning', 'hint'];
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
    [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
  const byPack = [...Map.groupBy(measured.figures, ({ rule }) => rule.pack)].map(([pack, own]) => [
    pack,
    `${own.length}`,
    `${own.filter(({ count }) => count > 0).length}`,
    ...(['error', 'warning', 'hint'] as const).map((severity) =>
      own
        .filter(({ rule }) => rule.severity === severity)
        .reduce((sum, one) => sum + perThousand(one), 0)
        .toFixed(3),
    ),
  ]);
  const byRule = ordered
    .filter(({ count }) => count > 0)
    .map((one) => [one.rule.id, one.rule.severity, `${one.count}`, perThousand(one).toFixed(3)]);
  const figures = [
    `${measured.articles} articles, ${measured.words} words. Findings per 1,000 words, by pack and severity:`,
    table(heads, byPack),
    'By rule (rules that found nothing are left out):',
    table(['rule', 'severity', 'found', 'per 1,000 words'], byRule),
  ].join('\n\n');
  await writeFile(file, text.replace(/(<!-- figures -->)[^]*(<!-- end -->)/, `$1\n${figures}\n$2`));
  console.log('written to docs/style-figures.md');
}
