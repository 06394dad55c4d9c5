// House style beside textlint with textlint-rule-prh: the same terms, the same story, in one run.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readShelf } from '../electron/packages/index.ts';
import type { RunningText } from '../shared/article/index.ts';
import { createStoryCheck, defaultHouse, houseStyle } from '../shared/check/index.ts';
import { bindPacks, compileStyle, matchesIn, readPack } from '../shared/style/index.ts';
import { storyText } from './page/text.ts';

const peerFolder = join(import.meta.dirname, 'style');
if (!existsSync(join(peerFolder, 'node_modules'))) {
  const { status } = spawnSync('npm', ['ci'], {
    cwd: peerFolder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(1);
}

interface Peer {
  readonly kernel: { lintText(text: string, options: unknown): Promise<{ messages: readonly unknown[] }> };
  readonly plugin: unknown;
  readonly prh: unknown;
}
function loadPeer(): Peer {
  const load = createRequire(join(peerFolder, 'package.json'));
  const own = (name: string): { default?: unknown } => load(name) as { default?: unknown };
  const { TextlintKernel } = load('@textlint/kernel') as { TextlintKernel: new () => Peer['kernel'] };
  const [plugin, prh] = [own('@textlint/textlint-plugin-text'), own('textlint-rule-prh')];
  return { kernel: new TextlintKernel(), plugin: plugin.default ?? plugin, prh: prh.default ?? prh };
}

const syllables =
  'ban bên bộ cán chi công dân đề điện động giao hàng hoạt huyện kết khu lao lý mạng nghị nhà phát quản sản sự tài thành thực tỉnh trung vận xây'.split(
    ' ',
  );
/** Terms of three syllables, none like another, of which a story has a few. */
const termsOf = (count: number): string[] =>
  Array.from({ length: count }, (_, at) => {
    const of = (power: number) => syllables[Math.floor(at / syllables.length ** power) % syllables.length];
    return `${of(0)} ${of(1)} ${of(2)} thử`;
  });

const median = (all: readonly number[]): number => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
const timed = (work: () => unknown): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};
/** Processor time of the first time, as a start pays it: what else the machine was doing does not count. */
const processor = (work: () => unknown): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};
const shown = (ms: number): string => `${ms < 10 ? ms.toFixed(3) : ms.toFixed(0)} ms`;
const row = (what: string, figure: string, goal = ''): void =>
  console.log(`${what.padEnd(74)} ${figure.padStart(12)}  ${goal}`);

const fileOf = (terms: readonly string[]): string =>
  `terms: |\n${terms.map((term) => `  ${term} → viết khác đi | vì sao, dài chừng một câu ngắn | Sổ tay tòa soạn, trang 12`).join('\n')}\n`;
const load = (yaml: string) => bindPacks([readPack('do', [{ name: 'a.yaml', text: yaml }])], ['do']);
const rulesFile = (terms: readonly string[]): string =>
  `rules:\n${terms.map((term) => `  - {kind: term, avoid: ${term}, prefer: viết khác đi, why: vì sao}`).join('\n')}\n`;

const thirteen = termsOf(13_000);
row(
  '13,000 rules out of YAML (a line each): read and proved, processor time',
  shown(processor(() => load(fileOf(thirteen)))),
  '≤ 1 s',
);
const book = load(fileOf(thirteen));
if (book.rules.length !== 13_000 || book.problems.length > 0)
  throw new Error(`${book.rules.length} terms did load: ${book.problems[0]?.message.en}`);
row('the same, each a whole YAML block', shown(processor(() => load(rulesFile(thirteen)))));
row('made ready in the window', shown(processor(() => compileStyle(book.rules))));

const count = 1_000;
const terms = termsOf(count);
const story = storyText(1_000);
for (const [at, term] of terms.slice(0, 10).entries())
  story[at % story.length] = `${story[at % story.length] ?? ''} Có ${term} ở đây.`;
const texts = story.map((text, at): RunningText => ({ field: 'body', key: `k${at}`, text }));
const style = compileStyle(load(fileOf(terms)).rules);
const changed = (round: number): RunningText => ({
  field: 'body',
  key: 'k3',
  text: `${story[3] ?? ''} Thêm chữ ${round}.`,
});
const oursWhole = median(Array.from({ length: 30 }, () => timed(() => matchesIn(style, texts))));
const oursAgain = median(Array.from({ length: 200 }, (_, round) => timed(() => matchesIn(style, [changed(round)]))));
const ourFinds = matchesIn(style, texts).length;

const folder = await mkdtemp(join(tmpdir(), 'morat-bench-style-'));
const prhFile = join(folder, 'prh.yml');
await writeFile(
  prhFile,
  `version: 1\nrules:\n${terms.map((term) => `  - pattern: ${term}\n    expected: viết khác đi`).join('\n')}\n`,
);
const { kernel, plugin, prh } = loadPeer();
const lint = (text: string) =>
  kernel.lintText(text, {
    ext: '.txt',
    plugins: [{ pluginId: 'text', plugin }],
    rules: [{ ruleId: 'prh', rule: prh, options: { rulePaths: [prhFile] } }],
  });
const peerTimes: number[] = [];
let peerFinds = 0;
for (let round = 0; round < 5; round++) {
  // textlint knows no smaller unit than the text: what was changed is checked with the whole
  const whole = story.map((text, at) => (at === 3 ? changed(round).text : text)).join('\n\n');
  const start = performance.now();
  peerFinds = (await lint(whole)).messages.length;
  peerTimes.push(performance.now() - start);
}
const paragraphTimes: number[] = [];
for (let round = 0; round < 5; round++) {
  const start = performance.now();
  await lint(changed(round).text);
  paragraphTimes.push(performance.now() - start);
}
await rm(folder, { recursive: true, force: true });
row(`${count} terms, a story of 1,000 words, from nothing: Morat (${ourFinds} finds)`, shown(oursWhole));
row(`the same: textlint ${'15.8.0'} with prh (${peerFinds} finds)`, shown(median(peerTimes)));
row('one changed paragraph checked again: Morat', shown(oursAgain), '≤ 3 ms');
row(
  'the same: textlint, the paragraph alone',
  shown(median(paragraphTimes)),
  `${Math.round(median(paragraphTimes) / oursAgain)} × slower`,
);
row(
  'the same: textlint, the text as it is',
  shown(median(peerTimes)),
  `${Math.round(median(peerTimes) / oursAgain)} × slower (goal 20)`,
);

const { shipped } = await readShelf(join(import.meta.dirname, '../resources'), null);
const all = bindPacks(
  shipped,
  shipped.map(({ id }) => id),
);
const check = createStoryCheck({ house: defaultHouse, language: 'vi', style: houseStyle(all) });
check.update({ texts });
const again = Array.from({ length: 200 }, (_, round) => timed(() => check.update({ texts: [changed(round)] })));
row(
  `a changed paragraph, every shipped pack (${all.rules.length} rules) and the code's checks`,
  shown(median(again)),
  '≤ 3 ms',
);
row('the same, the slowest of 20', shown(again.toSorted((a, b) => a - b)[Math.floor(again.length * 0.95)] ?? 0));
