import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, openDesk } from './desk.ts';
import { type Fault, type FaultProxy, startFaultProxy } from './fault-proxy.ts';
import { correct, writeNumbered } from './numbered-story.ts';

// Stories sent through a network that does anything, at random. A few on every run; the long run of
// docs/export-figures.md is MORAT_CMS_TRIALS=500.
const trials = Number(process.env['MORAT_CMS_TRIALS'] ?? 3);
const seed = Number(process.env['MORAT_CMS_SEED'] ?? 1);

/** mulberry32: the same numbers for the same seed, so that a trial can be run again. */
function randomOf(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const kinds: readonly Fault[] = [
  { kind: 'reset-before' },
  { kind: 'reset-within' },
  { kind: 'answer-lost' },
  { kind: 'answer-lost' },
  { kind: 'answer-torn' },
  { kind: 'late', after: 15 },
  { kind: 'status', status: 408, html: true },
  { kind: 'status', status: 429, html: false, retryAfter: 0.02 },
  { kind: 'status', status: 500, html: true },
  { kind: 'status', status: 502, html: true },
  { kind: 'status', status: 503, html: true },
  { kind: 'status', status: 200, html: true },
  { kind: 'done-then-status', status: 500 },
  { kind: 'done-then-status', status: 504 },
  { kind: 'slow', after: 60 },
];
/** Of every exchange so many are disturbed. */
const share = 0.1;

export interface TrialSite {
  /** The address behind the proxy. */
  readonly url: string;
  addTarget(desk: Desk, address: string): Promise<string>;
  /** One post, each photo once, nothing missing. Answers how many files lie there that no post has. */
  expectWholeOnce(draft: string, more: readonly string[]): Promise<number>;
}

const waits = [150, 300];

/** Trials at random against this site, as tests. */
export function describeTrials(name: string, open: () => TrialSite): void {
  const figures = {
    site: name,
    seed,
    trials: 0,
    faults: 0,
    stops: 0,
    kills: 0,
    corrections: 0,
    attempts: 0,
    leftFiles: 0,
  };
  const byKind = new Map<string, number>();
  let site: TrialSite;
  let proxy: FaultProxy;
  let folder: string;
  let desk: Desk;
  let target: string;
  /** The figures so far; a long run that is ended early has them in MORAT_CMS_FIGURES. */
  const told = (): string => JSON.stringify({ ...figures, byKind: Object.fromEntries(byKind) });

  beforeAll(async () => {
    site = open();
    folder = await mkdtemp(join(tmpdir(), 'morat-trials-'));
    proxy = await startFaultProxy(site.url);
    desk = await openDesk(folder, waits);
    target = await site.addTarget(desk, proxy.url);
  });
  afterAll(async () => {
    await desk.close();
    await proxy.close();
    await rm(folder, { recursive: true, force: true });
    process.stdout.write(`\ntrials: ${told()}\n`);
  });

  const disturb = (random: () => number): FaultProxy['plan'] => {
    return () => {
      if (random() >= share) return null;
      const fault = kinds[Math.floor(random() * kinds.length)] ?? null;
      if (!fault) return null;
      figures.faults++;
      const named =
        fault.kind === 'status' || fault.kind === 'done-then-status' ? `${fault.kind} ${fault.status}` : fault.kind;
      byKind.set(named, (byKind.get(named) ?? 0) + 1);
      return fault;
    };
  };

  /** Ends the services in the middle of whatever they do and starts them again on the same folder. */
  async function restart(): Promise<void> {
    figures.stops++;
    await desk.close();
    desk = await openDesk(folder, waits);
  }

  /** The same with a process that is killed with SIGKILL. */
  async function kill(random: () => number): Promise<void> {
    figures.kills++;
    await desk.close();
    const child = spawn(process.execPath, [join(import.meta.dirname, 'sender.ts'), folder], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const exited = new Promise((done) => child.once('exit', done));
    await Promise.race([new Promise((done) => child.stdout.once('data', done)), exited]);
    await new Promise((done) => setTimeout(done, random() * 2500));
    child.kill('SIGKILL');
    await exited;
    desk = await openDesk(folder, waits);
  }

  async function deliver(draft: string, random: () => number): Promise<void> {
    proxy.plan = disturb(random);
    const sending = await desk.send(draft, target, 'publish');
    if (random() < 0.25) {
      await new Promise((done) => setTimeout(done, random() * 1500));
      await (random() < 0.3 ? kill(random) : restart());
    }
    const end = await desk.settled(sending);
    expect(end).toMatchObject({ state: 'done', notices: [] });
    figures.attempts += end.attempts + 1;
    proxy.plan = () => null;
  }

  test.each(Array.from({ length: trials }, (_, at) => seed * 10_000 + at))(
    'trial %i',
    async (number) => {
      const random = randomOf(number);
      const draft = await writeNumbered(desk, number);
      await deliver(draft, random);
      figures.trials++;
      const words = `Bản trước ghi sai ở lần ${number}.`;
      const isCorrected = random() < 0.4;
      if (isCorrected) {
        await correct(desk, draft, words);
        await deliver(draft, random);
        figures.corrections++;
      }
      figures.leftFiles += await site.expectWholeOnce(draft, isCorrected ? [words] : []);
      const file = process.env['MORAT_CMS_FIGURES'];
      if (file) await writeFile(file, `${told()}\n`);
    },
    180_000,
  );
}
