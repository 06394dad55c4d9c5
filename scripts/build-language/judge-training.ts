import { featureNames } from '../../shared/language/model/evidence.ts';
import { hiddenUnits, Judge, judgeLength } from '../../shared/language/model/judge.ts';
import type { LanguageModel } from '../../shared/language/model/language-model.ts';
import { seeded, spoilText } from '../../shared/language/model/mistakes.ts';
import { NearWords } from '../../shared/language/model/near.ts';
import { padding } from '../../shared/language/model/sentence.ts';
import { StoryWords } from '../../shared/language/model/story-words.ts';
import { suspects } from '../../shared/language/model/suspect.ts';

interface Case {
  readonly features: Float64Array;
  readonly wrong: boolean;
}
/** One mistake in so many words: a careless draft, a good one, and text as it was printed. */
const rates = [1 / 20, 1 / 200, 0];
const epochs = 12;

function casesOf(
  model: LanguageModel,
  near: NearWords,
  judge: Judge | null,
  texts: readonly string[],
  seed: number,
): Case[] {
  const random = seeded(seed);
  const cases: Case[] = [];
  for (const text of texts) {
    for (const rate of rates) {
      const spoiled = spoilText(text, rate, random);
      const wrong = new Set(
        spoiled.mistakes.filter(({ kind }) => kind !== 'tone misplaced').map(({ offset }) => offset),
      );
      const story = new StoryWords();
      story.add(spoiled.text);
      const { tokens, evidence } = suspects(model, near, judge, spoiled.text);
      for (const one of evidence) {
        const start = tokens.starts[one.at + padding] ?? 0;
        // fills in what the story says
        new Judge(new Float32Array(judgeLength)).inStory(one, story);
        cases.push({ features: one.features, wrong: wrong.has(start) });
      }
    }
  }
  return cases;
}

function fit(cases: readonly Case[], random: () => number): Judge {
  const inputs = featureNames.length;
  const weights = Float32Array.from({ length: judgeLength }, () => (random() - 0.5) * 0.4);
  const squares = new Float32Array(judgeLength).fill(1e-3);
  const order = cases.map((_, i) => i);
  const hidden = new Float64Array(hiddenUnits);
  const output = inputs * hiddenUnits;
  const change = (cell: number, slope: number, rate: number): void => {
    squares[cell] = (squares[cell] ?? 0) + slope * slope;
    weights[cell] = (weights[cell] ?? 0) - (rate * slope) / Math.sqrt(squares[cell] ?? 1);
  };
  for (let epoch = 0; epoch < epochs; epoch++) {
    const rate = 0.06 * 0.8 ** epoch + 0.004;
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
    }
    for (const index of order) {
      const one = cases[index];
      if (one === undefined) continue;
      let sum = weights[judgeLength - 1] ?? 0;
      for (let h = 0; h < hiddenUnits; h++) {
        let unit = 0;
        for (let i = 0; i < inputs; i++) unit += (weights[h * inputs + i] ?? 0) * (one.features[i] ?? 0);
        hidden[h] = Math.tanh(unit);
        sum += (hidden[h] ?? 0) * (weights[output + h] ?? 0);
      }
      const slope = 1 / (1 + Math.exp(-sum)) - (one.wrong ? 1 : 0);
      if (Math.abs(slope) < 1e-3) continue;
      change(judgeLength - 1, slope, rate);
      for (let h = 0; h < hiddenUnits; h++) {
        const active = hidden[h] ?? 0;
        const back = slope * (weights[output + h] ?? 0) * (1 - active * active);
        change(output + h, slope * active, rate);
        for (let i = 0; i < inputs; i++) {
          const feature = one.features[i] ?? 0;
          if (feature !== 0) change(h * inputs + i, back * feature, rate);
        }
      }
    }
  }
  return new Judge(weights);
}

/** Trains the judge on development text, which the model never counted. The second round sees evidence after fixes. */
export function trainJudge(model: LanguageModel, texts: readonly string[]): Judge {
  const near = new NearWords(model.vocabulary);
  const first = fit(casesOf(model, near, null, texts, 1), seeded(11));
  return fit(casesOf(model, near, first, texts, 2), seeded(12));
}
