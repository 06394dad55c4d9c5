import {
  type Article,
  type ArticleHead,
  type RunningText,
  runningTexts,
  textFields,
  textId,
} from '../article/index.ts';
import { Dictionary } from '../language/index.ts';
import type { Finding } from './finding.ts';
import type { CheckOptions } from './options.ts';
import { heedsDictionary, type Mark, type Rule, type StoryRule, type TextRule } from './rule.ts';
import { rulesFor } from './rules-for.ts';

/** What has changed since the last update; everything else is as it was. */
export interface StoryCheckChange {
  readonly texts?: readonly RunningText[];
  /** Ids (textId) of texts that are gone. */
  readonly removed?: readonly string[];
  readonly head?: ArticleHead;
  /** The ids (textId) of all texts in reading order, when texts were added or moved. */
  readonly order?: readonly string[];
}

export interface StoryCheck {
  /** Takes a change and answers all findings in reading order. */
  update(change: StoryCheckChange): Finding[];
}

interface Judged {
  readonly text: RunningText;
  readonly own: readonly Finding[];
  /** What each story rule noted here. */
  readonly notes: ReadonlyMap<StoryRule, unknown>;
}

const fieldRank = new Map(textFields.map((field, at) => [field, at]));

/** Checks a story and keeps what it found, so that a change costs what the change costs. */
export function createStoryCheck(options: CheckOptions, rules: readonly Rule[] = rulesFor(options)): StoryCheck {
  const textRules = rules.filter((rule) => rule.scope === 'text');
  const storyRules = rules.filter((rule) => rule.scope === 'story');
  const dictionary = new Dictionary(options.dictionary ?? []);
  const judged = new Map<string, Judged>();
  let head: ArticleHead | null = null;
  let order: string[] = [];

  /** Whether the newsroom wants it shown: not on its own words, and no doubtful spelling if it said so. */
  const isShown = (runs: Rule, { text }: RunningText, { offset, length, of, ...mark }: Mark): boolean => {
    const rule = of ?? runs;
    const severity = mark.severity ?? rule.severity;
    if (rule.kind === 'spelling' && severity === 'hint' && options.strictness === 'sure') return false;
    return !(heedsDictionary(rule) && dictionary.covers(text, offset, offset + length));
  };
  const finding = (runs: Rule, text: RunningText, mark: Mark): Finding => {
    const rule = mark.of ?? runs;
    const severity = options.style?.choices[rule.id]?.severity ?? mark.severity ?? rule.severity;
    return { ...placed(text, mark), rule: rule.id, kind: rule.kind, severity, source: rule.source[options.language] };
  };
  const placed = (text: RunningText, mark: Mark) => ({
    field: text.field,
    key: text.key,
    offset: mark.offset,
    length: mark.length,
    text: text.text.slice(mark.offset, mark.offset + mark.length),
    message: mark.message[options.language],
    fixes: (mark.fixes ?? []).map((fix) => ({ text: fix })),
  });

  const judge = (text: RunningText): Judged => {
    const notes = new Map<StoryRule, unknown>();
    for (const rule of storyRules) {
      const note = rule.note(text, options);
      if (note !== null) notes.set(rule, note);
    }
    const ofRule = (rule: TextRule) =>
      rule
        .check(text, options)
        .filter((mark) => isShown(rule, text, mark))
        .map((mark) => finding(rule, text, mark));
    return { text, own: textRules.flatMap(ofRule), notes };
  };

  /** Texts that nobody has put in order yet stand after those of their field and of the fields before it. */
  const place = (text: RunningText): void => {
    const rank = fieldRank.get(text.field) ?? 0;
    const after = order.findLastIndex((id) => (fieldRank.get(judged.get(id)?.text.field ?? 'kicker') ?? 0) <= rank);
    order.splice(after + 1, 0, textId(text));
  };

  /** Findings of the rules over the whole story, by text. */
  const judgeStory = (): Map<string, Finding[]> => {
    const noted = new Map<StoryRule, { text: RunningText; facts: unknown }[]>(storyRules.map((rule) => [rule, []]));
    for (const id of order) {
      const one = judged.get(id);
      if (one) for (const [rule, facts] of one.notes) noted.get(rule)?.push({ text: one.text, facts });
    }
    const found = new Map<string, Finding[]>();
    for (const [rule, notes] of noted)
      for (const mark of rule.judge({ head, noted: notes }, options)) {
        const id = textId(mark);
        const text = judged.get(id)?.text;
        if (!text || !isShown(rule, text, mark)) continue;
        const there = found.get(id);
        if (there) there.push(finding(rule, text, mark));
        else found.set(id, [finding(rule, text, mark)]);
      }
    return found;
  };

  return {
    update(change) {
      head = change.head ?? head;
      let moved = change.order !== undefined;
      for (const id of change.removed ?? []) moved = judged.delete(id) || moved;
      for (const text of change.texts ?? []) {
        const id = textId(text);
        const before = judged.get(id);
        if (before?.text.text !== text.text) judged.set(id, judge(text));
        moved ||= before === undefined;
      }
      if (moved) {
        order = (change.order ?? order).filter((id) => judged.has(id));
        const placed = new Set(order);
        for (const [id, { text }] of judged) if (!placed.has(id)) place(text);
      }
      const ofStory = judgeStory();
      const all: Finding[] = [];
      for (const id of order) {
        const own = judged.get(id)?.own ?? [];
        const more = ofStory.get(id);
        if (own.length > 0 || more) all.push(...inReadingOrder(more ? [...own, ...more] : own));
      }
      return all;
    },
  };
}

/** By place; of two findings that overlap, the one that is worse or wider, since one stretch gets one underline. */
function inReadingOrder(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length < 2) return findings;
  const sorted = findings.toSorted((a, b) => a.offset - b.offset || b.length - a.length);
  const kept: Finding[] = [];
  for (const one of sorted) {
    const last = kept.at(-1);
    if (last && one.length > 0 && last.length > 0 && one.offset < last.offset + last.length) {
      if (weight(one) > weight(last) || isSameWithFix(one, last)) kept[kept.length - 1] = one;
    } else kept.push(one);
  }
  return kept;
}

/** Two rules say the same of the same words: the one that can mend them speaks. */
const isSameWithFix = (one: Finding, last: Finding): boolean =>
  weight(one) === weight(last) &&
  one.offset === last.offset &&
  one.length === last.length &&
  last.fixes.length === 0 &&
  one.fixes.length > 0;

const weight = (one: Finding): number => ({ error: 2, warning: 1, hint: 0 })[one.severity];

/** Every finding in a story, in reading order. */
export function checkArticle(story: Article, options: CheckOptions): Finding[] {
  const texts = runningTexts(story);
  return createStoryCheck(options).update({ texts, head: story, order: texts.map(textId) });
}
