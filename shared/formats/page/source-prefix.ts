// `(Thanh tra) - `, `(Dân trí) – `, `(PLO)- `, `TTO - `, `NDO - `, `SGGP – `
const bracketed = /^\(\s*(?<source>[\p{L}\p{N}][\p{L}\p{N}.&\s-]{1,40}?)\s*\)\s*[-–—:.]?\s*/u;
const abbreviated = /^(?<source>[\p{Lu}][\p{Lu}\d&.]{1,11})\s*[-–—]\s+/u;

/** Cuts the newsroom's name from the start of a sapo, or null. */
export function splitSourcePrefix(sapo: string): { readonly source: string; readonly rest: string } | null {
  for (const pattern of [bracketed, abbreviated]) {
    const found = pattern.exec(sapo);
    const source = found?.groups?.['source']?.trim() ?? '';
    if (!found || source === '' || source.split(/\s+/u).length > 6) continue;
    const rest = sapo.slice(found[0].length);
    if (rest.trim() !== '') return { source, rest };
  }
  return null;
}

/** The sapo as it goes out: `(Thanh tra) - Chiều 7/1, …` */
export const withSourcePrefix = (source: string, sapo: string): string =>
  source === '' ? sapo : `(${source}) - ${sapo}`;
