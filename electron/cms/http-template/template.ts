import { z } from 'zod';

// What a newsroom may write of its CMS. Only places for values and places of values in answers: nothing here is run.

/** `/data/id`: a JSON pointer (RFC 6901) into the answer; `header:X-Id`: a header of it. */
const place = z
  .string()
  .regex(/^(\/.*|header:[A-Za-z0-9-]+)$/, 'place')
  .describe('Where it stands in the answer: a JSON pointer such as /data/id, or header:X-Id.');

/** On the host that is set up, always: it begins with one slash. */
const path = z
  .string()
  .regex(/^\/(?!\/)[^#\\\r\n]*$/, 'path')
  .describe('The path on the host that is set up, with its query: /api/articles/{{ id }}.');

// what says who we are, where to, and where a message ends is not a template's
const ownHeaders =
  /^(host|authorization|proxy-.*|cookie|connection|content-length|transfer-encoding|te|trailer|upgrade)$/i;
const headers = z
  .record(
    z
      .string()
      .regex(/^[A-Za-z0-9-]+$/, 'header')
      .refine((name) => !ownHeaders.test(name), 'own-header'),
    z.string(),
  )
  .describe('Further headers. Login, host and length are Morat’s own.');

/** Any JSON with placeholders in its strings; `{each: photos, item: …}` for a list; a key with ? is left out when empty. */
const json: z.ZodType<unknown> = z.json();

const request = {
  path,
  headers: headers.optional(),
};
const body = {
  method: z.enum(['POST', 'PUT', 'PATCH']).default('POST').describe('POST where nothing is said.'),
  json: json.optional().describe('The body as JSON, with {{ placeholders }}.'),
  form: z.record(z.string(), z.string()).optional().describe('The body as a form (application/x-www-form-urlencoded).'),
  multipart: z
    .record(z.string(), z.string())
    .optional()
    .describe('The body as multipart/form-data; "{{ file }}" is the photo itself.'),
};
const oneBody = (value: { json?: unknown; form?: unknown; multipart?: unknown }): boolean =>
  [value.json, value.form, value.multipart].filter((one) => one !== undefined).length === 1;

export const templateSchema = z.strictObject({
  morat: z.literal(1).describe('The version of this description.'),
  login: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('basic') }),
      z.strictObject({ kind: z.literal('bearer') }),
      z.strictObject({
        kind: z.literal('header'),
        name: z
          .string()
          .regex(/^[A-Za-z0-9-]+$/, 'header')
          .describe('X-Api-Key'),
      }),
    ])
    .describe('How the password of the settings is said: it goes nowhere else.'),
  check: z.strictObject({ ...request }).describe('A GET that only answers to who is logged in.'),
  find: z
    .strictObject({ ...request, id: place })
    .describe('A GET that finds what was sent before under {{ key }}; no id in the answer: nothing was.'),
  create: z
    .strictObject({ ...request, ...body, id: place })
    .refine(oneBody, 'one-body')
    .describe('Makes an empty draft that `find` finds under {{ key }}.'),
  update: z
    .strictObject({ ...request, ...body })
    .refine(oneBody, 'one-body')
    .describe('Gives the article {{ id }} all its content.'),
  read: z
    .strictObject({
      ...request,
      title: place.optional(),
      content: place.optional(),
      status: place.optional(),
      modified: place.optional(),
      url: place.optional(),
      editUrl: place.optional(),
    })
    .optional()
    .describe('A GET of the article {{ id }}: with it, Morat notices what was changed there and what was lost.'),
  photo: z
    .strictObject({ ...request, ...body, id: place, url: place })
    .refine(({ multipart }) => multipart !== undefined, 'one-body')
    .optional()
    .describe('Sends one photo; left out, stories go without.'),
  findPhoto: z
    .strictObject({ ...request, id: place, url: place })
    .optional()
    .describe('A GET that finds the photo {{ photo.key }} of an earlier attempt.'),
  remove: z
    .strictObject({ ...request, method: z.enum(['POST', 'DELETE']).default('DELETE') })
    .optional()
    .describe('Takes the article {{ id }} away; used by the connection check alone.'),
  statuses: z
    .strictObject({ draft: z.string(), pending: z.string(), publish: z.string() })
    .partial()
    .refine((all) => Object.keys(all).length > 0, 'no-status')
    .describe('What the CMS calls a draft, one for review and a published one; what is left out is not offered.'),
});
export type Template = z.output<typeof templateSchema>;
export type TemplateRequest = {
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly method?: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly json?: unknown;
  readonly form?: Readonly<Record<string, string>> | undefined;
  readonly multipart?: Readonly<Record<string, string>> | undefined;
};
