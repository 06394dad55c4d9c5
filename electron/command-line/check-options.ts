import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CallFailed } from '../../shared/api/index.ts';
import { type CheckOptions, defaultHouse } from '../../shared/check/index.ts';
import { readDictionary } from '../../shared/language/index.ts';
import { decodeText, readLanguageModel } from '../packages/index.ts';

export const resources = join(import.meta.dirname, '../../resources');

/** The house's defaults, this year, and the language model: what the window judges with; `more` is what the call says. */
export const checkOptions = async (
  language: CheckOptions['language'],
  more: Pick<CheckOptions, 'dictionary' | 'strictness'> = {},
): Promise<CheckOptions> => ({
  house: defaultHouse,
  language,
  year: new Date().getFullYear(),
  model: await readLanguageModel(resources),
  ...more,
});

/** Entries of a dictionary file; throws where it cannot be read. */
export async function readDictionaryFile(file: string): Promise<readonly string[]> {
  const text = decodeText(await readFile(file));
  if (text === null) throw new CallFailed('import-unreadable', { reason: 'encoding' });
  return readDictionary(text).entries;
}
