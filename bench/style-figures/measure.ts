import type { RunningText } from '../../shared/article/index.ts';
import { matchesIn } from '../../shared/style/compile.ts';
import { compileStyle, type StyleRule } from '../../shared/style/index.ts';
import type { Story } from '../../scripts/build-language/corpus.ts';
import { paragraphs } from './print-form.ts';

/** Where a rule found something, for people to read. */
interface Sample {
  readonly story: string;
  readonly before: string;
  readonly found: string;
  readonly after: string;
  readonly fix: string | null;
}

export interface RuleFigure {
  readonly rule: StyleRule;
  count: number;
  /** Chosen evenly from all finds (reservoir), the same at every run. */
  readonly samples: Sample[];
}

const sampleCount = 50;
const around = 60;

/** The running texts of an article of the corpus. */
function texts({ parts }: Story): RunningText[] {
  const [headline = '', sapo = '', body = '', captions = ''] = parts;
  const one = (field: RunningText['field'], part: string): RunningText[] =>
    paragraphs(part).map((text, at) => ({ field, key: field === 'headline' || field === 'sapo' ? '' : `${at}`, text }));
  const joined = (field: 'headline' | 'sapo', part: string): RunningText[] => [
    { field, key: '', text: paragraphs(part).join(' ') },
  ];
  return [...joined('headline', headline), ...joined('sapo', sapo), ...one('body', body), ...one('caption', captions)];
}

/** Runs rules over articles as they were printed and counts what each finds. */
export async function measure(
  rules: readonly StyleRule[],
  articles: AsyncIterable<Story>,
): Promise<{ words: number; articles: number; figures: RuleFigure[] }> {
  const compiled = compileStyle(rules);
  const figures = new Map<StyleRule, RuleFigure>(rules.map((rule) => [rule, { rule, count: 0, samples: [] }]));
  let words = 0;
  let count = 0;
  let seed = 1;
  const random = (below: number): number => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
    return seed % below;
  };
  for await (const article of articles) {
    count++;
    const all = texts(article);
    for (const { text } of all) words += text.match(/\p{L}+/gu)?.length ?? 0;
    for (const { rule, offset, length, fixes, place } of matchesIn(compiled, all)) {
      const figure = figures.get(rule);
      if (!figure) continue;
      figure.count++;
      const at = figure.samples.length < sampleCount ? figure.samples.length : random(figure.count);
      if (at >= sampleCount) continue;
      figure.samples[at] = {
        story: article.id,
        before: place.text.slice(Math.max(0, offset - around), offset),
        found: place.text.slice(offset, offset + length),
        after: place.text.slice(offset + length, offset + length + around),
        fix: fixes[0] ?? null,
      };
    }
  }
  return { words, articles: count, figures: [...figures.values()] };
}
