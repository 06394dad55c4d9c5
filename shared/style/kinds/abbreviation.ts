import { z } from 'zod';
import { casingOf, type Token } from '../../language/index.ts';
import { storyMatcher } from '../rule.ts';
import type { TextView } from '../text-view.ts';
import { isFor, kind, mayJudge, type RuleOf } from './kind.ts';
import { phrase, standsAt } from './phrase.ts';

const options = z.strictObject({
  /** Abbreviations with the words they stand for: `UBND: Ủy ban nhân dân`. */
  expand: z.record(z.string().min(2).max(20), z.string().min(2).max(200)).default({}),
  /** Those that every reader knows, or that are names. */
  known: z.array(z.string().min(2).max(20)).max(5_000).default([]),
  /** Whether others are found too, without a fix: three letters at least, no Roman number, never spelled out in the story. */
  unknown: z.boolean().default(false),
});
type AbbreviationRule = RuleOf<z.output<typeof options>>;

interface Mention {
  readonly rule: AbbreviationRule;
  readonly short: string;
  readonly start: number;
  /** Spelled out here: before it, or in brackets beside it. */
  readonly isExplained: boolean;
  /** May be found: not in a quotation, not in a headline. */
  readonly isJudged: boolean;
}

/** Where an abbreviation may stand without its words: space is short there. */
const short: ReadonlySet<TextView['field']> = new Set([
  'kicker',
  'headline',
  'subheadline',
  'caption',
  'credit',
  'byline',
]);
const roman = /^[IVXLCDM]+$/;

/** An abbreviation is spelled out where the story first uses it. */
export const abbreviation = kind({
  name: 'abbreviation',
  purpose: { vi: 'Chữ viết tắt viết đủ ở lần đầu', en: 'Abbreviations spelled out at first mention' },
  options,
  category: 'style',
  message: {
    vi: 'Lần đầu nhắc tới, viết đủ: “{fix}”. {why}',
    en: 'At first mention spell it out: “{fix}”. {why}',
  },
  messageWithoutFix: {
    vi: '“{found}” chưa được viết đủ lần nào trong bài. {why}',
    en: '“{found}” is never spelled out in the story. {why}',
  },
  compile(rules) {
    const known = new Map(rules.map((rule) => [rule, new Set(rule.options.known)]));
    const long = new Map(
      rules.flatMap((rule) =>
        Object.entries(rule.options.expand).map(([one, words]) => [`${rule.id} ${one}`, phrase(words)]),
      ),
    );
    return storyMatcher<readonly Mention[]>({
      note(view) {
        const found = rules.flatMap((rule) => (isFor(rule, view) ? mentions(rule, view) : []));
        return found.length === 0 ? null : found;
      },
      judge({ noted }) {
        const first = new Set<string>();
        const explained = new Set(
          noted.flatMap(({ note }) =>
            note.filter((one) => one.isExplained).map((one) => `${one.rule.id} ${one.short}`),
          ),
        );
        return noted.flatMap(({ field, key, note }) =>
          note.flatMap((one) => {
            const id = `${one.rule.id} ${one.short}`;
            const words = one.rule.options.expand[one.short];
            if (!one.isJudged || first.has(id)) return [];
            first.add(id);
            if (one.isExplained || (words === undefined && explained.has(id))) return [];
            const fixes = words === undefined ? [] : [`${words} (${one.short})`];
            return [{ rule: one.rule, field, key, offset: one.start, length: one.short.length, fixes }];
          }),
        );
      },
    });

    function mentions(rule: AbbreviationRule, view: TextView): Mention[] {
      const all = view.tokens;
      return all.flatMap((token, at): Mention[] => {
        const isOurs = Object.hasOwn(rule.options.expand, token.text);
        if (!isOurs && !(rule.options.unknown && isUnknown(token, all, at, known.get(rule)))) return [];
        const words = long.get(`${rule.id} ${token.text}`);
        const bracket = all[at - 1]?.text === '(';
        const isExplained = words
          ? standsAt(all, at - (bracket ? 1 : 0) - words.keys.length, words) || standsAt(all, at + 2, words)
          : bracket || all[at + 1]?.text === '(';
        const isJudged = !short.has(view.field) && mayJudge(rule, view, token.start, token.end);
        return [{ rule, short: token.text, start: token.start, isExplained, isJudged }];
      });
    }
  },
});

function isUnknown(token: Token, all: readonly Token[], at: number, known: ReadonlySet<string> | undefined): boolean {
  const isShort = (one: Token | undefined): boolean =>
    one?.kind === 'word' && one.text.length >= 3 && one.text.length <= 8 && casingOf(one.text) === 'upper';
  if (!isShort(token) || known?.has(token.text) || roman.test(token.text)) return false;
  // words in capitals in a row are a heading
  return !isShort(all[at - 1]) && !isShort(all[at + 1]);
}
