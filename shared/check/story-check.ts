import {
  type Article,
  type ArticleHead,
  type RunningText,
  runningTexts,
  textFields,
  textId,
} from '../article/index.ts';
import type { Finding } from './finding.ts';
import type { CheckOptions } from './options.ts';
import type { Mark, PlacedMark, Rule, StoryRule, TextRule } from './rule.ts';
import { rules as allRules } from './rules/index.ts';

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
  /** Takes a change and answers all findings in reading order. Findings of unchanged texts are the same objects. */
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
export function createStoryCheck(options: CheckOptions, rules: readonly Rule[] = allRules): StoryCheck {
  const textRules = rules.filter((rule) => rule.scope === 'text');
  const storyRules = rules.filter((rule) => rule.scope === 'story');
  const judged = new Map<string, Judged>();
  let head: ArticleHead | null = null;
  let order: string[] = [];

  const finding = (rule: Rule, text: RunningText, mark: Mark): Finding => ({
    rule: rule.id,
    kind: rule.kind,
    severity: rule.severity,
    field: text.field,
    key: text.key,
    offset: mark.offset,
    length: mark.length,
    text: text.text.slice(mark.offset, mark.offset + mark.length),
    message: mark.message[options.language],
    source: rule.source[options.language],
    fixes: (mark.fixes ?? []).map((fix) => ({ text: fix })),
  });

  const judge = (text: RunningText): Judged => {
    const notes = new Map<StoryRule, unknown>();
    for (const rule of storyRules) {
      const note = rule.note(text, options);
      if (note !== null) notes.set(rule, note);
    }
    const ofRule = (rule: TextRule) => rule.check(text, options).map((mark) => finding(rule, text, mark));
    return { text, own: textRules.flatMap(ofRule), notes };
  };

  const judgeStory = (rule: StoryRule): Finding[] => {
    const noted = order.flatMap((id) => {
      const one = judged.get(id);
      return one?.notes.has(rule) ? [{ text: one.text, facts: one.notes.get(rule) }] : [];
    });
    return rule
      .judge({ head, noted }, options)
      .map((mark: PlacedMark) => finding(rule, judged.get(textId(mark))?.text ?? { ...mark, text: '' }, mark));
  };

  /** Texts that nobody has put in order yet stand after those of their field and of the fields before it. */
  const place = (text: RunningText): void => {
    const rank = fieldRank.get(text.field) ?? 0;
    const after = order.findLastIndex((id) => (fieldRank.get(judged.get(id)?.text.field ?? 'kicker') ?? 0) <= rank);
    order.splice(after + 1, 0, textId(text));
  };

  return {
    update(change) {
      head = change.head ?? head;
      for (const id of change.removed ?? []) judged.delete(id);
      for (const text of change.texts ?? []) {
        const before = judged.get(textId(text));
        if (before?.text.text !== text.text) judged.set(textId(text), judge(text));
      }
      const wanted = change.order ?? order;
      order = wanted.filter((id) => judged.has(id));
      const placed = new Set(order);
      for (const [id, { text }] of judged) if (!placed.has(id)) place(text);

      const byText = new Map<string, Finding[]>();
      for (const rule of storyRules)
        for (const one of judgeStory(rule)) {
          const id = textId(one);
          const there = byText.get(id);
          if (there) there.push(one);
          else byText.set(id, [one]);
        }
      return order.flatMap((id) => {
        const own = judged.get(id)?.own ?? [];
        const more = byText.get(id);
        return inReadingOrder(more ? [...own, ...more] : own);
      });
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
      if (weight(one) > weight(last)) kept[kept.length - 1] = one;
    } else kept.push(one);
  }
  return kept;
}

const weight = (one: Finding): number => ({ error: 2, warning: 1, hint: 0 })[one.severity];

/** Every finding in a story, in reading order. */
export function checkArticle(story: Article, options: CheckOptions): Finding[] {
  const texts = runningTexts(story);
  return createStoryCheck(options).update({ texts, head: story, order: texts.map(textId) });
}
