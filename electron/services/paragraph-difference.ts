import type { Difference } from '../../shared/api/index.ts';

/** Two texts side by side: the longest common run of paragraphs stays, the others stand on their side. */
export function paragraphDifference(ours: readonly string[], theirs: readonly string[]): Difference['lines'] {
  const width = theirs.length + 1;
  // lengths[a * width + b]: how many paragraphs ours from a on and theirs from b on have in common
  const lengths = new Uint32Array((ours.length + 1) * width);
  const at = (a: number, b: number) => lengths[a * width + b] ?? 0;
  for (let a = ours.length - 1; a >= 0; a--)
    for (let b = theirs.length - 1; b >= 0; b--)
      lengths[a * width + b] = ours[a] === theirs[b] ? at(a + 1, b + 1) + 1 : Math.max(at(a + 1, b), at(a, b + 1));
  const lines: Difference['lines'][number][] = [];
  let a = 0;
  let b = 0;
  while (a < ours.length || b < theirs.length) {
    const mine = ours[a];
    const other = theirs[b];
    if (mine !== undefined && mine === other) {
      lines.push({ side: 'both', text: mine });
      a++;
      b++;
    } else if (mine !== undefined && (other === undefined || at(a + 1, b) >= at(a, b + 1))) {
      lines.push({ side: 'ours', text: mine });
      a++;
    } else {
      lines.push({ side: 'theirs', text: other ?? '' });
      b++;
    }
  }
  return paired(lines);
}

/** Where both sides differ in a row, each paragraph of ours stands over its counterpart. */
function paired(lines: Difference['lines']): Difference['lines'] {
  const told: Difference['lines'][number][] = [];
  for (let at = 0; at < lines.length; ) {
    let end = at;
    while (end < lines.length && lines[end]?.side !== 'both') end++;
    const run = lines.slice(at, end);
    const ours = run.filter(({ side }) => side === 'ours');
    const theirs = run.filter(({ side }) => side === 'theirs');
    for (let pair = 0; pair < Math.max(ours.length, theirs.length); pair++)
      told.push(...ours.slice(pair, pair + 1), ...theirs.slice(pair, pair + 1));
    told.push(...lines.slice(end, end + 1));
    at = end + 1;
  }
  return told;
}
