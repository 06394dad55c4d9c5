/** A change of the disk, as trace.c has recorded it. `file` numbers what was made: a number that the system used again is another file. */
export type Change =
  | { readonly kind: 'write'; readonly file: number; readonly at: number; readonly data: Buffer }
  | { readonly kind: 'truncate'; readonly file: number; readonly size: number }
  | { readonly kind: 'sync'; readonly file: number }
  | { readonly kind: 'make'; readonly file: number; readonly path: string; readonly isFolder: boolean }
  | { readonly kind: 'rename'; readonly from: string; readonly to: string }
  | { readonly kind: 'unlink'; readonly path: string };

/** The folder that everything lies in, whose making is not recorded. */
export const rootFile = 0;

/** Reads a trace; `rootNumber` is the system's number of the traced folder. */
export function readRecord(trace: Buffer, rootNumber: bigint): Change[] {
  const files = new Map<bigint, number>([[rootNumber, rootFile]]);
  let made = rootFile;
  const changes: Change[] = [];
  for (let at = 0; at + 21 <= trace.length; ) {
    const kind = String.fromCharCode(trace[at] ?? 0);
    const number = trace.readBigUInt64LE(at + 1);
    const offset = Number(trace.readBigUInt64LE(at + 9));
    const length = trace.readUInt32LE(at + 17);
    const data = trace.subarray(at + 21, at + 21 + length);
    at += 21 + length;
    const path = data.toString('utf8');
    if (kind === 'c' || kind === 'm') {
      files.set(number, ++made);
      changes.push({ kind: 'make', file: made, path, isFolder: kind === 'm' });
      continue;
    }
    const [from = '', to = ''] = path.split('\0');
    const file = files.get(number);
    if (kind === 'r') changes.push({ kind: 'rename', from, to });
    else if (kind === 'u') changes.push({ kind: 'unlink', path });
    else if (file !== undefined && kind === 'w') changes.push({ kind: 'write', file, at: offset, data });
    else if (file !== undefined && kind === 't') changes.push({ kind: 'truncate', file, size: offset });
    else if (file !== undefined && kind === 's') changes.push({ kind: 'sync', file });
  }
  return changes;
}
