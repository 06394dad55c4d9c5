import type { SendNotice } from '../../../shared/api/index.ts';
import { CmsFailure } from '../cms-failure.ts';
import type { StepContext } from '../connector.ts';
import type { Journal } from '../deliver.ts';
import { temporaryName, temporaryPrefix } from './names.ts';
import type { DropPlace, DropTarget } from './place.ts';

export interface DropFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A revision on its way as files: the same names and bytes at every attempt. */
export interface FileDelivery {
  readonly key: string;
  /** The target's id, which no other machine has. */
  readonly owner: string;
  /** What this revision is called there. */
  readonly edition: string;
  /** In the order in which they get their names: whoever waits for the last finds all. */
  readonly pack: (signal: AbortSignal) => Promise<readonly DropFile[]>;
}

/**
 * In the journal: all files lie there whole, those before `giving` have their names, and that one is getting its own just
 * now: whether it did is not known before the answer.
 */
const staged = (edition: string, giving: number): string => `staged ${edition} ${giving}`;
function givingOf(journal: Journal, edition: string): number | null {
  const [state, of, giving] = journal.known()?.post.split(' ') ?? [];
  return state === 'staged' && of === edition ? Number(giving) : null;
}

/**
 * One attempt at leaving a revision in a folder. All of it goes there under temporary names before the first gets its
 * own, and each giving of a name is written down before it is done: a file that is under neither name then was taken by
 * the receiver, and is not sent a second time because the answer was lost.
 */
export async function deliverFiles(
  delivery: FileDelivery,
  target: DropTarget,
  journal: Journal,
  context: StepContext,
): Promise<readonly SendNotice[]> {
  const { key, owner, edition, pack } = delivery;
  const { signal } = context;
  journal.step('look');
  const place = await target.open(signal);
  try {
    const files = (await pack(signal)).map((file) => ({ ...file, part: temporaryName(owner, key, file.bytes) }));
    signal.throwIfAborted();
    const giving = givingOf(journal, edition);
    const missing = await notThere(place, files.slice(giving === null ? 0 : giving + 1));
    journal.step('files', { done: files.length - missing.length, total: files.length });
    await sweep(place, temporaryPrefix(owner, key), new Set(files.map(({ part }) => part)));
    for (const [at, { part, bytes }] of missing.entries()) {
      signal.throwIfAborted();
      await place.write(part, bytes, context.onSent);
      if ((await place.size(part)) !== bytes.length) throw new CmsFailure('broken-off');
      journal.step('files', { done: files.length - missing.length + at + 1, total: files.length });
    }
    journal.step('write');
    for (const [at, { name, part }] of files.entries()) {
      if (at < (giving ?? 0)) continue;
      signal.throwIfAborted();
      keep(journal, staged(edition, at), null);
      if ((await place.size(part)) !== null) await place.rename(part, name);
    }
    keep(journal, edition, edition);
    return [];
  } finally {
    await place.close();
  }
}

function keep(journal: Journal, post: string, seen: string | null): void {
  journal.keep({ post, seen, modified: '', status: 'files', url: '', editUrl: '', photos: {} });
}

/** Those that lie there whole neither under their own name nor under the temporary one. */
async function notThere<File extends DropFile & { readonly part: string }>(
  place: DropPlace,
  files: readonly File[],
): Promise<readonly File[]> {
  const missing: File[] = [];
  for (const file of files) {
    const { name, part, bytes } = file;
    if ((await place.size(part)) === bytes.length) continue;
    if ((await place.size(name)) !== bytes.length) missing.push(file);
  }
  return missing;
}

/** Takes away what earlier attempts with other bytes left under temporary names. */
async function sweep(place: DropPlace, prefix: string, wanted: ReadonlySet<string>): Promise<void> {
  for (const name of await place.names())
    if (name.startsWith(prefix) && name.endsWith('.part') && !wanted.has(name)) await place.remove(name);
}
