import type { TextField } from '../../article/index.ts';
import {
  decide,
  type LanguageModel,
  levels,
  read,
  type Reading,
  type Slipped,
  StoryWords,
} from '../../language/model/index.ts';
import type { Wording } from '../options.ts';
import { type StoryRule, storyRule } from '../rule.ts';

/** Names and nothing else stand here. */
const unread: ReadonlySet<TextField> = new Set(['byline', 'credit', 'dateline']);

export const inContextFacts = {
  id: 'spelling/in-context',
  kind: 'spelling',
  severity: 'warning',
  name: { vi: 'Chữ đặt sai chỗ', en: 'A word out of place' },
  source: {
    vi: 'Mô hình ngữ cảnh học từ 98.000 bài báo 2017–2019; số đo ở docs/language-figures.md',
    en: 'Context model learnt from 98,000 news stories of 2017–2019; figures in docs/language-figures.md',
  },
  // its proof needs the model: in-context.test.ts
  invalid: [],
  valid: [],
} as const;

/** The fix between its neighbours, as an example of right use. */
function example({ before, after, fixes }: Slipped): string {
  return [before, fixes[0] ?? '', after].filter((word) => word !== '').join(' ');
}

function sentence(word: string, slipped: Slipped): Wording {
  const right = example(slipped);
  if (slipped.slip === 'tone place')
    return { vi: `“${word}” đặt dấu thanh sai chữ cái.`, en: `“${word}” has its tone mark on the wrong letter.` };
  if (slipped.level === 'sure')
    return {
      vi: `“${word}” có lẽ gõ nhầm; báo chí viết “${right}”.`,
      en: `“${word}” is probably a slip; papers write “${right}”.`,
    };
  return {
    vi: `“${word}” đứng đây thì lạ. Có phải là “${right}”?`,
    en: `“${word}” is unusual here. Is it “${right}”?`,
  };
}

interface Facts {
  readonly text: string;
  readonly reading: Reading;
}

/** Finds words that are right by themselves and wrong where they stand. Sure ones are warnings, doubtful ones hints. */
export const inContext = (model: LanguageModel): StoryRule =>
  storyRule<Facts>({
    ...inContextFacts,
    note: ({ field, text }, { house }) =>
      unread.has(field) ? null : { text, reading: read(model, text, house.tonePlacement) },
    judge: ({ noted }, { house, strictness }) => {
      const least = strictness === 'thorough' ? levels.thorough : levels.doubtful;
      const story = new StoryWords();
      for (const { facts } of noted) story.add(facts.text);
      const readings = noted.map(({ facts }) => facts.reading);
      const found = decide(model, readings, story, { placement: house.tonePlacement, least });
      return noted.flatMap(({ text, facts }, at) =>
        (found[at] ?? []).map((one) => ({
          field: text.field,
          key: text.key,
          offset: one.offset,
          length: one.length,
          severity: one.level === 'sure' ? ('warning' as const) : ('hint' as const),
          message: sentence(facts.text.slice(one.offset, one.offset + one.length), one),
          fixes: one.fixes,
        })),
      );
    },
  });
