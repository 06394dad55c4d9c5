import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { blockTexts } from '../../shared/article/index.ts';
import { openStore } from '../../electron/store/index.ts';
import { letters } from './letters.ts';

/** How often the process is killed; MORAT_KILLS=300 for a long run. */
const kills = Number(process.env['MORAT_KILLS'] ?? 15);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'morat-kill-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Numbers between 0 and 1 that come out the same every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** Types until `milliseconds` after the first letter, then SIGKILL. Answers the story and the last acknowledged save. */
function typeAndKill(id: string, milliseconds: number): Promise<{ id: string; acknowledged: number }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'typist.ts'), folder, id], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    let story = id;
    let acknowledged = 0;
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.startsWith('ready ')) {
        story = line.slice('ready '.length);
        setTimeout(() => child.kill('SIGKILL'), milliseconds);
      } else acknowledged = Number(line);
    });
    child.once('close', (code, signal) =>
      signal === 'SIGKILL' ? resolve({ id: story, acknowledged }) : reject(new Error(`the typist ended with ${code}`)),
    );
  });
}

test(`after each of ${kills} kills every acknowledged save is there and the database is sound`, async () => {
  const random = seeded(20_261_124);
  let id = '';
  let saves = 0;
  for (let kill = 0; kill < kills; kill++) {
    const run = await typeAndKill(id, 20 + random() * 400);
    id = run.id;
    saves += run.acknowledged;
    const store = openStore({ folder });
    const story = store.stories.read(id);
    const block = story.body[0];
    const text = block ? (blockTexts(block)[0]?.text ?? '') : '';
    store.close();
    if (run.acknowledged > 0) {
      expect(text.length).toBeGreaterThanOrEqual(run.acknowledged);
      // what was written without the answer having arrived is at most the one save in flight
      expect(text.length).toBeLessThanOrEqual(run.acknowledged + 1);
      expect(text).toBe(letters(text.length));
    }
    const db = new Database(join(folder, 'morat.sqlite'), { readonly: true });
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    db.close();
  }
  expect(saves).toBeGreaterThan(kills);
}, 600_000);
