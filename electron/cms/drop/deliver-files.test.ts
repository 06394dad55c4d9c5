import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CmsFailure } from '../cms-failure.ts';
import type { Journal, KnownPost } from '../deliver.ts';
import { openFolder } from '../folder/index.ts';
import { deliverFiles, type FileDelivery } from './deliver-files.ts';
import type { DropPlace, DropTarget } from './place.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'morat-cut-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const files = ['a-01.jpg', 'a-02.jpg', 'a.json'].map((name, at) => ({
  name,
  bytes: Buffer.from(`${name} `.repeat(500 * (at + 1)), 'utf8'),
}));
const delivery: FileDelivery = { key: 'morat-x', owner: 'target01', edition: 'a', pack: () => Promise.resolve(files) };
const context = { signal: new AbortController().signal, onSent() {} };

function journalOf(): Journal {
  let known: KnownPost | null = null;
  return { known: () => known, keep: (post) => (known = post), forget: () => (known = null), step() {} };
}

/** A real folder whose `at`-th call is cut off: before it is done, or done with its answer lost; a write half way too. */
function cutting(at: number, isDone: boolean, taken: string[] | null): DropTarget & { readonly wasCut: () => boolean } {
  const real = openFolder(folder);
  let calls = 0;
  const cut = async <Value>(call: () => Promise<Value>, half?: () => Promise<void>): Promise<Value> => {
    const isNow = calls++ === at;
    if (isNow && !isDone) await half?.();
    const answer = isNow && !isDone ? null : await call();
    if (isNow) throw new CmsFailure('broken-off');
    return answer as Value;
  };
  return {
    ...real,
    wasCut: () => calls > at,
    async open(signal) {
      const place: DropPlace = await real.open(signal);
      return {
        size: (name) => cut(() => place.size(name)),
        names: () => cut(() => place.names()),
        remove: (name) => cut(() => place.remove(name)),
        write: (name, bytes, sent) =>
          cut(
            () => place.write(name, bytes, sent),
            () => place.write(name, bytes.subarray(0, bytes.length / 2), sent),
          ),
        rename: (from, to) =>
          cut(async () => {
            await place.rename(from, to);
            if (taken) taken.push(take(to));
          }),
        close: () => place.close(),
      };
    },
  };
}

/** The receiver: reads a file and takes it away the moment that it has its name. */
function take(name: string): string {
  const text = readFileSync(join(folder, name), 'utf8');
  rmSync(join(folder, name));
  return `${name} ${text.length}`;
}
const whole = files.map(({ name, bytes }) => `${name} ${bytes.length}`);

/** Cuts the first attempt at each of its calls in turn and lets the second one through. */
async function cutEverywhere(isDone: boolean, isTaken: boolean, look: (taken: string[] | null) => void) {
  for (let at = 0; ; at++) {
    const journal = journalOf();
    const taken: string[] | null = isTaken ? [] : null;
    const target = cutting(at, isDone, taken);
    const isOver = await deliverFiles(delivery, target, journal, context).then(
      () => true,
      () => false,
    );
    for (const name of readdirSync(folder).filter((one) => !one.startsWith('.')))
      expect(whole).toContain(`${name} ${readFileSync(join(folder, name), 'utf8').length}`);
    if (!isOver) await deliverFiles(delivery, cutting(Number.POSITIVE_INFINITY, false, taken), journal, context);
    look(taken);
    for (const name of readdirSync(folder)) rmSync(join(folder, name));
    if (!target.wasCut()) return at;
  }
}

describe('files left in a folder', () => {
  it('are there whole and once, wherever the first attempt was cut off', async () => {
    const cuts = await cutEverywhere(false, false, () =>
      expect(readdirSync(folder).map((name) => `${name} ${readFileSync(join(folder, name), 'utf8').length}`)).toEqual(
        whole,
      ),
    );
    expect(cuts).toBeGreaterThan(15);
  });
  it('are so too when the call was done and only its answer lost', async () => {
    await cutEverywhere(true, false, () => expect(readdirSync(folder)).toEqual(files.map(({ name }) => name)));
  });
  it('reach a receiver that takes them at once exactly once, in their order', async () => {
    for (const isDone of [false, true]) await cutEverywhere(isDone, true, (taken) => expect(taken).toEqual(whole));
  });
  it('leave no temporary file of an attempt with other bytes', async () => {
    const place = await openFolder(folder).open(context.signal);
    await place.write('.morat-x-target01-0000000000000000.part', Buffer.from('cũ'), () => {});
    await place.write('.morat-x-another1-0000000000000000.part', Buffer.from('của máy khác'), () => {});
    await deliverFiles(delivery, openFolder(folder), journalOf(), context);
    expect(readdirSync(folder)).toEqual(['.morat-x-another1-0000000000000000.part', ...files.map(({ name }) => name)]);
  });
});
