import { z } from 'zod';
import { call } from './call.ts';

export const tasks = {
  /** Asks a long call to stop; it then fails with `cancelled`. Unknown tasks are ignored. */
  cancel: call<null>()(z.strictObject({ task: z.string().max(64) })),
};
