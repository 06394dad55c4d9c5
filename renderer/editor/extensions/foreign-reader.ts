import type { $pasteForeign } from './paste-foreign.ts';

type Reader = { readonly $pasteForeign: typeof $pasteForeign };
let reader: Reader | null = null;

/** What reads other programs' HTML, null until it is there: it is large and no part of the start. */
export const foreignReader = (): Reader | null => reader;

export async function readForeignReader(): Promise<Reader> {
  reader ??= await import('./paste-foreign.ts');
  return reader;
}
