export type Json = Readonly<Record<string, unknown>>;

/** An item without its empty strings and lists, for which the standards have no use. */
export const withoutEmpty = (item: Json): Json =>
  Object.fromEntries(
    Object.entries(item).filter(([, value]) => value !== '' && !(Array.isArray(value) && value.length === 0)),
  );
