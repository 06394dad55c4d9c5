import type { Emit } from '../../shared/api/index.ts';
import type { CheckOptions } from '../../shared/check/index.ts';
import type { Store } from '../store/index.ts';
import type { Log } from './log.ts';

/** What every group of handlers is given. */
export interface ServiceParts {
  readonly store: Store;
  /** The data folder: the store, `photos`, `exports`, logs. */
  readonly folder: string;
  /** The program's own files: sample story, rules. */
  readonly resources: string;
  readonly log: Log;
  readonly emit: Emit;
  /** What every gate judges by, as it is now. */
  readonly checkOptions: () => Promise<CheckOptions>;
}
