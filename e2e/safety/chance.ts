/** Numbers between 0 and 1 that come out the same for the same seed. */
export function chance(seed: number): () => number {
  let state = (Math.abs(seed) % 2_147_483_646) + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** How often a part is tried: `npm test` has time for a few rounds, `npm run test:long` sets more. */
export const roundsOf = (name: string, few: number): number => Number(process.env[name] ?? few);

/** Where the chances begin: another number is another run. */
export const seed = Number(process.env['MORAT_SEED'] ?? 20_261_125);
