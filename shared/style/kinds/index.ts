import { abbreviation } from './abbreviation.ts';
import { agreement } from './agreement.ts';
import { capitals } from './capitals.ts';
import { consistency } from './consistency.ts';
import { date } from './date.ts';
import { form } from './form.ts';
import type { Kind } from './kind.ts';
import { length } from './length.ts';
import { number } from './number.ts';
import { pattern } from './pattern.ts';
import { personName } from './person-name.ts';
import { place } from './place.ts';
import { readability } from './readability.ts';
import { repetition } from './repetition.ts';
import { required } from './required.ts';
import { signs } from './signs.ts';
import { term } from './term.ts';

/** Every kind of rule there is. A new one is a file beside this and a line here. */
export const kinds: readonly Kind[] = [
  term,
  pattern,
  capitals,
  abbreviation,
  number,
  date,
  signs,
  form,
  length,
  required,
  readability,
  repetition,
  consistency,
  agreement,
  place,
  personName,
];

const byName = new Map(kinds.map((kind) => [kind.name, kind]));
export const kindNamed = (name: string): Kind | null => byName.get(name) ?? null;
