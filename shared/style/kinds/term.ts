import { z } from 'zod';
import type { Token } from '../../language/index.ts';
import type { Match } from '../rule.ts';
import type { TextView } from '../text-view.ts';
import { type ContextTest, contextTest, side } from './context.ts';
import { isFor, kind, mayJudge, type RuleOf } from './kind.ts';
import { phraseSearch } from './phrase-search.ts';

const words = z.string().trim().min(1).max(200);
const oneOrMore = z
  .union([words, z.array(words).min(1).max(200)])
  .transform((one) => (Array.isArray(one) ? one : [one]));

const options = z.strictObject({
  /** What is not written so, whole syllables; hòa and hoà are the same. */
  avoid: oneOrMore,
  /** What takes its place, best first; an empty text deletes it; without it there is no fix. */
  prefer: z
    .union([z.literal(''), words, z.array(words).max(20)])
    .optional()
    .transform((one) => (one === undefined ? null : Array.isArray(one) ? one : [one])),
  /** any: in every case, and the fix takes the case found; exact: only as written here; lower: only in small letters. */
  case: z.enum(['any', 'exact', 'lower']).optional(),
  /** Longer phrases in which it is right. */
  except: z.array(words).max(500).default([]),
  before: side.optional(),
  after: side.optional(),
});
type Options = z.output<typeof options>;
type TermRule = RuleOf<Options>;

interface Ready {
  readonly rule: TermRule;
  readonly before: ContextTest;
  readonly after: ContextTest;
}

export const term = kind({
  name: 'term',
  purpose: { vi: 'Từ nên tránh và từ thay nó', en: 'Words to avoid and what takes their place' },
  options,
  category: 'style',
  message: { vi: '“{found}” nên viết “{fix}”. {why}', en: '“{found}” should be “{fix}”. {why}' },
  messageWithoutFix: { vi: 'Tránh viết “{found}”. {why}', en: 'Avoid “{found}”. {why}' },
  compile(rules) {
    // the owner: the rule's place, and whether it is to be avoided or an exception
    const find = phraseSearch(
      rules.flatMap(({ options: { avoid, except } }, rule) => [
        ...avoid.map((written) => ({ owner: { rule, isAvoided: true }, written: written.normalize('NFC') })),
        ...except.map((written) => ({ owner: { rule, isAvoided: false }, written })),
      ]),
    );
    const ready: readonly Ready[] = rules.map((rule) => ({
      rule,
      before: contextTest(rule.options.before, -1),
      after: contextTest(rule.options.after, 1),
    }));
    return {
      scope: 'text',
      match(view) {
        const all = view.tokens;
        const hits = find(all);
        return hits.flatMap(({ sought: { owner, written }, from, to }) => {
          const its = ready[owner.rule];
          if (!its || !owner.isAvoided) return [];
          const isExcepted = hits.some(
            ({ sought: { owner: other }, ...range }) =>
              other.rule === owner.rule && !other.isAvoided && range.from <= from && to <= range.to,
          );
          if (isExcepted || !its.before(all, from, to) || !its.after(all, from, to)) return [];
          return judged(view, its.rule, written, all, from, to);
        });
      },
    };
  },
});

function judged(
  view: TextView,
  rule: TermRule,
  written: string,
  all: readonly Token[],
  from: number,
  to: number,
): readonly Match[] {
  const start = all[from]?.start ?? 0;
  const end = all[to]?.end ?? start;
  if (!isFor(rule, view) || !mayJudge(rule, view, start, end)) return [];
  const found = view.text.slice(start, end);
  const { prefer } = rule.options;
  const how = rule.options.case ?? (prefer?.some((one) => sameLetters(one, written)) ? 'exact' : 'any');
  if (how === 'exact' && found.replace(/\s+/g, ' ') !== written) return [];
  if (how === 'lower' && found !== found.toLowerCase()) return [];
  if (prefer?.length === 1 && prefer[0] === '') return [deletion(view, rule, start, end)];
  const fixes = (prefer ?? []).map((one) => (how === 'exact' ? one : inCaseOf(found, one)));
  if (fixes.includes(found)) return [];
  return [{ rule, offset: start, length: end - start, fixes }];
}

const sameLetters = (a: string, b: string): boolean =>
  a.normalize('NFC').toLowerCase() === b.normalize('NFC').toLowerCase();

/** A fix with the case of what was found: THĂM QUAN → THAM QUAN, Thăm quan → Tham quan. */
function inCaseOf(found: string, fix: string): string {
  const isUpper = found !== found.toLowerCase() && found === found.toUpperCase() && /\p{Lu}.*\p{Lu}/u.test(found);
  if (isUpper) return fix.toUpperCase();
  const first = found.charAt(0);
  return first !== first.toLowerCase() ? fix.charAt(0).toUpperCase() + fix.slice(1) : fix;
}

/** Words that go take a space with them; where they began the sentence, the next word takes over their capital. */
function deletion(view: TextView, rule: TermRule, start: number, end: number): Match {
  const { text } = view;
  const space = /^\s+/.exec(text.slice(end))?.[0] ?? '';
  const isCapital = text.charAt(start) !== text.charAt(start).toLowerCase();
  const next = text.slice(end + space.length, end + space.length + 1);
  if (space !== '' && isCapital && /\p{Ll}/u.test(next))
    return { rule, offset: start, length: end + space.length + 1 - start, fixes: [next.toUpperCase()] };
  if (space !== '') return { rule, offset: start, length: end + space.length - start, fixes: [''] };
  const before = /\s+$/.exec(text.slice(0, start))?.[0].length ?? 0;
  return { rule, offset: start - before, length: end - start + before, fixes: [''] };
}
