import { existsSync, readFileSync } from 'node:fs';

// the format of SQLite's write-ahead log: sqlite.org/fileformat2.html#walformat
const headBytes = 32;
const frameHeadBytes = 24;

/**
 * True if the log beside a store has lost something that had been synced. SQLite silently ends a log at the first
 * frame whose checksum is wrong, as after a power cut; but only the last transaction can have been cut off. A frame of
 * the same log that follows an end of transaction behind the break was written after a sync, so the break is damage.
 */
export function hasDamagedLog(path: string): boolean {
  if (!existsSync(path)) return false;
  const log = readFileSync(path);
  if (log.length < headBytes + frameHeadBytes) return false;
  const isBigEndian = log.readUInt32BE(0) === 0x377f0683;
  const pageBytes = log.readUInt32BE(8);
  if (!isBigEndian && log.readUInt32BE(0) !== 0x377f0682) return true;
  if (pageBytes < 512 || pageBytes > 65_536) return true;
  const salts = log.subarray(16, 24);
  let sums: Sums = add([0, 0], log.subarray(0, 24), isBigEndian);
  if (sums[0] !== log.readUInt32BE(24) || sums[1] !== log.readUInt32BE(28)) return true;
  const frameBytes = frameHeadBytes + pageBytes;
  let isBroken = false;
  let hasEnded = false;
  for (let at = headBytes; at + frameBytes <= log.length; at += frameBytes) {
    const isOfThisLog = log.subarray(at + 8, at + 16).equals(salts);
    if (!isBroken) {
      const next = add(
        add(sums, log.subarray(at, at + 8), isBigEndian),
        log.subarray(at + 24, at + frameBytes),
        isBigEndian,
      );
      isBroken = !isOfThisLog || next[0] !== log.readUInt32BE(at + 16) || next[1] !== log.readUInt32BE(at + 20);
      sums = next;
      if (!isBroken) continue;
    }
    if (isOfThisLog && hasEnded) return true;
    hasEnded ||= isOfThisLog && log.readUInt32BE(at + 4) !== 0;
  }
  return false;
}

type Sums = readonly [number, number];

/** The log's own checksum goes on over pairs of 32-bit words. */
function add([first, second]: Sums, bytes: Buffer, isBigEndian: boolean): Sums {
  const word = (at: number) => (isBigEndian ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at));
  let [one, two] = [first, second];
  for (let at = 0; at + 8 <= bytes.length; at += 8) {
    one = (one + word(at) + two) >>> 0;
    two = (two + word(at + 4) + one) >>> 0;
  }
  return [one, two];
}
