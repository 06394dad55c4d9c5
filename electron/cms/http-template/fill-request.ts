import { randomUUID } from 'node:crypto';
import { bylineFieldsOf, type Fields, fillText, fillValue, photoFieldsOf, type StoryAtTarget } from './fields.ts';
import type { TemplateRequest } from './template.ts';
import { photoKey } from '../keys.ts';
import { publishedPhotos } from '../../../shared/formats/index.ts';

/** A request of a template with its placeholders filled. */
export interface FilledRequest {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | null;
}

/** What a request is filled with: a story's fields, the story itself where lists go along, a photo's file. */
export interface Filling {
  readonly fields: Fields;
  readonly story?: StoryAtTarget;
  readonly file?: Uint8Array;
}

export function fillRequest(request: TemplateRequest, filling: Filling): FilledRequest {
  const { fields } = filling;
  const headers: Record<string, string> = { Accept: 'application/json' };
  // a header holds ASCII alone
  for (const [name, text] of Object.entries(request.headers ?? {}))
    headers[name] = fillText(text, fields, (value) =>
      /^[\x20-\x7e]*$/.test(value) ? value : encodeURIComponent(value),
    );
  const path = fillText(request.path, fields, encodeURIComponent).replaceAll(' ', '%20');
  if (request.json !== undefined) {
    headers['Content-Type'] = 'application/json; charset=utf-8';
    return { path, headers, body: Buffer.from(JSON.stringify(fillJson(request.json, filling)), 'utf8') };
  }
  if (request.form) {
    headers['Content-Type'] = 'application/x-www-form-urlencoded; charset=utf-8';
    const pairs = new URLSearchParams();
    for (const [name, text] of Object.entries(request.form))
      pairs.set(
        name,
        fillText(text, fields, (value) => value),
      );
    return { path, headers, body: Buffer.from(pairs.toString(), 'utf8') };
  }
  if (request.multipart) {
    const { boundary, body } = multipart(request.multipart, filling);
    headers['Content-Type'] = `multipart/form-data; boundary=${boundary}`;
    return { path, headers, body };
  }
  return { path, headers, body: null };
}

/** Strings filled; `{each, item}` a list; a key that ends in `?` goes only with a value. */
export function fillJson(value: unknown, filling: Filling): unknown {
  if (typeof value === 'string') return fillValue(value, filling.fields);
  if (Array.isArray(value)) return value.map((one) => fillJson(one, filling));
  if (typeof value !== 'object' || value === null) return value;
  if ('each' in value && 'item' in value)
    return each(String(value.each), filling).map((fields) =>
      fillJson(value.item, { ...filling, fields: { ...filling.fields, ...fields } }),
    );
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, part]) => {
      const filled = fillJson(part, filling);
      if (!name.endsWith('?')) return [[name, filled]];
      return isEmpty(filled) ? [] : [[name.slice(0, -1), filled]];
    }),
  );
}

const isEmpty = (value: unknown): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0);

function each(list: string, { story }: Filling): readonly Fields[] {
  if (!story) return [];
  if (list === 'bylines') return story.article.bylines.map(bylineFieldsOf);
  return publishedPhotos(story.article).map((photo) =>
    photoFieldsOf(photo, photoKey(story.article.id, photo), story.photos.get(photo._key) ?? null),
  );
}

function multipart(
  parts: Readonly<Record<string, string>>,
  { fields, file }: Filling,
): { readonly boundary: string; readonly body: Uint8Array } {
  const boundary = `morat-${randomUUID()}`;
  const quoted = (name: string): string => name.replaceAll('"', '%22').replaceAll(/[\r\n]/g, ' ');
  const pieces: Buffer[] = [];
  for (const [name, text] of Object.entries(parts)) {
    const isFile = /^\{\{\s*file\s*\}\}$/.test(text);
    const head = [
      `--${boundary}`,
      `Content-Disposition: form-data; name="${quoted(name)}"${isFile ? `; filename="${quoted(String(fields['fileName'] ?? ''))}"` : ''}`,
      ...(isFile ? ['Content-Type: image/jpeg'] : []),
    ].join('\r\n');
    const value = isFile
      ? Buffer.from(file ?? new Uint8Array())
      : Buffer.from(
          fillText(text, fields, (one) => one),
          'utf8',
        );
    pieces.push(Buffer.from(`${head}\r\n\r\n`, 'utf8'), value, Buffer.from('\r\n', 'utf8'));
  }
  return { boundary, body: Buffer.concat([...pieces, Buffer.from(`--${boundary}--\r\n`, 'utf8')]) };
}
