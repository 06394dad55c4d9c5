import { spawn } from 'node:child_process';
import { cpSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStore } from '../../electron/store/index.ts';
import { chance, roundsOf, seed } from './chance.ts';
import { noteFigure } from './figures.ts';
import { oldStore } from './old-store.ts';
import { proveWork } from './prove.ts';

/** So often each kind of work is killed. */
const rounds = roundsOf('MORAT_KILLS', 3);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'morat-kill-'));
});
afterEach(() => rm(folder, { recursive: true, force: true, maxRetries: 3 }));

/** Lets the writer work until `milliseconds` after its first step (one that migrates: after its start), then SIGKILL. Answers its story and what it was told. */
function workAndKill(work: string, data: string, story: string, milliseconds: number) {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'writer.ts'), work, data, story], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise<{ story: string; acknowledged: string[] }>((resolve, reject) => {
    let found = story;
    const acknowledged: string[] = [];
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.startsWith('ready ')) {
        found = line.slice('ready '.length);
        if (work === 'migrating') setTimeout(() => child.kill('SIGKILL'), milliseconds);
      } else {
        acknowledged.push(line);
        if (acknowledged.length === 1 && work !== 'migrating') setTimeout(() => child.kill('SIGKILL'), milliseconds);
      }
    });
    child.once('close', (code, signal) =>
      signal === 'SIGKILL'
        ? resolve({ story: found, acknowledged })
        : reject(new Error(`the writer ended with ${code}`)),
    );
  });
}

test.each([
  ['typing', 500],
  ['pasting', 500],
  ['suggesting', 500],
  ['photos', 4000],
  ['backing up', 1000],
])(
  'a kill while %s loses nothing that was acknowledged, and the next start finds all whole',
  async (work, longest) => {
    const random = chance(seed + work.length);
    let story = '';
    let acknowledged = 0;
    for (let round = 0; round < rounds; round++) {
      const run = await workAndKill(work, folder, story, random() * longest);
      // pictures of all rounds, of the text only the last: the next round begins it anew
      story = run.story;
      acknowledged += run.acknowledged.length;
      proveWork(work, folder, story, run.acknowledged);
    }
    expect(acknowledged).toBeGreaterThan(0);
    noteFigure({
      part: 'kill',
      what: `SIGKILL of the services while ${work}`,
      rounds,
      result: `${acknowledged} acknowledged steps, all there; every database, backup and photo whole`,
    });
  },
  7_200_000,
);

test('a kill while an old store is brought up to date leaves every story, and the next start goes on', async () => {
  const random = chance(seed);
  const template = join(folder, 'template');
  const stories = 300;
  oldStore(template, stories);
  const reached: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const data = join(folder, `data${round}`);
    cpSync(template, data, { recursive: true });
    await workAndKill('migrating', data, '', 300 + random() * 2200);
    const db = new Database(join(data, 'morat.sqlite'));
    reached.push(Number(db.pragma('user_version', { simple: true })));
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    db.close();
    const store = openStore({ folder: data });
    expect(store.drafts.counts().mine).toBe(stories);
    expect(store.stories.read(`s${stories - 1}`).headline).toBe(`Bài ${stories - 1}`);
    store.close();
    await rm(data, { recursive: true, force: true });
  }
  noteFigure({
    part: 'kill',
    what: `SIGKILL while a store of version 10 with ${stories} stories is migrated`,
    rounds,
    result: `every story there; killed at versions ${[...new Set(reached)].toSorted((one, other) => one - other).join(', ')}`,
  });
}, 7_200_000);
