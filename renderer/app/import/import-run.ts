import { useRef, useState } from 'react';
import type { ImportReport } from '../../../shared/api/index.ts';
import { useClient } from '../../bridge/index.ts';

/** One file of an import: still to come, made a story, or refused with a reason. */
export interface ImportedFile {
  readonly name: string;
  readonly result:
    | { readonly kind: 'waiting' }
    | { readonly kind: 'done'; readonly draft: string; readonly headline: string; readonly report: ImportReport }
    | { readonly kind: 'failed'; readonly error: unknown };
}

export interface ImportRun {
  readonly files: readonly ImportedFile[];
  readonly isRunning: boolean;
  readonly isStopped: boolean;
  readonly start: (files: readonly File[]) => void;
  readonly stop: () => void;
  readonly close: () => void;
}

/** Imports files one after another; a bad one is named and the others go in. */
export function useImportRun(onFirst: (draft: string) => void): ImportRun {
  const client = useClient();
  const [files, setFiles] = useState<readonly ImportedFile[]>([]);
  const [isRunning, setRunning] = useState(false);
  const [isStopped, setStopped] = useState(false);
  const stopping = useRef(false);

  const importOne = async (file: File): Promise<ImportedFile['result']> => {
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const { id, headline, report } = await client.imports.add({ name: file.name, bytes });
      return { kind: 'done', draft: id, headline, report };
    } catch (error) {
      return { kind: 'failed', error };
    }
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
      if (result.kind === 'done') first ??= result.draft;
      setFiles((before) => before.map((one, index) => (index === at ? { ...one, result } : one)));
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
    close: () => setFiles([]),
  };
}
