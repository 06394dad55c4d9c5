import { z } from 'zod';
import { fold } from '../../language/index.ts';
import { type PlacedMatch, storyMatcher } from '../rule.ts';
import { isFor, kind, mayJudge, type RuleOf } from './kind.ts';
import { type Name, namesIn } from './names.ts';
import { wordKey } from './phrase.ts';
import { longest, phraseSearch } from './phrase-search.ts';

const ways = z.array(z.string().trim().min(1).max(200)).min(2).max(20);
const options = z.strictObject({
  /**
   * names: a name that differs only in marks from one that the story uses more often; titles: one person with a title and
   * its deputy's; choices: the same thing written in several ways.
   */
  what: z.enum(['names', 'titles', 'choices']),
  /** For choices: sets of ways of which a story uses one. */
  choices: z.array(ways).max(500).default([]),
  /** For titles: those that have a deputy (`Chủ tịch`, `Giám đốc`). */
  titles: z.array(z.string().trim().min(1).max(100)).max(500).default([]),
});
type ConsistencyRule = RuleOf<z.output<typeof options>>;

interface Use {
  readonly rule: ConsistencyRule;
  /** What has to be one: the letters of a name, a person, a set of ways. */
  readonly thing: string;
  /** How it is written here. */
  readonly way: string;
  readonly offset: number;
  readonly text: string;
  readonly isJudged: boolean;
}

/** One thing, one way of writing it, in headline, sapo, text and captions alike. */
export const consistency = kind({
  name: 'consistency',
  purpose: {
    vi: 'Thống nhất trong bài: tên, chức danh, cách viết',
    en: 'One name, one title, one spelling in a story',
  },
  options,
  category: 'fact',
  message: {
    vi: 'Chỗ khác trong bài viết “{fix}” ({often} lần). {why}',
    en: 'Elsewhere it is “{fix}” ({often} times). {why}',
  },
  messageWithoutFix: { vi: 'Chỗ khác trong bài viết “{other}”. {why}', en: 'Elsewhere the story has “{other}”. {why}' },
  compile(rules) {
    const sets = phraseSearch(
      rules.flatMap((rule) =>
        rule.options.choices.flatMap((set, at) =>
          set.map((written) => ({ owner: { rule, thing: `${rule.id} ${at}` }, written: written.normalize('NFC') })),
        ),
      ),
    );
    const titles = phraseSearch(
      rules.flatMap((rule) =>
        rule.options.titles.flatMap((title) => [
          { owner: { rule, title, isDeputy: false }, written: title },
          { owner: { rule, title, isDeputy: true }, written: `Phó ${title}` },
        ]),
      ),
    );
    const ofNames = rules.filter(({ options: { what } }) => what === 'names');
    const ofTitles = rules.filter(({ options: { what } }) => what === 'titles');
    return storyMatcher<readonly Use[]>({
      note(view) {
        const judged = (rule: ConsistencyRule, start: number, length: number) =>
          mayJudge(rule, view, start, start + length);
        const uses: Use[] = longest(sets(view.tokens)).flatMap(({ sought: { owner, written }, start, end }) => {
          const text = view.text.slice(start, end);
          // where only case differs between the ways, it is case that is judged
          const set = owner.rule.options.choices.flat().filter((one) => one.toLowerCase() === written.toLowerCase());
          if ((set.length > 1 && text !== written) || !isFor(owner.rule, view)) return [];
          return [{ ...owner, way: written, offset: start, text, isJudged: judged(owner.rule, start, end - start) }];
        });
        if (ofNames.length + ofTitles.length === 0) return uses.length === 0 ? null : uses;
        const names = namesIn(view);
        for (const rule of ofNames)
          if (isFor(rule, view))
            uses.push(...names.map((name) => nameUse(rule, name, judged(rule, name.start, name.text.length))));
        const hits = ofTitles.length > 0 ? longest(titles(view.tokens)) : [];
        for (const { sought, to, start, end } of hits) {
          const { rule, title, isDeputy } = sought.owner;
          const person = names.find((name) => name.from > to && name.from - to <= 6 && name.words.length >= 3);
          const between = view.tokens.slice(to + 1, person?.from ?? 0);
          if (!person || !isFor(rule, view) || between.some((token) => token.kind === 'mark')) continue;
          uses.push({
            rule,
            thing: `${rule.id} ${title} ${wordKey(person.text)}`,
            way: isDeputy ? 'deputy' : 'head',
            offset: start,
            text: view.text.slice(start, end),
            isJudged: judged(rule, start, end - start),
          });
        }
        return uses.length === 0 ? null : uses;
      },
      judge({ noted }) {
        const things = Map.groupBy(
          noted.flatMap(({ field, key, note }) => note.map((use) => ({ ...use, field, key }))),
          (use) => `${use.rule.id} ${use.thing}`,
        );
        return [...things.values()].flatMap(oddOnes);
      },
    });
  },
});

/** A name without its marks is the thing, its marks are the way. */
const nameUse = (rule: ConsistencyRule, name: Name, isJudged: boolean): Use => ({
  rule,
  thing: fold(name.text),
  // hòa and hoà are one name
  way: name.words.map(wordKey).join(' '),
  offset: name.start,
  text: name.text,
  isJudged,
});

/** Those that are written as the smaller part is. Of a draw nobody can say which is wrong: names are left, others told. */
function oddOnes(uses: readonly (Use & Pick<PlacedMatch, 'field' | 'key'>)[]): PlacedMatch[] {
  const ways = [...Map.groupBy(uses, ({ way }) => way)].toSorted((a, b) => b[1].length - a[1].length);
  const [most, second] = ways;
  if (!most || !second) return [];
  const isDraw = most[1].length === second[1].length;
  const [right] = most[1];
  if (!right || (isDraw && right.rule.options.what === 'names')) return [];
  return ways.slice(1).flatMap(([, others]) =>
    others
      .filter(({ isJudged }) => isJudged)
      .map(({ rule, field, key, offset, text }) => ({
        rule,
        field,
        key,
        offset,
        length: text.length,
        fixes: isDraw || rule.options.what === 'titles' ? [] : [right.text],
        values: { often: `${most[1].length}`, other: right.text },
      })),
  );
}
