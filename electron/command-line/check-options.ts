import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CallFailed } from '../../shared/api/index.ts';
import { type CheckOptions, defaultHouse, type HouseStyle, houseStyle } from '../../shared/check/index.ts';
import { readDictionary } from '../../shared/language/index.ts';
import { bindShelf, decodeText, readLanguageModel, readShelf } from '../packages/index.ts';
import { CallError } from './call-error.ts';
import { explain } from './messages.ts';

export const resources = join(import.meta.dirname, '../../resources');

/** The house's defaults, this year, and the language model: what the window judges with; `more` is what the call says. */
export const checkOptions = async (
  language: CheckOptions['language'],
  more: Pick<CheckOptions, 'dictionary' | 'strictness' | 'style'> = {},
): Promise<CheckOptions> => ({
  house: defaultHouse,
  language,
  year: new Date().getFullYear(),
  model: await readLanguageModel(resources),
  ...more,
});

/** The house's style: a pack's rules, then those of the newsroom's folder; what can't be used in them is told. */
export async function readStyle(pack: string, folder: string): Promise<HouseStyle | undefined> {
  if (pack === 'none') return undefined;
  const book = bindShelf(await readShelf(resources, folder || null), { pack, choices: {} });
  for (const { pack: of, file, line, message } of book.problems)
    process.stderr.write(`morat: ${of}/${file}:${line}: ${message.vi}\n`);
  return houseStyle(book);
}

/** Entries of the dictionary file that an option names, none for ''; one that cannot be read makes the call wrong. */
export async function readDictionaryFile(file: string): Promise<readonly string[]> {
  if (file === '') return [];
  try {
    const text = decodeText(await readFile(file));
    if (text === null) throw new CallFailed('import-unreadable', { reason: 'encoding' });
    return readDictionary(text).entries;
  } catch (error) {
    throw new CallError(explain(error, file));
  }
}
