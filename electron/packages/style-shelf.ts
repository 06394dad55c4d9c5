import { join } from 'node:path';
import { ownPack } from '../../shared/api/index.ts';
import { bindPacks, type Pack, type RuleChoice, type StyleBook } from '../../shared/style/index.ts';
import { readPacks } from './style-packs.ts';

/** What the settings say of style. */
export interface StyleChosen {
  readonly pack: string;
  readonly choices: Readonly<Record<string, RuleChoice>>;
}

/** Every pack there is, shipped or the newsroom's, and the style that they bind to. */
export interface Shelf {
  readonly shipped: readonly Pack[];
  readonly own: readonly Pack[];
}

export async function readShelf(resources: string, ownFolder: string | null): Promise<Shelf> {
  const [shipped, own] = await Promise.all([
    readPacks(join(resources, 'style')),
    ownFolder === null ? [] : readPacks(ownFolder),
  ]);
  return { shipped, own };
}

/** The chosen pack's rules, then the newsroom's own, then what the person has decided. A pack of the newsroom hides a shipped one of its id. */
export function bindShelf({ shipped, own }: Shelf, { pack, choices }: StyleChosen): StyleBook {
  const there = new Set(own.map(({ id }) => id));
  const packs = [...own, ...shipped.filter(({ id }) => !there.has(id))];
  return bindPacks(packs, [pack, ...(there.has(ownPack) ? [ownPack] : [])], choices);
}
