import { z } from 'zod';
import type { ImportReport } from '../formats/index.ts';
import { call } from './call.ts';

export const imports = {
  /** Makes a draft out of one file (.txt .html .md .docx, or article.json). Fails with import-… and the file's name. */
  add: call<{ id: string; headline: string; report: ImportReport }>()(
    z.strictObject({ name: z.string().max(500), bytes: z.instanceof(Uint8Array) }),
  ),
};
