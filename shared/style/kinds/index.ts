import type { Kind } from './kind.ts';
import { pattern } from './pattern.ts';
import { term } from './term.ts';

/** Every kind of rule there is. A new one is a file beside this and a line here. */
export const kinds: readonly Kind[] = [term, pattern];

const byName = new Map(kinds.map((kind) => [kind.name, kind]));
export const kindNamed = (name: string): Kind | null => byName.get(name) ?? null;
