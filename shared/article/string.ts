import { z } from 'zod';

// Everything below U+0020 but the line feed, DEL and the C1 controls: they have no place in a story's text.
// eslint-disable-next-line no-control-regex
const controls = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g;

/** Text as the model keeps it: NFC, lone surrogates replaced, tabs and no-line controls made spaces, line feeds kept. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(controls, ' ')
    .normalize('NFC');
}

/** The same for fields of one line. */
export const cleanLine = (text: string): string => cleanText(text).replaceAll('\n', ' ');

/** Running text that may hold line feeds. Cleaned when parsed, so that everything behind the schema can rely on it. */
export const text = z.string().overwrite(cleanText);
/** Running text of one line. */
export const line = z.string().overwrite(cleanLine);
/** The identity of a block, byline, photo or comment inside one story; stable for the story's life. */
export const key = z.string().min(1).max(64);
/** An instant, ISO 8601 in UTC, e.g. `2026-11-24T08:30:00.000Z`. Shown in Asia/Ho_Chi_Minh. */
export const instant = z.iso.datetime();
/** A calendar day without time, e.g. `2026-11-24`. */
export const day = z.iso.date();
