import { LineCounter, parseDocument } from 'yaml';
import { pathPlaceholders, placeholdersIn, knownFields, photoFields } from './fields.ts';
import { type Template, templateSchema } from './template.ts';

/** What is wrong with a template, for `messages/` to say. */
export interface TemplateProblem {
  readonly line: number;
  readonly problem: 'yaml' | 'missing' | 'unknown-key' | 'unknown-field' | 'wrong';
  /** The key, field or place that it is about. */
  readonly name: string;
}
export type ReadTemplate = { readonly template: Template } | { readonly problem: TemplateProblem };

/** Reads a newsroom's template; what is wrong is told with its line. */
export function readTemplate(text: string): ReadTemplate {
  const lines = new LineCounter();
  const document = parseDocument(text.normalize('NFC'), {
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'silent',
  });
  const [broken] = document.errors;
  if (broken) return { problem: { line: lines.linePos(broken.pos[0]).line, problem: 'yaml', name: broken.code } };
  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let length = path.length; length > 0; length--) {
      const node: unknown = document.getIn(path.slice(0, length), true);
      const range = typeof node === 'object' && node !== null && 'range' in node ? node.range : null;
      if (Array.isArray(range) && typeof range[0] === 'number') return lines.linePos(range[0]).line;
    }
    return 1;
  };
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 20 });
  } catch {
    return { problem: { line: 1, problem: 'yaml', name: 'alias' } };
  }
  const parsed = templateSchema.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const path = issue?.path ?? [];
    if (issue?.code === 'unrecognized_keys') {
      const [key = ''] = issue.keys;
      return { problem: { line: lineOf([...path, key]), problem: 'unknown-key', name: [...path, key].join('.') } };
    }
    const isMissing = !document.hasIn(path);
    return { problem: { line: lineOf(path), problem: isMissing ? 'missing' : 'wrong', name: path.join('.') || '—' } };
  }
  const unknown = unknownField(parsed.data);
  if (unknown) return { problem: { line: lineOf(unknown.path), problem: 'unknown-field', name: unknown.name } };
  return { template: parsed.data };
}

/** The first placeholder that means nothing where it stands. */
function unknownField(template: Template): { readonly path: PropertyKey[]; readonly name: string } | null {
  for (const [step, request] of Object.entries(template)) {
    if (typeof request !== 'object' || !('path' in request)) continue;
    const isPhoto = step === 'photo' || step === 'findPhoto';
    const fields = knownFields(step);
    for (const [part, value] of Object.entries(request)) {
      if (!['path', 'headers', 'json', 'form', 'multipart'].includes(part)) continue;
      const allowed = part === 'path' || part === 'headers' ? pathPlaceholders(fields) : fields;
      const found = unknownIn(value, [step, part], allowed, isPhoto);
      if (found) return found;
    }
  }
  return null;
}

function unknownIn(
  value: unknown,
  path: PropertyKey[],
  fields: ReadonlySet<string>,
  inPhoto: boolean,
): { readonly path: PropertyKey[]; readonly name: string } | null {
  if (typeof value === 'string') {
    const name = placeholdersIn(value).find((one) => !fields.has(one) && !(inPhoto && photoFields.has(one)));
    return name === undefined ? null : { path, name };
  }
  if (typeof value !== 'object' || value === null) return null;
  const isEach = 'each' in value;
  if (isEach && value.each !== 'photos' && value.each !== 'bylines')
    return { path: [...path, 'each'], name: String(value.each) };
  for (const [key, part] of Object.entries(value)) {
    if (isEach && key === 'each') continue;
    const within = isEach ? new Set([...fields, ...(value.each === 'photos' ? photoFields : bylineFields)]) : fields;
    const found = unknownIn(part, [...path, Array.isArray(value) ? Number(key) : key], within, inPhoto);
    if (found) return found;
  }
  return null;
}

const bylineFields: ReadonlySet<string> = new Set(['byline.name', 'byline.role']);
