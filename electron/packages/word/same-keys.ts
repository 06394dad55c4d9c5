import { type Article, type Block, isKnown, photosOf, plainText } from '../../../shared/article/index.ts';
import { differ } from '../../../shared/review/index.ts';
import type { ReadStory } from '../read-story.ts';

type Pair = readonly [old: Block, now: Block];

/**
 * A later reading of the same story under the keys of an earlier one: for blocks and photos that are alike, for
 * paragraphs and tables that stand where others stood, and for names in the byline.
 */
export function withKeysOf(before: ReadStory, after: ReadStory): ReadStory {
  const olds = new Map<Block, Block>();
  const photos = new Map<string, string>();
  for (const [old, now] of pairs(before, after)) {
    olds.set(now, old);
    const former = photosOf(old);
    for (const [at, key] of photosOf(now).entries()) photos.set(key, former[at] ?? key);
  }
  const photoKey = (key: string) => photos.get(key) ?? key;
  const { article } = after;
  const names = new Map(before.article.bylines.map(({ _key, name }) => [name, _key]));
  const added = new Map(before.article.photos.map(({ _key, addedAt }) => [_key, addedAt]));
  const renamed: Article = {
    ...article,
    id: before.article.id,
    bylines: article.bylines.map((one) => ({ ...one, _key: names.get(one.name) ?? one._key })),
    photos: article.photos.map((one) => {
      const _key = photoKey(one._key);
      return { ...one, _key, addedAt: added.get(_key) ?? one.addedAt };
    }),
    leadPhoto: article.leadPhoto === null ? null : photoKey(article.leadPhoto),
    body: article.body.map((block) => renewed(olds.get(block), block)),
  };
  return {
    ...after,
    article: renamed,
    pictures: after.pictures.map((one) => ({ ...one, photo: photoKey(one.photo) })),
  };
}

/** The block that stands where an old one stood. */
function renewed(old: Block | undefined, now: Block): Block {
  if (!old || !isKnown(old) || !isKnown(now) || old._type === 'photo') return old ?? now;
  if (old._type !== 'table' || now._type !== 'table') return { ...now, _key: old._key };
  return {
    ...now,
    _key: old._key,
    rows: now.rows.map((row, at) => ({ ...row, _key: old.rows[at]?._key ?? row._key })),
  };
}

/** Blocks of both that are one and the same, in order. */
function pairs(before: ReadStory, after: ReadStory): Pair[] {
  const numbers = new Map<string, number>();
  // from where on `differ` takes a number for one thing that is no letter
  const number = (sign: string): number => {
    const known = numbers.get(sign) ?? 0x10000 + numbers.size;
    numbers.set(sign, known);
    return known;
  };
  const signs = ({ article, pictures }: ReadStory) => article.body.map((block) => number(signOf(block, pictures)));
  const [olds, nows] = [before.article.body, after.article.body];
  const found: Pair[] = [];
  let removed: Block[] = [];
  let inserted: Block[] = [];
  let [at, to] = [0, 0];
  const endGap = () => {
    found.push(...likely(removed, inserted));
    [removed, inserted] = [[], []];
  };
  for (const { does, units } of differ(signs(before), signs(after))) {
    if (does === 'remove') removed.push(...olds.slice(at, at + units));
    else if (does === 'insert') inserted.push(...nows.slice(to, to + units));
    else {
      endGap();
      for (let step = 0; step < units; step++) {
        const [old, now] = [olds[at + step], nows[to + step]];
        if (old && now) found.push([old, now]);
      }
    }
    if (does !== 'insert') at += units;
    if (does !== 'remove') to += units;
  }
  endGap();
  return found;
}

function signOf(block: Block, pictures: ReadStory['pictures']): string {
  if (!isKnown(block)) return block._key;
  if (block._type === 'block') return `${block.listItem ?? block.style} ${plainText(block)}`;
  if (block._type === 'table') return JSON.stringify(block.rows.map(({ cells }) => cells));
  return photosOf(block)
    .map((key) => pictures.find(({ photo }) => photo === key)?.src ?? key)
    .join(' ');
}

/** Of what went and what came between the same neighbours: each with the first behind the last pair that it resembles. */
function likely(removed: readonly Block[], inserted: readonly Block[]): Pair[] {
  const found: Pair[] = [];
  let from = 0;
  for (const now of inserted) {
    const at = removed.findIndex((old, index) => index >= from && resembles(old, now));
    const old = removed[at];
    if (!old) continue;
    found.push([old, now]);
    from = at + 1;
  }
  return found;
}

/** Two tables, or two paragraphs of which the shorter shares half of its words with the longer. */
function resembles(old: Block, now: Block): boolean {
  if (!isKnown(old) || !isKnown(now) || old._type !== now._type) return false;
  if (old._type !== 'block' || now._type !== 'block') return old._type === 'table';
  const words = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
  const [one, other] = [words(plainText(old)), words(plainText(now))];
  const [few, many] = one.size < other.size ? [one, other] : [other, one];
  return few.size > 0 && [...few].filter((word) => many.has(word)).length * 2 >= few.size;
}
