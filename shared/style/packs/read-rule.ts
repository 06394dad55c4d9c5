import type { z } from 'zod';
import { slugOf } from '../../language/index.ts';
import { type Example, readExample, type WrittenExample } from '../example.ts';
import { kindNamed } from '../kinds/index.ts';
import type { StyleRule, Wording } from '../rule.ts';
import { commonKeys, type WrittenRule, writtenRule } from '../written.ts';

export interface RulePlace {
  readonly pack: string;
  readonly file: string;
  readonly line: number;
}

/** A rule, or what keeps it from being one, with the path inside it. */
export type RuleResult =
  | { readonly ok: true; readonly rule: StyleRule }
  | { readonly ok: false; readonly path: readonly PropertyKey[]; readonly message: Wording };

const failed = (path: readonly PropertyKey[], vi: string, en: string): RuleResult => ({
  ok: false,
  path,
  message: { vi, en },
});

/** Reads a rule as a person wrote it, its file's defaults already put in. */
export function readRule(raw: unknown, place: RulePlace): RuleResult {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
    return failed([], 'Luật phải là một khối “khóa: giá trị”.', 'A rule has to be a block of “key: value”.');
  const common: Record<string, unknown> = {};
  const own: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(raw)) (commonKeys.has(key) ? common : own)[key] = value;
  const parsed = writtenRule.safeParse(common);
  if (!parsed.success) return invalid(parsed.error);
  const kind = kindNamed(parsed.data.kind);
  if (!kind)
    return failed(
      ['kind'],
      `Không có loại luật “${parsed.data.kind}”.`,
      `There is no kind of rule “${parsed.data.kind}”.`,
    );
  const options = kind.options.safeParse(own);
  if (!options.success) return invalid(options.error);
  const written = parsed.data;
  const slug = written.id ?? derivedId(own);
  if (slug === '') return failed([], 'Luật chưa có id.', 'The rule has no id.');
  const category = written.category ?? kind.category;
  return {
    ok: true,
    rule: {
      id: `${place.pack}/${slug}`,
      kind: kind.name,
      category,
      severity: written.severity ?? 'warning',
      name: wording(written.name, { vi: title(own) || kind.purpose.vi, en: title(own) || kind.purpose.en }),
      message: wording(written.message, kind.message),
      why: wording(written.why),
      source: wording(written.source),
      fields: written.fields ?? null,
      quoted: written.quoted ?? category === 'spelling',
      examples: examplesOf(written, own),
      draft: written.draft ?? false,
      on: written.on ?? true,
      by: written.by ?? '',
      since: written.since ?? '',
      pack: place.pack,
      file: place.file,
      line: place.line,
      options: options.data,
    },
  };
}

const empty: Wording = { vi: '', en: '' };
function wording(written: string | Wording | undefined, otherwise: Wording = empty): Wording {
  if (written === undefined) return otherwise;
  return typeof written === 'string' ? { vi: written, en: written } : written;
}

function invalid({ issues }: z.ZodError): RuleResult {
  const [issue] = issues;
  const path = issue?.path ?? [];
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys : [];
  if (unknown.length > 0)
    return failed(
      [...path, ...unknown.slice(0, 1)],
      `Không hiểu khóa ${unknown.map((key) => `“${key}”`).join(', ')}.`,
      `Unknown key ${unknown.map((key) => `“${key}”`).join(', ')}.`,
    );
  const at = path.map(String).join('.');
  return failed(path, `“${at}” không đúng: ${issue?.message}`, `“${at}” is not right: ${issue?.message}`);
}

const firstOf = (value: unknown): string =>
  typeof value === 'string' ? value : Array.isArray(value) && typeof value[0] === 'string' ? value[0] : '';
const derivedId = (own: Record<string, unknown>): string => slugOf(firstOf(own['avoid']));
/** What a term is called in lists. */
function title(own: Record<string, unknown>): string {
  const [avoid, prefer] = [firstOf(own['avoid']), firstOf(own['prefer'])];
  return avoid === '' || prefer === '' ? avoid : `${avoid} → ${prefer}`;
}

/** A term without context proves itself: what is to be avoided is found, what is preferred is left alone. */
function examplesOf(written: WrittenRule, own: Record<string, unknown>): StyleRule['examples'] {
  const field = written.fields?.[0] ?? 'body';
  const read = (one: string | WrittenExample): Example => {
    const whole = typeof one === 'string' ? { text: one } : one;
    return readExample({ ...whole, field: whole.field ?? field });
  };
  const bad = (written.examples?.bad ?? []).map(read);
  const ok = (written.examples?.ok ?? []).map(read);
  if (written.kind !== 'term' || bad.length > 0) return { bad, ok };
  const [avoid, prefer] = [firstOf(own['avoid']).normalize('NFC'), own['prefer']];
  const found = {
    offset: 0,
    length: avoid.length,
    fix: prefer === undefined ? null : firstOf(prefer).normalize('NFC'),
  };
  return {
    bad: [{ text: avoid, field, date: null, body: '', found: [found] }],
    ok: ok.length > 0 || !firstOf(prefer) ? ok : [readExample({ text: firstOf(prefer), field })],
  };
}
