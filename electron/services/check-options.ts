import type { CheckOptions } from '../../shared/check/index.ts';
import { readLanguageModel } from '../packages/index.ts';
import type { ServiceParts } from './parts.ts';
import type { StyleService } from './style.ts';

/** What every gate judges by: the settings, the newsroom's words, its style and the language model, as they are now. */
export const checkOptions = async (
  { store, resources }: Pick<ServiceParts, 'store' | 'resources'>,
  styles: StyleService,
): Promise<CheckOptions> => {
  const { house, language } = store.settings.get();
  const [model, style] = await Promise.all([readLanguageModel(resources), styles.forCheck()]);
  return { house, language, year: new Date().getFullYear(), model, dictionary: store.dictionary.entries(), style };
};
