import { fold } from './fold.ts';

/** Longer addresses are cut by search engines and messengers. */
const longest = 90;

/** The address of a story made from its headline: `Hải Phòng: Tăng cường…` → `hai-phong-tang-cuong`. */
export function slugOf(headline: string): string {
  const words = fold(headline.normalize('NFC'))
    // what is left of other scripts has no place in an address
    .replace(/(?<=\d)[.,](?=\d)/g, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word.slice(0, longest) : `${slug}-${word}`;
    if (longer.length > longest) break;
    slug = longer;
  }
  return slug;
}
