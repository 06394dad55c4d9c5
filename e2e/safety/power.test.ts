import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, expect, test } from 'vitest';
import { chance, roundsOf, seed } from './chance.ts';
import { noteFigure } from './figures.ts';
import { cutPower } from './power/cut.ts';
import { type Change, readRecord } from './power/record.ts';
import { proveWork } from './prove.ts';

/** So often the power is cut in each recorded piece of work. */
const rounds = roundsOf('MORAT_POWER_CUTS', 6);
const workMs = Number(process.env['MORAT_POWER_WORK'] ?? 2500);
const scratch = mkdtempSync(join(tmpdir(), 'morat-power-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true, maxRetries: 3 }));

const library = join(scratch, 'trace.so');
const source = join(import.meta.dirname, 'power/trace.c');
const canTrace =
  process.platform === 'linux' &&
  spawnSync('cc', ['-shared', '-fPIC', '-O1', '-D_LARGEFILE64_SOURCE', '-o', library, source, '-ldl', '-lpthread'])
    .status === 0;

/** Lets the writer work under the trace; answers its story and every change of the disk. */
async function record(work: string, root: string): Promise<{ story: string; changes: Change[] }> {
  await mkdir(root);
  const trace = `${root}.trace`;
  const child = spawn(process.execPath, [join(import.meta.dirname, 'writer.ts'), work, root], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      LD_PRELOAD: library,
      MORAT_TRACE: trace,
      MORAT_TRACE_ROOT: root,
      MORAT_ACKNOWLEDGED: join(root, 'acknowledged'),
    },
  });
  let story = '';
  let end = Number.POSITIVE_INFINITY;
  let steps = 0;
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (line.startsWith('ready ')) {
      story = line.slice('ready '.length);
      end = performance.now() + workMs;
    } else if (++steps >= 5 && performance.now() > end) child.kill('SIGKILL');
  });
  await new Promise((resolve) => child.once('close', resolve));
  return { story, changes: readRecord(readFileSync(trace), statSync(root, { bigint: true }).ino) };
}

test.runIf(canTrace).each(['typing', 'pasting', 'photos', 'backing up'])(
  'after a power cut while %s all that was acknowledged is there and whole (needs Linux and a C compiler)',
  async (work) => {
    const random = chance(seed + work.length);
    const root = join(scratch, work.replace(' ', '-'));
    const { story, changes } = await record(work, root);
    const file = changes.find((one) => one.kind === 'make' && one.path === 'acknowledged');
    const said = changes.flatMap((one, at) =>
      one.kind === 'write' && file?.kind === 'make' && one.file === file.file
        ? [{ at, line: one.data.toString('utf8').trim() }]
        : [],
    );
    expect(said.length).toBeGreaterThan(0);
    const [first = { at: 0 }] = said;
    const lost: string[] = [];
    for (let round = 0; round < rounds; round++) {
      const disk = join(scratch, `disk-${round}`);
      const moment = first.at + 1 + Math.floor(random() * (changes.length - first.at));
      cutPower(changes, moment, random, disk);
      const acknowledged = said.filter(({ at }) => at < moment).map(({ line }) => line);
      try {
        proveWork(work, disk, story, acknowledged);
      } catch (error) {
        lost.push(
          `at change ${moment} of ${changes.length}: ${error instanceof Error ? error.message : String(error)}`,
        );
      }
      rmSync(disk, { recursive: true, force: true });
    }
    noteFigure({
      part: 'power',
      what: `power cut while ${work}`,
      rounds,
      result:
        lost.length === 0
          ? `all of up to ${said.length} acknowledged steps there, everything whole; ${changes.length} changes of the disk recorded`
          : `${lost.length} with something missing`,
    });
    expect(lost).toEqual([]);
  },
  7_200_000,
);
