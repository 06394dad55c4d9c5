import { type Client, maxPhotoBytes } from '../../shared/api/index.ts';
import { CallFailed } from '../../shared/api/index.ts';
import type { PresentPhoto } from '../../shared/article/index.ts';
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

/** Takes picture files in, one after the other; a bad one is named with its reason and the others go on. */
export interface PhotoIntake {
  readonly state: () => IntakeState | null;
  readonly onState: (listener: () => void) => Dispose;
  /** `take` gets each photo as soon as it is kept. */
  readonly add: (files: readonly File[], take: (photo: PresentPhoto) => void) => Promise<IntakeResult>;
  readonly stop: () => void;
}

export function createPhotoIntake(client: Pick<Client, 'photos'>): PhotoIntake {
  const listeners = new Set<() => void>();
  let state: IntakeState | null = null;
  let stopped = false;
  const show = (next: IntakeState | null) => {
    state = next;
    for (const listener of listeners) listener();
  };
  const read = async (file: File): Promise<PresentPhoto> => {
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
      let added = 0;
      for (const [at, file] of files.entries()) {
        if (stopped) break;
        show({ done: at, total: files.length });
        try {
          take(await read(file));
          added += 1;
        } catch (error) {
          failed.push({ name: file.name, error });
        }
      }
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
