const dayMs = 86_400_000;
/** Vietnam keeps one offset all year. */
const zoneMs = 7 * 3_600_000;

/** When the day began in Vietnam that many days ago, as an ISO instant; 0 is today. */
export function daysAgo(days: number, now = Date.now()): string {
  const today = Math.floor((now + zoneMs) / dayMs);
  return new Date((today - days) * dayMs - zoneMs).toISOString();
}
