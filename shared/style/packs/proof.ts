import type { RunningText } from '../../article/index.ts';
import { compileStyle, matchesIn } from '../compile.ts';
import type { Example, ExampleMatch } from '../example.ts';
import type { StyleRule, Wording } from '../rule.ts';

/** An example on which a rule does something else than it says. */
export interface FailedProof {
  readonly rule: StyleRule;
  readonly message: Wording;
}

const besideKey = 'beside';

/** The texts of an example: a line each, and the body that stands beside them. */
function texts({ text, field, body }: Example): { texts: RunningText[]; starts: number[] } {
  const starts: number[] = [];
  let start = 0;
  const lines = text.split('\n').map((line, at): RunningText => {
    starts.push(start);
    start += line.length + 1;
    return { field, key: `${at}`, text: line };
  });
  const beside = body === '' ? [] : [{ field: 'body' as const, key: besideKey, text: body }];
  return { texts: [...lines, ...beside], starts };
}

/** Runs the examples of rules, each kind's rules together, and answers the rules that fail theirs. */
export function failedProofs(rules: readonly StyleRule[]): FailedProof[] {
  return [...Map.groupBy(rules, (rule) => rule.kind).values()].flatMap((own) => {
    const compiled = compileStyle(own);
    const found = (rule: StyleRule, example: Example): ExampleMatch[] => {
      const { texts: placed, starts } = texts(example);
      return matchesIn(compiled, placed, example.date)
        .filter((match) => match.rule === rule && match.place.key !== besideKey)
        .map(({ offset, length, fixes, place }) => ({
          offset: offset + (starts[Number(place.key)] ?? 0),
          length,
          fix: fixes[0] ?? null,
        }))
        .sort((a, b) => a.offset - b.offset);
    };
    return own.flatMap((rule) => {
      const message = firstFailure(rule, (example) => found(rule, example));
      return message ? [{ rule, message }] : [];
    });
  });
}

function firstFailure(rule: StyleRule, run: (example: Example) => ExampleMatch[]): Wording | null {
  const { bad, ok } = rule.examples;
  if (bad.length === 0) return { vi: 'Luật chưa có ví dụ sai.', en: 'The rule has no example that it finds.' };
  for (const example of bad) {
    const found = run(example);
    const same =
      found.length === example.found.length &&
      found.every((one, at) => {
        const wanted = example.found[at];
        return one.offset === wanted?.offset && one.length === wanted.length && one.fix === wanted.fix;
      });
    if (!same)
      return {
        vi: `Ví dụ sai: ${marked(example.text, example.found)}; luật thấy: ${marked(example.text, found)}`,
        en: `Example: ${marked(example.text, example.found)}; the rule sees: ${marked(example.text, found)}`,
      };
  }
  for (const example of ok) {
    const found = run(example);
    if (found.length > 0)
      return {
        vi: `Ví dụ đúng mà luật vẫn báo: ${marked(example.text, found)}`,
        en: `Found in an example that is right: ${marked(example.text, found)}`,
      };
  }
  return null;
}

/** A text with what is found in it, as examples are written. */
function marked(text: string, found: readonly ExampleMatch[]): string {
  let shown = '';
  let from = 0;
  for (const { offset, length, fix } of found) {
    const inside = text.slice(offset, offset + length);
    shown += `${text.slice(from, offset)}«${inside}${fix === null ? '' : ` → ${fix}`}»`;
    from = offset + length;
  }
  return shown + text.slice(from);
}
