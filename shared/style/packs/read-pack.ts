import type { StyleRule, Wording } from '../rule.ts';
import { type WrittenPack, writtenFile, writtenPack } from '../written.ts';
import type { StyleProblem } from './problem.ts';
import { readRule } from './read-rule.ts';
import { readTermLines } from './term-lines.ts';
import { readYaml, type YamlFile } from './yaml-file.ts';

/** A file of a pack's folder, its name relative to that folder. */
export interface PackFile {
  readonly name: string;
  /** Null: it could not be read as text; `why` then says it. */
  readonly text: string | null;
  readonly why?: Wording;
}

/** A pack as it was read, by itself: what it extends is bound later. */
export interface Pack {
  /** The name of its folder. */
  readonly folder: string;
  readonly id: string;
  readonly name: Wording;
  readonly description: Wording;
  readonly extends: readonly string[];
  readonly house: Readonly<Record<string, string | number>>;
  readonly overrides: NonNullable<WrittenPack['overrides']>;
  readonly rules: readonly StyleRule[];
  /** Each rule's written form, for overrides of its values. */
  readonly raw: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  readonly problems: readonly StyleProblem[];
}

export const packFileName = 'pack.yaml';

/** Reads the files of one pack. A folder without a pack.yaml is a pack of the name `folder`. */
export function readPack(folder: string, files: readonly PackFile[]): Pack {
  const problems: StyleProblem[] = [];
  const head = readHead(folder, files, problems);
  const rules: StyleRule[] = [];
  const raws = new Map<string, Readonly<Record<string, unknown>>>();
  const firstAt = new Map<string, string>();
  const byId = new Map<string, StyleRule>();
  for (const { name, text, why } of files) {
    if (name === packFileName) continue;
    const problem = (line: number, message: Wording, rule = ''): void => {
      problems.push({ pack: head.id, file: name, line, rule, message });
    };
    if (text === null) {
      problem(0, why ?? { vi: 'Không đọc được tệp.', en: 'The file cannot be read.' });
      continue;
    }
    const yaml = readYaml(text);
    if (!yaml.ok) {
      problem(yaml.line, yaml.message);
      continue;
    }
    for (const { raw, line, lineOf } of rawRules(yaml.file, problem)) {
      const result = readRule(raw, { pack: head.id, file: name, line });
      if (!result.ok) {
        problem(lineOf(result.path), result.message);
        continue;
      }
      const rule = withFreeId(result.rule, raw, byId);
      const before = firstAt.get(rule.id);
      if (before !== undefined) {
        problem(
          line,
          {
            vi: `Đã có luật “${rule.id}” ở ${before}: đặt id khác.`,
            en: `There is a rule “${rule.id}” at ${before}: give it another id.`,
          },
          rule.id,
        );
        continue;
      }
      firstAt.set(rule.id, `${name}:${line}`);
      rules.push(rule);
      byId.set(rule.id, rule);
      raws.set(rule.id, raw);
    }
  }
  return { ...head, rules, raw: raws, problems };
}

/** Terms that differ only in marks would have one id out of their words: the second keeps its marks in it. */
function withFreeId(rule: StyleRule, { id }: RawRule['raw'], rules: ReadonlyMap<string, StyleRule>): StyleRule {
  const word = firstWord(rule);
  const before = rules.get(rule.id);
  if (id !== undefined || word === null || !before || firstWord(before) === word) return rule;
  return { ...rule, id: `${rule.pack}/${word.replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')}` };
}

const firstWord = ({ options: { avoid } }: StyleRule): string | null =>
  Array.isArray(avoid) ? String(avoid[0]).toLowerCase() : null;

interface RawRule {
  readonly raw: Readonly<Record<string, unknown>>;
  readonly line: number;
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

function rawRules(file: YamlFile, problem: (line: number, message: Wording) => void): RawRule[] {
  // a file of nothing but comments
  if (file.value === null) return [];
  const parsed = writtenFile.safeParse(file.value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const named = issue?.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys] : (issue?.path ?? []);
    problem(file.lineOf(named), {
      vi: `Tệp luật chỉ có “defaults”, “rules”, “terms” (${issue?.message}).`,
      en: `A file of rules has “defaults”, “rules”, “terms” (${issue?.message}).`,
    });
    return [];
  }
  const { defaults = {}, rules = [], terms } = parsed.data;
  const whole = rules.map((one, at): RawRule => {
    const written = typeof one === 'object' && one !== null ? one : { rule: one };
    return {
      raw: { ...defaults, ...written },
      line: file.lineOf(['rules', at]),
      lineOf: (path) => file.lineOf(['rules', at, ...path]),
    };
  });
  if (terms === undefined) return whole;
  // the text of `terms: |` begins on the line behind the key
  const lines = readTermLines(terms, file.lineOf(['terms']) + 1).map(
    ({ raw, line }): RawRule => ({ raw: { ...defaults, ...raw }, line, lineOf: () => line }),
  );
  return [...whole, ...lines];
}

type Head = Omit<Pack, 'rules' | 'raw' | 'problems'>;

function readHead(folder: string, files: readonly PackFile[], problems: StyleProblem[]): Head {
  const nameless: Head = {
    folder,
    id: folder,
    name: { vi: folder, en: folder },
    description: { vi: '', en: '' },
    extends: [],
    house: {},
    overrides: {},
  };
  const text = files.find(({ name }) => name === packFileName)?.text;
  if (text === undefined || text === null) return nameless;
  const problem = (line: number, message: Wording): Head => {
    problems.push({ pack: folder, file: packFileName, line, rule: '', message });
    return nameless;
  };
  const yaml = readYaml(text);
  if (!yaml.ok) return problem(yaml.line, yaml.message);
  const parsed = writtenPack.safeParse(yaml.file.value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const at = (issue?.path ?? []).map(String).join('.');
    return problem(yaml.file.lineOf(issue?.path ?? []), {
      vi: `“${at}” không đúng: ${issue?.message}`,
      en: `“${at}” is not right: ${issue?.message}`,
    });
  }
  const { id, name, description = '', overrides = {}, house = {} } = parsed.data;
  const both = (one: string | Wording): Wording => (typeof one === 'string' ? { vi: one, en: one } : one);
  return {
    folder,
    id,
    name: both(name),
    description: both(description),
    extends: parsed.data.extends ?? [],
    house,
    overrides,
  };
}
