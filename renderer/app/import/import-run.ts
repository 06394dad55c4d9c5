import { useRef, useState } from 'react';
import { CallFailed, type ImportReport, type Received } from '../../../shared/api/index.ts';
import { useClient } from '../../bridge/index.ts';
import { flushOpenStories } from '../../story/index.ts';

/** One file of an import: still to come, made a story, handed over and taken in, waiting for its password, or refused. */
export interface ImportedFile {
  readonly name: string;
  readonly result:
    | { readonly kind: 'waiting' }
    | { readonly kind: 'done'; readonly draft: string; readonly headline: string; readonly report: ImportReport }
    | { readonly kind: 'received'; readonly received: Received }
    | { readonly kind: 'locked'; readonly file: File; readonly isWrong: boolean }
    | { readonly kind: 'failed'; readonly error: unknown };
}

export interface ImportRun {
  readonly files: readonly ImportedFile[];
  readonly isRunning: boolean;
  readonly isStopped: boolean;
  readonly start: (files: readonly File[]) => void;
  readonly stop: () => void;
  /** Tries the password on the file at that place of the list. */
  readonly unlock: (at: number, password: string) => void;
  readonly close: () => void;
}

/** Imports files one after another; a bad one is named and the others go in. */
export function useImportRun(onFirst: (draft: string) => void): ImportRun {
  const client = useClient();
  const [files, setFiles] = useState<readonly ImportedFile[]>([]);
  const [isRunning, setRunning] = useState(false);
  const [isStopped, setStopped] = useState(false);
  const stopping = useRef(false);

  const receive = async (file: File, bytes: Uint8Array<ArrayBuffer>, password: string | null) => {
    await flushOpenStories();
    return await client.handOver.receive({ name: file.name, bytes, password });
  };
  const importOne = async (file: File, password: string | null = null): Promise<ImportedFile['result']> => {
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      if (/\.morat$/i.test(file.name)) return { kind: 'received', received: await receive(file, bytes, password) };
      const { id, headline, report } = await client.imports.add({ name: file.name, bytes });
      return { kind: 'done', draft: id, headline, report };
    } catch (error) {
      if (error instanceof CallFailed && error.code === 'hand-over-locked')
        return { kind: 'locked', file, isWrong: error.params['reason'] === 'wrong' };
      return { kind: 'failed', error };
    }
  };

  const put = (at: number, result: ImportedFile['result']) =>
    setFiles((before) => before.map((one, index) => (index === at ? { ...one, result } : one)));
  const unlock = async (at: number, password: string): Promise<void> => {
    const result = files[at]?.result;
    if (result?.kind !== 'locked' || isRunning) return;
    setRunning(true);
    const opened = await importOne(result.file, password);
    put(at, opened);
    setRunning(false);
    const story = storyIn(opened);
    if (story !== null) onFirst(story);
  };

  const start = async (chosen: readonly File[]): Promise<void> => {
    if (chosen.length === 0 || isRunning) return;
    stopping.current = false;
    setStopped(false);
    setRunning(true);
    setFiles(chosen.map(({ name }) => ({ name, result: { kind: 'waiting' } })));
    let first: string | null = null;
    for (const [at, file] of chosen.entries()) {
      if (stopping.current) {
        setStopped(true);
        break;
      }
      const result = await importOne(file);
      first ??= storyIn(result);
      put(at, result);
    }
    setRunning(false);
    if (first !== null) onFirst(first);
  };

  return {
    files,
    isRunning,
    isStopped,
    start: (chosen) => void start(chosen),
    stop: () => {
      stopping.current = true;
    },
    unlock: (at, password) => void unlock(at, password),
    close: () => setFiles([]),
  };
}

/** The story that a file became. */
const storyIn = (result: ImportedFile['result']): string | null =>
  result.kind === 'done' ? result.draft : result.kind === 'received' ? result.received.id : null;
