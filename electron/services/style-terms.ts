import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import { CallFailed, ownPack } from '../../shared/api/index.ts';
import { type Pack, readPack, type Severity, type StyleRule } from '../../shared/style/index.ts';
import { writeAtomically } from '../photos/index.ts';

/** Where terms that are added in the window stand; people write their own files beside it. */
const fileName = 'them-nhanh.yaml';

export interface NewTerm {
  readonly avoid: string;
  readonly prefer: string | null;
  readonly why: string;
  readonly source: string;
  readonly severity: Severity;
  readonly by: string;
  /** A day. */
  readonly since: string;
}

/** Signs that mean something in a line of terms. */
const meaning = /[|→#,\n\r«»]|=>/;

/** The term as a line of `terms`, or null if its words can't stand in one. */
function lineOf({ avoid, prefer, why, source, severity, by, since }: NewTerm): string | null {
  const clean = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (meaning.test(avoid.trim()) || meaning.test((prefer ?? '').trim()) || clean(avoid) === '') return null;
  const head = prefer === null ? clean(avoid) : `${clean(avoid)} → ${clean(prefer)}`;
  const part = (text: string) => clean(text.replace(/[|#]/g, ' '));
  const parts = [
    part(why),
    part(source),
    `mức: ${severity}`,
    ...(by === '' ? [] : [`ai: ${part(by)}`]),
    `ngày: ${since}`,
  ];
  return `  ${head} | ${parts.join(' | ')}`;
}

const heading = `# Từ ngữ thêm từ cửa sổ Morat: mỗi dòng một luật, xem docs/style-packs.md\nterms: |\n`;

/** The newsroom's pack of added terms in its folder (`style` of the data folder). */
export function ownTerms(styleFolder: string) {
  const folder = join(styleFolder, ownPack);
  const path = join(folder, fileName);
  const read = async (): Promise<string> => {
    try {
      return await readFile(path, 'utf8');
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return heading;
      throw error;
    }
  };
  const parsed = (text: string): Pack => readPack(ownPack, [{ name: fileName, text }]);
  const write = async (text: string): Promise<void> => {
    await mkdir(folder, { recursive: true });
    await writeAtomically(path, Buffer.from(text));
  };
  return {
    /** Adds terms; answers the ids of those that were new, and which could not be written as a line. */
    async add(terms: readonly NewTerm[]): Promise<{ ids: string[]; refused: number[] }> {
      let text = await read();
      if (parsed(text).problems.length > 0) throw new CallFailed('style-file-broken', { file: fileName });
      const before = new Set(parsed(text).rules.map(({ id }) => id));
      const refused: number[] = [];
      for (const [at, term] of terms.entries()) {
        const line = lineOf(term);
        if (line === null) refused.push(at);
        else text += `${text.endsWith('\n') ? '' : '\n'}${line}\n`;
      }
      // lines that say again what stands there already are told as such and left out
      const doubled = new Set(parsed(text).problems.map(({ line }) => line));
      const lines = text.split('\n').filter((_, at) => !doubled.has(at + 1));
      const clean = lines.join('\n');
      const after = parsed(clean);
      if (after.problems.length > 0) throw new CallFailed('style-file-broken', { file: fileName });
      const ids = after.rules.map(({ id }) => id).filter((id) => !before.has(id));
      if (ids.length > 0) await write(clean);
      return { ids, refused };
    },
    /** Takes a term's line out; false if it does not stand in this file. */
    async remove(id: string): Promise<boolean> {
      const text = await read();
      const rule = parsed(text).rules.find((one) => one.id === id);
      if (!rule) return false;
      await write(
        text
          .split('\n')
          .filter((_, at) => at + 1 !== rule.line)
          .join('\n'),
      );
      return true;
    },
  };
}

const columns = ['viết sai', 'viết đúng', 'vì sao', 'nguồn', 'mức'] as const;
const severityOf = (text: string): Severity => {
  const known = {
    error: 'error',
    warning: 'warning',
    hint: 'hint',
    lỗi: 'error',
    'cảnh báo': 'warning',
    gợi: 'hint',
    'gợi ý': 'hint',
  } as const;
  const key = text.trim().toLowerCase();
  return Object.hasOwn(known, key) ? known[key as keyof typeof known] : 'warning';
};

/** Terms of a CSV with a head (any order of columns, comma or semicolon); `lines` are their numbers in the file. */
export function readTermsCsv(text: string): {
  terms: Omit<NewTerm, 'by' | 'since'>[];
  lines: number[];
  refused: number[];
} {
  const { data } = Papa.parse<Record<string, string>>(text.replace(/^\ufeff/, '').normalize('NFC'), {
    header: true,
    skipEmptyLines: 'greedy',
    transformHeader: (one) => one.trim().toLowerCase(),
  });
  const terms: Omit<NewTerm, 'by' | 'since'>[] = [];
  const lines: number[] = [];
  const refused: number[] = [];
  for (const [at, row] of data.entries()) {
    const [avoid, prefer, why, source, severity] = columns.map((name) => (row[name] ?? '').trim());
    if (!avoid) refused.push(at + 2);
    else {
      terms.push({
        avoid,
        prefer: prefer || null,
        why: why ?? '',
        source: source ?? '',
        severity: severityOf(severity ?? ''),
      });
      lines.push(at + 2);
    }
  }
  return { terms, lines, refused };
}

const textOf = (value: unknown): string => (Array.isArray(value) ? String(value[0] ?? '') : '');

/** The terms among rules, a row for each word to avoid. With the mark by which Excel knows UTF-8. */
export function writeTermsCsv(rules: readonly StyleRule[]): string {
  const rows = rules
    .filter(({ kind }) => kind === 'term')
    .flatMap((rule) => {
      const { avoid, prefer } = rule.options;
      const all: unknown[] = Array.isArray(avoid) ? avoid : [];
      return all.map((one) => [String(one), textOf(prefer), rule.why.vi, rule.source.vi, rule.severity]);
    });
  return `\ufeff${Papa.unparse({ fields: [...columns], data: rows }, { newline: '\n', escapeFormulae: true })}\n`;
}
