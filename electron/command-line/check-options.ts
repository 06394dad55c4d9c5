import { join } from 'node:path';
import { type CheckOptions, defaultHouse } from '../../shared/check/index.ts';
import { readLanguageModel } from '../packages/index.ts';

export const resources = join(import.meta.dirname, '../../resources');

/** The house's defaults, this year, and the language model: what the window judges with. */
export const checkOptions = async (language: CheckOptions['language']): Promise<CheckOptions> => ({
  house: defaultHouse,
  language,
  year: new Date().getFullYear(),
  model: await readLanguageModel(resources),
});
