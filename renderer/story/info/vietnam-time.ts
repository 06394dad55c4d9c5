/** Vietnam is seven hours ahead of UTC all year round. */
const aheadMs = 7 * 3_600_000;

/** An instant as a form's local date and time in Vietnam, `2026-11-24T15:30`. */
export const toVietnamTime = (instant: string | null): string =>
  instant === null ? '' : new Date(Date.parse(instant) + aheadMs).toISOString().slice(0, 16);

/** The instant of a form's local date and time in Vietnam; null for an empty or unfinished one. */
export function fromVietnamTime(local: string): string | null {
  const time = Date.parse(`${local}Z`);
  return local === '' || Number.isNaN(time) ? null : new Date(time - aheadMs).toISOString();
}
