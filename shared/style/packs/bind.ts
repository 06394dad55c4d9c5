import { severities, type Severity, type StyleRule, type Wording } from '../rule.ts';
import { failedProofs } from './proof.ts';
import type { StyleProblem } from './problem.ts';
import type { Pack } from './read-pack.ts';
import { readRule } from './read-rule.ts';

/** What a pack or a person decides about a rule by its id: a rule of a pack, or one of the checks in the code. */
export interface RuleChoice {
  readonly on?: boolean | undefined;
  readonly severity?: Severity | undefined;
}

/** The rules that hold for a newsroom, and what could not be used. All of it is plain data. */
export interface StyleBook {
  /** Those that are off and drafts are in it too: see `StyleRule.on`, `draft`. */
  readonly rules: readonly StyleRule[];
  /** Decisions about checks that are not in packs. */
  readonly choices: Readonly<Record<string, RuleChoice>>;
  /** Who decided about a rule last: a pack's id, or `person`. */
  readonly decidedBy: Readonly<Record<string, string>>;
  /** The house's measures, the last pack's word counts. */
  readonly house: Readonly<Record<string, string | number>>;
  readonly problems: readonly StyleProblem[];
}

/** Binds packs: those named and what they extend, bases first; then what the person has decided. */
export function bindPacks(
  packs: readonly Pack[],
  use: readonly string[],
  person: Readonly<Record<string, RuleChoice>> = {},
): StyleBook {
  const problems: StyleProblem[] = [];
  const ordered = inOrder(packs, use, problems);
  const rules = new Map<string, StyleRule>();
  const raws = new Map<string, Readonly<Record<string, unknown>>>();
  const choices: Record<string, RuleChoice> = {};
  const decidedBy: Record<string, string> = {};
  const house: Record<string, string | number> = {};
  for (const pack of ordered) {
    problems.push(...pack.problems);
    Object.assign(house, pack.house);
    for (const rule of pack.rules) rules.set(rule.id, rule);
    for (const [id, raw] of pack.raw) raws.set(id, raw);
    for (const [id, written] of Object.entries(pack.overrides)) {
      decidedBy[id] = pack.id;
      const choice = choiceOf(written);
      const rule = rules.get(id);
      if (!rule) {
        choices[id] = { ...choices[id], ...choice };
        continue;
      }
      const values = typeof written === 'string' ? {} : written;
      const changed = readRule({ ...raws.get(id), ...values }, rule);
      if (changed.ok)
        rules.set(id, { ...changed.rule, id, on: choice.on ?? rule.on, severity: choice.severity ?? rule.severity });
      else problems.push({ pack: pack.id, file: 'pack.yaml', line: 0, rule: id, message: changed.message });
    }
  }
  for (const { rule, message } of failedProofs([...rules.values()])) {
    problems.push({ pack: rule.pack, file: rule.file, line: rule.line, rule: rule.id, message });
    rules.delete(rule.id);
  }
  for (const [id, choice] of Object.entries(person)) {
    decidedBy[id] = 'person';
    const rule = rules.get(id);
    // a draft that somebody switches on has been tried: from then on it counts
    const draft = choice.on === true ? false : rule?.draft;
    if (rule)
      rules.set(id, {
        ...rule,
        on: choice.on ?? rule.on,
        severity: choice.severity ?? rule.severity,
        draft: draft ?? false,
      });
    else choices[id] = { ...choices[id], ...choice };
  }
  return { rules: [...rules.values()], choices, decidedBy, house, problems };
}

function choiceOf(written: string | Readonly<Record<string, unknown>>): RuleChoice {
  const severityOf = (value: unknown): Severity | undefined => severities.find((one) => one === value);
  if (typeof written === 'string') {
    const severity = severityOf(written);
    return severity ? { severity } : { on: written === 'on' };
  }
  const severity = severityOf(written['severity']);
  const { on } = written;
  return { ...(severity && { severity }), ...(typeof on === 'boolean' && { on }) };
}

/** The packs named and what they extend, bases first, each once; a cycle or a missing one is told and left out. */
function inOrder(packs: readonly Pack[], use: readonly string[], problems: StyleProblem[]): Pack[] {
  const byId = new Map(packs.map((pack) => [pack.id, pack]));
  const ordered: Pack[] = [];
  const visit = (id: string, way: readonly string[]): void => {
    const from = way.at(-1) ?? '';
    const tell = (message: Wording): void => {
      problems.push({ pack: from || id, file: 'pack.yaml', line: 0, rule: '', message });
    };
    if (way.includes(id)) {
      const circle = [...way.slice(way.indexOf(id)), id].join(' → ');
      return tell({ vi: `Các bộ kế thừa lẫn nhau: ${circle}.`, en: `Packs extend one another: ${circle}.` });
    }
    const pack = byId.get(id);
    if (!pack) return tell({ vi: `Không có bộ luật “${id}”.`, en: `There is no pack “${id}”.` });
    if (ordered.includes(pack)) return;
    for (const base of pack.extends) visit(base, [...way, id]);
    if (!ordered.includes(pack)) ordered.push(pack);
  };
  for (const id of use) visit(id, []);
  return ordered;
}
