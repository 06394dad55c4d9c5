import { z } from 'zod';

/** A block of a type that this Morat does not know (a newer one wrote it): the very object it was read as. */
export interface UnknownBlock {
  readonly _type: string;
  readonly _key: string;
  readonly [field: string]: unknown;
}

/** Accepts any object with `_type` and `_key` whose type is not in `known`, and hands it on untouched. */
export const unknownBlock = (known: ReadonlySet<string>) =>
  z.custom<UnknownBlock>(
    (value) => {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
      const { _type, _key } = value as Record<string, unknown>;
      return typeof _type === 'string' && typeof _key === 'string' && _key !== '' && !known.has(_type);
    },
    { message: 'a block needs a _type and a _key' },
  );
