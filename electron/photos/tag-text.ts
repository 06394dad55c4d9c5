import { cleanLine, cleanText } from '../../shared/article/index.ts';
import type { RawTags } from './exif-process.ts';

/** A caption of a thousand words is long; what a file says beyond that is no caption, and would stall every check. exif-process.ts cuts before. */
const longest = 15_000;

/** A tag's words in the model's form; a list is joined. */
export function tagText(value: unknown, lines = false): string {
  if (Array.isArray(value))
    return value
      .slice(0, 100)
      .map((one) => tagText(one, lines))
      .filter((one) => one !== '')
      .join(', ')
      .slice(0, longest);
  if (typeof value !== 'string' && typeof value !== 'number') return '';
  const text = String(value).slice(0, longest);
  return (lines ? cleanText(text) : cleanLine(text).replace(/\s+/g, ' ')).trim();
}

/** A tag that may be there in several languages (`XMP-dc:Description-vi`): Vietnamese, the default one, or any. */
export const inVietnamese = (raw: RawTags, tag: string): unknown =>
  raw[`${tag}-vi`] ??
  raw[`${tag}-vi-VN`] ??
  raw[tag] ??
  raw[Object.keys(raw).find((name) => name.startsWith(`${tag}-`)) ?? tag];

/** The entries of a list, each once. */
export const tagList = (value: unknown): string[] => [
  ...new Set((Array.isArray(value) ? value : [value]).map((one) => tagText(one)).filter((one) => one !== '')),
];
