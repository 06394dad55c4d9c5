/** How many hours, days and weeks keep their newest copy. */
const kept = { hours: 8, days: 7, weeks: 5 } as const;

const weekMs = 7 * 24 * 3600 * 1000;
// 1 January 1970 was a Thursday: weeks begin on Monday
const weekOf = (day: string): string => String(Math.floor((Date.parse(day) - 4 * 24 * 3600 * 1000) / weekMs));

/** The moment in a backup's name (`copy-2026-11-25T04-30-00-000Z.sqlite`, of older versions `day-2026-11-24.sqlite`), as an ISO instant. */
export function momentOf(name: string): string | null {
  const found = /(\d{4}-\d{2}-\d{2})(?:T(\d{2})-(\d{2})-(\d{2})-(\d{3})Z)?\.sqlite$/.exec(name);
  if (!found) return null;
  const [, day = '', hours = '00', minutes = '00', seconds = '00', thousandths = '000'] = found;
  const moment = `${day}T${hours}:${minutes}:${seconds}.${thousandths}Z`;
  return Number.isNaN(Date.parse(moment)) ? null : moment;
}

/**
 * Newest first. A copy whose moment is still to come was made before the clock was set back, so it is older than every
 * one that the present clock has dated.
 */
export function newestFirst<Copy extends { readonly at: string }>(copies: readonly Copy[], now: string): Copy[] {
  const isToCome = ({ at }: Copy) => at > now;
  return copies.toSorted(
    (one, other) => Number(isToCome(one)) - Number(isToCome(other)) || other.at.localeCompare(one.at),
  );
}

/** Those that may go: neither the newest of one of the last hours, days or weeks that have a copy. `copies` newest first. */
export function outlived<Copy extends { readonly at: string }>(copies: readonly Copy[]): Copy[] {
  const staying = new Set<Copy>();
  const keepOne = (spanOf: (at: string) => string, most: number) => {
    const spans = new Set<string>();
    for (const copy of copies) {
      const span = spanOf(copy.at);
      if (spans.has(span) || spans.size === most) continue;
      spans.add(span);
      staying.add(copy);
    }
  };
  keepOne((at) => at.slice(0, 13), kept.hours);
  keepOne((at) => at.slice(0, 10), kept.days);
  keepOne((at) => weekOf(at.slice(0, 10)), kept.weeks);
  return copies.filter((copy) => !staying.has(copy));
}
