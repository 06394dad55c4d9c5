import { z } from 'zod';
import { call } from './call.ts';

/** A word or a name that the newsroom lets stand. */
export interface DictionaryRow {
  readonly entry: string;
  readonly addedAt: string;
  /** The person's name in the settings then; may be empty. */
  readonly addedBy: string;
}

/** What came of a file of entries. */
export interface DictionaryImport {
  readonly added: number;
  /** Entries that were there already. */
  readonly known: number;
  /** Numbers of lines that are no entry, counted from 1. */
  readonly refused: readonly number[];
}

/** Far more than a newsroom has. */
const mostEntries = 50_000;
const entries = z.array(z.string().max(500)).min(1).max(mostEntries);

export const dictionary = {
  /** Newest first. */
  list: call<DictionaryRow[]>()(z.strictObject({})),
  /** Answers how many were new; what is no word or name is left out. */
  add: call<{ added: number }>()(z.strictObject({ entries })),
  remove: call<{ removed: number }>()(z.strictObject({ entries })),
  /** A text file, one entry a line, `#` comments. Fails with import-unreadable. */
  import: call<DictionaryImport>()(z.strictObject({ bytes: z.instanceof(Uint8Array) })),
  /** The same form, all entries in alphabetical order. */
  export: call<{ text: string }>()(z.strictObject({})),
};
