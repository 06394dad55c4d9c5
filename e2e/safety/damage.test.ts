import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore } from '../../electron/store/index.ts';
import { emptyArticle, paragraph } from '../../shared/article/index.ts';
import { chance, roundsOf, seed } from './chance.ts';
import { noteFigure } from './figures.ts';
import { letters } from './letters.ts';

const rounds = roundsOf('MORAT_DAMAGES', 20);
const stories = 40;
const scratch = mkdtempSync(join(tmpdir(), 'morat-damage-'));
const template = join(scratch, 'template');

/** A story with twelve paragraphs, as it stood at the backup (`turn` 0) or later. */
const storyAt = (at: number, turn: number) => ({
  ...emptyArticle(`s${at}`, 'p0'),
  headline: `Bài ${at}, lượt ${turn}`,
  body: Array.from({ length: 12 }, (_, number) => paragraph(`p${number}`, `${at}.${turn}.${number} ${letters(300)}`)),
});

beforeAll(async () => {
  const store = openStore({ folder: template });
  for (let at = 0; at < stories; at++) store.drafts.create(storyAt(at, 0));
  await store.backUp();
  // a third goes on being written: that part is in the log beside the file as well
  for (let at = 0; at < stories; at += 3) store.drafts.replace(storyAt(at, 1));
  // as a kill leaves it, with its log
  cpSync(template, `${template}-running`, { recursive: true });
  store.close();
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

type Random = () => number;
/** What happens to a file. */
const harms: Readonly<Record<string, (bytes: Buffer, random: Random) => Buffer>> = {
  'bytes overwritten'(bytes, random) {
    const from = Math.floor(random() * bytes.length);
    for (let at = from; at < Math.min(bytes.length, from + 1 + random() * 64); at++)
      bytes[at] = Math.floor(random() * 256);
    return bytes;
  },
  'a page zeroed'(bytes, random) {
    const page = Math.floor(random() * Math.ceil(bytes.length / 4096));
    return bytes.fill(0, page * 4096, (page + 1) * 4096);
  },
  'eight pages overwritten'(bytes, random) {
    const from = Math.floor(random() * bytes.length);
    for (let at = from; at < Math.min(bytes.length, from + 32_768); at++) bytes[at] = Math.floor(random() * 256);
    return bytes;
  },
  cut: (bytes, random) => bytes.subarray(0, Math.floor(random() * bytes.length)),
};

/** What came of one round. */
interface Outcome {
  readonly told: boolean;
  readonly latest: number;
  readonly asAtBackup: number;
  readonly altered: readonly string[];
}

function openDamaged(folder: string): Outcome {
  const store = openStore({ folder });
  try {
    const altered: string[] = [];
    let latest = 0;
    let asAtBackup = 0;
    for (let at = 0; at < stories; at++) {
      const newest = at % 3 === 0 ? 1 : 0;
      const story = readOrReason(() => store.stories.read(`s${at}`));
      if (isDeepStrictEqual(story, storyAt(at, newest))) latest++;
      else if (isDeepStrictEqual(story, storyAt(at, 0))) asAtBackup++;
      else altered.push(`s${at}: ${typeof story === 'string' ? story : 'other words'}`);
    }
    return { told: store.recovery !== null, latest, asAtBackup, altered };
  } finally {
    store.close();
  }
}

function readOrReason<Value>(read: () => Value): Value | string {
  try {
    return read();
  } catch (error) {
    return String(error);
  }
}

test.each(['morat.sqlite', 'morat.sqlite-wal'])(
  'damage of %s: Morat opens, keeps the damaged file and has every story of the backup',
  (file) => {
    const random = chance(seed + file.length);
    const lost: string[] = [];
    const sums = { told: 0, latest: 0, asAtBackup: 0 };
    for (let round = 0; round < rounds; round++) {
      const folder = join(scratch, `round${round}`);
      cpSync(file.endsWith('-wal') ? `${template}-running` : template, folder, { recursive: true });
      const names = Object.keys(harms);
      const harm = names[Math.floor(random() * names.length)] ?? 'cut';
      const before = readFileSync(join(folder, file));
      const after = harms[harm]?.(Buffer.from(before), random) ?? before;
      writeFileSync(join(folder, file), after);
      const outcome = openDamaged(folder);
      if (outcome.told) sums.told++;
      sums.latest += outcome.latest;
      sums.asAtBackup += outcome.asAtBackup;
      for (const one of outcome.altered) lost.push(`round ${round}, ${harm}: ${one}`);
      const place = join(folder, 'damaged');
      const kept = existsSync(place) ? readdirSync(place).map((one) => join(place, one, file)) : [];
      if (kept.length > 0 && !kept.some((path) => existsSync(path) && readFileSync(path).equals(after)))
        lost.push(`round ${round}: the damaged file was not kept`);
      rmSync(folder, { recursive: true, force: true });
    }
    noteFigure({
      part: 'damage',
      what: `damage of ${file}`,
      rounds,
      result: `always opened; told ${sums.told} times; of ${rounds * stories} stories ${sums.latest} as last saved, ${sums.asAtBackup} as at the backup, ${lost.length} otherwise`,
    });
    expect(lost).toEqual([]);
  },
  7_200_000,
);
