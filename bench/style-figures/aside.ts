import { hashText } from '../../scripts/build-language/hash.ts';
import { Duplicates, stories, type Story } from '../../scripts/build-language/corpus.ts';

/** So many articles no rule was ever fitted to. */
export const asideCount = 2000;

/** One article in fifty, by a hash of its id that nothing else goes by. */
const isAside = (id: string): boolean => hashText(`style ${id}`) % 50 === 0;

/**
 * The articles of the corpus that the figures of the packs are taken on (the first 2,000 for which the hash says so,
 * repeats left out), or the others, which rules were made on.
 */
export async function* portion(corpus: string, which: 'aside' | 'development'): AsyncGenerator<Story> {
  const duplicates = new Duplicates();
  let given = 0;
  for await (const story of stories(corpus)) {
    if (duplicates.isRepeat(story) || isAside(story.id) !== (which === 'aside')) continue;
    if (which === 'aside' && ++given > asideCount) return;
    yield story;
  }
}
