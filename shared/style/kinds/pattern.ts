import { RE2JS, RE2Set } from 're2js';
import { z } from 'zod';
import type { Match } from '../rule.ts';
import type { TextView } from '../text-view.ts';
import { isFor, kind, mayJudge, type RuleOf } from './kind.ts';

/** What is wrong with a pattern, or null. */
function flaw(pattern: string): string | null {
  try {
    RE2JS.compile(pattern);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/**
 * A regular expression in the syntax of RE2, which runs in time linear in the text whatever it says: it cannot hang a
 * check, and has neither backreferences nor lookaround for that.
 */
export const expression = z
  .string()
  .min(1)
  .max(4000)
  .superRefine((pattern, context) => {
    const why = flaw(pattern.normalize('NFC'));
    if (why !== null) context.addIssue({ code: 'custom', message: why });
  });

const options = z.strictObject({
  pattern: expression,
  /** With $1, $2… for the groups; without it there is no fix. */
  fix: z.union([z.string().max(400), z.array(z.string().max(400)).max(10)]).optional(),
  case: z.enum(['any', 'exact']).default('exact'),
  /** word: starts and ends where a syllable or number does (a letter is any letter of Vietnamese); none: anywhere. */
  edges: z.enum(['word', 'none']).default('word'),
  /** What is silenced: a find that lies inside one of these. */
  except: z.array(expression).max(50).default([]),
  /** A find counts only if this ends directly before it. */
  before: expression.optional(),
  notBefore: expression.optional(),
  /** A find counts only if this begins directly after it. */
  after: expression.optional(),
  notAfter: expression.optional(),
  /** Marks this group only. The whole by default. */
  group: z.int().min(0).max(20).default(0),
});
type PatternRule = RuleOf<z.output<typeof options>>;

interface Ready {
  readonly rule: PatternRule;
  readonly pattern: RE2JS;
  readonly except: readonly RE2JS[];
  readonly before: RE2JS | null;
  readonly notBefore: RE2JS | null;
  readonly after: RE2JS | null;
  readonly notAfter: RE2JS | null;
}

const flagged = (pattern: string, rule: PatternRule): string =>
  `${rule.options.case === 'any' ? '(?i)' : ''}(?:${pattern.normalize('NFC')})`;

export const pattern = kind({
  name: 'pattern',
  purpose: { vi: 'Mẫu ký tự', en: 'A pattern of characters' },
  options,
  category: 'style',
  message: { vi: '“{found}” nên viết “{fix}”. {why}', en: '“{found}” should be “{fix}”. {why}' },
  messageWithoutFix: { vi: 'Xem lại “{found}”. {why}', en: 'Look at “{found}” again. {why}' },
  compile(rules) {
    const set = new RE2Set();
    for (const rule of rules) set.add(flagged(rule.options.pattern, rule));
    if (rules.length > 0) set.compile();
    // most rules never find anything in a story: each is made ready when it is first needed
    const ready = new Map<number, Ready>();
    return {
      scope: 'text',
      match(view) {
        if (rules.length === 0 || view.text === '') return [];
        return set.match(view.text).flatMap((at) => {
          const rule = rules[at];
          if (!rule || !isFor(rule, view)) return [];
          const one = ready.get(at) ?? makeReady(rule);
          ready.set(at, one);
          return finds(one, view);
        });
      },
    };
  },
});

function makeReady(rule: PatternRule): Ready {
  const make = (one: string | undefined, anchored: (whole: string) => string): RE2JS | null =>
    one === undefined ? null : RE2JS.compile(anchored(flagged(one, rule)));
  const { before, notBefore, after, notAfter, except } = rule.options;
  return {
    rule,
    pattern: RE2JS.compile(
      `(${flagged(rule.options.pattern, rule)})${rule.options.edges === 'word' ? wordEnd : ''}`,
      RE2JS.LOOKBEHINDS,
    ),
    except: except.map((one) => RE2JS.compile(flagged(one, rule))),
    before: make(before, (whole) => `${whole}$`),
    notBefore: make(notBefore, (whole) => `${whole}$`),
    after: make(after, (whole) => `^${whole}`),
    notAfter: make(notAfter, (whole) => `^${whole}`),
  };
}

/** How far a rule looks around a find, in UTF-16 units. */
const reach = 200;
/** So many finds in one text are enough to know; it bounds what a pattern that finds everything can cost. */
const mostFinds = 200;
/** What may follow a find that ends at a word's edge, so that among alternatives the one that reaches it is taken. */
const wordEnd = String.raw`(?:[^\p{L}\p{M}\p{N}]|$|(?<=[^\p{L}\p{M}\p{N}]))`;
const inWord = /[\p{L}\p{M}\p{N}]/u;

const splitsWord = (text: string, at: number): boolean =>
  at > 0 && at < text.length && inWord.test(text.charAt(at - 1)) && inWord.test(text.charAt(at));

function finds(one: Ready, view: TextView): Match[] {
  const { rule } = one;
  const { edges } = rule.options;
  // the first group is the whole pattern
  const group = rule.options.group + 1;
  const { text } = view;
  const found: Match[] = [];
  const matcher = one.pattern.matcher(text);
  let from = 0;
  for (let tries = 0; tries < mostFinds && from <= text.length && matcher.find(from); tries++) {
    const [start, end] = [matcher.start(group), matcher.end(group)];
    const [wholeStart, wholeEnd] = [matcher.start(1), matcher.end(1)];
    const cut = edges === 'word' && (splitsWord(text, wholeStart) || splitsWord(text, wholeEnd));
    // a find that cuts a word may hide a whole one that begins inside it
    from = cut ? wholeStart + 1 : Math.max(wholeEnd, wholeStart + 1);
    if (cut || start < 0 || end === start || !mayJudge(rule, view, start, end)) continue;
    const before = text.slice(Math.max(0, start - reach), start);
    const after = text.slice(end, end + reach);
    if (one.before && !one.before.test(before)) continue;
    if (one.notBefore?.test(before)) continue;
    if (one.after && !one.after.test(after)) continue;
    if (one.notAfter?.test(after)) continue;
    if (one.except.some((pattern) => holds(pattern, text, start, end))) continue;
    const groups = Array.from({ length: matcher.groupCount() }, (_, at) => matcher.group(at + 1) ?? '');
    const fixes = [rule.options.fix ?? []].flat().map((fix) => filled(fix, groups));
    if (fixes.includes(text.slice(start, end))) continue;
    const values = Object.fromEntries(groups.map((value, at) => [`${at}`, value]));
    found.push({ rule, offset: start, length: end - start, fixes, values });
  }
  return found;
}

function holds(pattern: RE2JS, text: string, start: number, end: number): boolean {
  const matcher = pattern.matcher(text);
  let from = Math.max(0, start - reach);
  for (let tries = 0; tries < mostFinds && from <= start && matcher.find(from); tries++) {
    if (matcher.start() > start) return false;
    if (matcher.end() >= end) return true;
    from = matcher.start() + 1;
  }
  return false;
}

/** `$1.000` with the groups put in; `$$` is a dollar sign. */
export const filled = (fix: string, groups: readonly string[]): string =>
  fix.normalize('NFC').replace(/\$(\$|\d)/g, (_, what: string) => (what === '$' ? '$' : (groups[Number(what)] ?? '')));
