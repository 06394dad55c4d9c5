import type { PackageProof } from '../../shared/api/index.ts';
import { useClient, useTask } from '../bridge/index.ts';

/** Makes the package of a story as it is on disk; `beforeMake` brings what was typed last there. */
export function usePackageRun(draft: string, beforeMake: () => Promise<void>) {
  const client = useClient();
  const { start, ...task } = useTask<{ readonly path: string; readonly proof: PackageProof }>();
  const make = (override: string | null) =>
    start(async (name) => {
      await beforeMake();
      return await client.packages.make({ draft, task: name, path: null, override });
    });
  return { ...task, make };
}
