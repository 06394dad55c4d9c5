import { type AddedPicture, CallFailed, type Client, maxPhotoBytes } from '../../shared/api/index.ts';
import type { Dispose } from '../../shared/base/index.ts';

/** What is being taken in; null when nothing is. */
export interface IntakeState {
  readonly done: number;
  readonly total: number;
}
export interface IntakeResult {
  readonly added: number;
  readonly failed: readonly { readonly name: string; readonly error: unknown }[];
  readonly stopped: boolean;
}

/** Files that are read at once: while one is decoded the next is on its way, and no more lie in the memory. */
const atOnce = 2;

/** Takes picture files in, a few at a time; a bad one is named with its reason and the others go on. */
export interface PhotoIntake {
  readonly state: () => IntakeState | null;
  readonly onState: (listener: () => void) => Dispose;
  /** `take` gets each photo as soon as it is kept. */
  readonly add: (files: readonly File[], take: (picture: AddedPicture) => void) => Promise<IntakeResult>;
  readonly stop: () => void;
}

export function createPhotoIntake(client: { readonly photos: Pick<Client['photos'], 'add'> }): PhotoIntake {
  const listeners = new Set<() => void>();
  let state: IntakeState | null = null;
  let stopped = false;
  const show = (next: IntakeState | null) => {
    state = next;
    for (const listener of listeners) listener();
  };
  const read = async (file: File): Promise<AddedPicture> => {
    // refused before it is read: a film dropped by mistake would fill the memory
    if (file.size > maxPhotoBytes)
      throw new CallFailed('photo-too-large', { name: file.name, bytes: file.size, limit: maxPhotoBytes });
    const bytes = new Uint8Array(await file.arrayBuffer());
    return client.photos.add({ name: file.name, bytes });
  };

  return {
    state: () => state,
    onState(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async add(files, take) {
      stopped = false;
      const failed: { name: string; error: unknown }[] = [];
      const waiting = [...files];
      let added = 0;
      let done = 0;
      show({ done, total: files.length });
      // a small file may be read before the large one that was chosen before it: they go in as they were chosen
      let before = Promise.resolve();
      const inOrder = (file: File, reading: Promise<AddedPicture>) => {
        const turn = before;
        before = (async () => {
          const read = await reading.catch((error: unknown) => ({ error }));
          await turn;
          if (stopped) return;
          if ('error' in read) failed.push({ name: file.name, error: read.error });
          else {
            take(read);
            added += 1;
          }
          done += 1;
          show({ done, total: files.length });
        })();
        return before;
      };
      const work = async () => {
        for (let file = waiting.shift(); file && !stopped; file = waiting.shift()) await inOrder(file, read(file));
      };
      await Promise.all(Array.from({ length: Math.min(atOnce, files.length) }, work));
      show(null);
      return { added, failed, stopped };
    },
    stop() {
      stopped = true;
    },
  };
}

/** The files of a drop or a paste; text alone gives none. */
export const filesOf = (data: DataTransfer | null): File[] => [...(data?.files ?? [])];
