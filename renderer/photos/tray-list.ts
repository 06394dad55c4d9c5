import type { Photo, PhotoWord } from '../../shared/article/index.ts';

/** Which photos the tray shows. */
export type TrayFilter = 'all' | 'lacking';

/** What a photo still has to say before it may leave. */
export const lackingWords = (photo: Photo): readonly ('caption' | 'credit')[] =>
  (['caption', 'credit'] as const).filter((field) => photo[field].trim() === '');

/** The photos as the tray lists them: those without a place in the body first. */
export function trayPhotos(
  photos: readonly Photo[],
  placed: ReadonlySet<string>,
  filter: TrayFilter,
): readonly Photo[] {
  const shown = filter === 'all' ? photos : photos.filter((one) => lackingWords(one).length > 0);
  return [...shown.filter((one) => !placed.has(one._key)), ...shown.filter((one) => placed.has(one._key))];
}

/** The same photos with one of them moved in front of another, or behind it. */
export function movedPhoto(photos: readonly Photo[], key: string, other: string, side: 'before' | 'after'): Photo[] {
  const moving = photos.find((one) => one._key === key);
  if (!moving || key === other) return [...photos];
  return photos.flatMap((one) => {
    if (one._key === key) return [];
    if (one._key !== other) return [one];
    return side === 'before' ? [moving, one] : [one, moving];
  });
}

/** Words that are set for many photos at once; what is left empty stays as each photo has it. */
export type SharedWords = Partial<Record<PhotoWord, string>>;

/** Sets words for the chosen photos; where a word came from is no longer true then. */
export function withWords(photos: readonly Photo[], chosen: ReadonlySet<string>, words: SharedWords): Photo[] {
  const set = Object.entries(words).filter(([, value]) => value.trim() !== '');
  if (set.length === 0) return [...photos];
  const fields = Object.fromEntries(set.map(([field, value]) => [field, value.trim()])) as SharedWords;
  return photos.map((one) => {
    if (!chosen.has(one._key)) return one;
    const origins = Object.fromEntries(Object.entries(one.origins).filter(([field]) => !(field in fields)));
    return { ...one, ...fields, origins };
  });
}
