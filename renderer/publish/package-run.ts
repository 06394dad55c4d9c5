import { useState } from 'react';
import { CallFailed, type PackageProof } from '../../shared/api/index.ts';
import { newKey } from '../../shared/base/index.ts';
import { useClient, useEvent } from '../bridge/index.ts';

/** Where the making of a package stands. */
type PackageRun =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly task: string; readonly share: number | null; readonly step: string }
  | { readonly kind: 'done'; readonly path: string; readonly proof: PackageProof }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly error: unknown };

export interface PackageMaking {
  readonly run: PackageRun;
  readonly make: () => void;
  readonly cancel: () => void;
  /** Back to idle, for another run. */
  readonly forget: () => void;
}

/** Makes the package of a story as it is on disk; `beforeMake` brings what was typed last there. */
export function usePackageRun(draft: string, beforeMake: () => Promise<void>): PackageMaking {
  const client = useClient();
  const [run, setRun] = useState<PackageRun>({ kind: 'idle' });

  useEvent('taskProgress', ({ task, done, total, step }) =>
    setRun((now) =>
      now.kind === 'running' && now.task === task ? { ...now, share: total > 0 ? done / total : null, step } : now,
    ),
  );

  const make = async (): Promise<void> => {
    const task = newKey();
    setRun({ kind: 'running', task, share: null, step: '' });
    try {
      await beforeMake();
      const { path, proof } = await client.packages.make({ draft, task, path: null });
      setRun({ kind: 'done', path, proof });
    } catch (error) {
      setRun(
        error instanceof CallFailed && error.code === 'cancelled' ? { kind: 'cancelled' } : { kind: 'failed', error },
      );
    }
  };
  return {
    run,
    make: () => void make(),
    cancel: () => {
      if (run.kind === 'running') void client.tasks.cancel({ task: run.task });
    },
    forget: () => setRun({ kind: 'idle' }),
  };
}
