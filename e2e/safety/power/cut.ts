import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Change, rootFile } from './record.ts';

type Content = Extract<Change, { kind: 'write' | 'truncate' }>;
type Naming = Extract<Change, { kind: 'make' | 'rename' | 'unlink' }>;

/** Drives write their sectors whole. */
const sector = 512;
/** SQLite's shared memory: mapped, rebuilt at every start, and of no meaning after a power cut. */
const isMemory = (path: string): boolean => path.endsWith('-shm');

/**
 * Writes a disk as it may stand when the power goes before change number `moment`: what was synced, and of the rest
 * what chance leaves. A name is synced with its folder, a content with its file; nothing else is taken for granted.
 */
export function cutPower(changes: readonly Change[], moment: number, random: () => number, target: string): void {
  const contents = new Map<number, { readonly kept: Content[]; waiting: Content[] }>();
  const folders = new Map<string, number>([['.', rootFile]]);
  const waiting = new Map<number, Naming[]>();
  const names: Naming[] = [];
  const contentOf = (file: number) => {
    const found = contents.get(file) ?? { kept: [], waiting: [] };
    contents.set(file, found);
    return found;
  };
  for (const change of changes.slice(0, moment)) {
    if (change.kind === 'write' || change.kind === 'truncate') contentOf(change.file).waiting.push(change);
    else if (change.kind === 'sync') {
      const content = contentOf(change.file);
      content.kept.push(...content.waiting);
      content.waiting = [];
      names.push(...(waiting.get(change.file) ?? []));
      waiting.delete(change.file);
    } else {
      const path = change.kind === 'rename' ? change.to : change.path;
      const folder = folders.get(dirname(path)) ?? rootFile;
      waiting.set(folder, [...(waiting.get(folder) ?? []), change]);
      if (change.kind === 'make' && change.isFolder) folders.set(path, change.file);
    }
  }
  // folders are journaled: of what was not synced the first few changes are there
  for (const late of waiting.values()) names.push(...late.slice(0, Math.floor(random() * (late.length + 1))));

  mkdirSync(target, { recursive: true });
  const there = named(names);
  const isReachable = (path: string): boolean =>
    path === '.' || (there.get(path)?.isFolder === true && isReachable(dirname(path)));
  for (const [path, { file, isFolder }] of there) {
    if (isMemory(path) || !isReachable(dirname(path))) continue;
    if (isFolder) mkdirSync(join(target, path), { recursive: true });
    else {
      const { kept, waiting: late } = contentOf(file);
      mkdirSync(dirname(join(target, path)), { recursive: true });
      writeFileSync(join(target, path), written([...kept, ...survivors(late, random)]));
    }
  }
}

function named(names: readonly Naming[]): Map<string, { readonly file: number; readonly isFolder: boolean }> {
  const there = new Map<string, { readonly file: number; readonly isFolder: boolean }>();
  for (const change of names) {
    if (change.kind === 'make') there.set(change.path, change);
    else if (change.kind === 'unlink') there.delete(change.path);
    else {
      const moved = there.get(change.from);
      if (moved) there.set(change.to, moved);
      there.delete(change.from);
    }
  }
  return there;
}

/** Of what was not synced: nothing, all up to one that is torn, or any of them in any state. */
function survivors(late: readonly Content[], random: () => number): Content[] {
  const way = random();
  if (way < 0.2) return [];
  if (way < 0.5) {
    const until = Math.floor(random() * (late.length + 1));
    return [...late.slice(0, until), ...late.slice(until, until + 1).flatMap((one) => torn(one, random))];
  }
  return late.flatMap((one) => {
    const fate = random();
    return fate < 0.4 ? [one] : fate < 0.7 ? [] : torn(one, random);
  });
}

/** Some of the sectors that a write covers. */
function torn(change: Content, random: () => number): Content[] {
  if (change.kind === 'truncate') return random() < 0.5 ? [change] : [];
  const pieces: Content[] = [];
  const end = change.at + change.data.length;
  for (let from = change.at; from < end; ) {
    const to = Math.min(end, (Math.floor(from / sector) + 1) * sector);
    if (random() < 0.5)
      pieces.push({ ...change, at: from, data: change.data.subarray(from - change.at, to - change.at) });
    from = to;
  }
  return pieces;
}

function written(all: readonly Content[]): Buffer {
  let bytes = Buffer.alloc(0);
  let size = 0;
  const grow = (to: number): void => {
    if (to > bytes.length) bytes = Buffer.concat([bytes, Buffer.alloc(Math.max(to, bytes.length * 2) - bytes.length)]);
  };
  for (const change of all) {
    if (change.kind === 'truncate') {
      grow(change.size);
      // what is cut off and then grown over again is zeros
      bytes.fill(0, Math.min(size, change.size));
      size = change.size;
    } else {
      grow(change.at + change.data.length);
      change.data.copy(bytes, change.at);
      size = Math.max(size, change.at + change.data.length);
    }
  }
  return bytes.subarray(0, size);
}
