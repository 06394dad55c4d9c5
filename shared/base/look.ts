/** Two pictures whose looks (electron/photos/look.ts) differ in no more bits than this are one, saved in two ways. */
export const sameLookBits = 10;

/** In how many bits two numbers in hex differ. */
export function differingBits(one: string, other: string): number {
  let differing = BigInt(`0x${one}`) ^ BigInt(`0x${other}`);
  let count = 0;
  for (; differing > 0n; differing >>= 1n) if (differing & 1n) count++;
  return count;
}
