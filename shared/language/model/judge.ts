import { capitalsFeature, type Evidence, featureNames, timesFeature } from './evidence.ts';
import type { Sections } from './sections.ts';
import type { StoryWords } from './story-words.ts';

export const hiddenUnits = 16;
const inputs = featureNames.length;
/** Length of the judge's weights: hidden layer, then output weights and their bias. */
export const judgeLength = inputs * hiddenUnits + hiddenUnits + 1;

/** Turns evidence into the probability that the word is a mistake: a small network trained on spoiled unseen news. */
export class Judge {
  readonly weights: Float32Array;
  readonly #hidden = new Float64Array(hiddenUnits);

  constructor(weights: Float32Array) {
    if (weights.length !== judgeLength)
      throw new Error('The judge was trained on other features: build the model again');
    this.weights = weights;
  }

  /** Null if the model was built without one. */
  static read(sections: Sections): Judge | null {
    if (!sections.has('judge')) return null;
    const bytes = sections.bytes('judge').slice();
    return new Judge(new Float32Array(bytes.buffer, 0, bytes.length / 4));
  }

  probability(features: Float64Array): number {
    const { weights } = this;
    let sum = weights[judgeLength - 1] ?? 0;
    for (let h = 0; h < hiddenUnits; h++) {
      let unit = 0;
      for (let i = 0; i < inputs; i++) unit += (weights[h * inputs + i] ?? 0) * (features[i] ?? 0);
      const active = Math.tanh(unit);
      this.#hidden[h] = active;
      sum += active * (weights[inputs * hiddenUnits + h] ?? 0);
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /** With what the story says about the word. */
  inStory(evidence: Evidence, story: StoryWords): number {
    evidence.features[timesFeature] = Math.min(
      4,
      Math.max(0, story.timesPaired(evidence.before, evidence.written, evidence.after) - 1),
    );
    evidence.features[capitalsFeature] = Math.min(4, story.timesCapital(evidence.written));
    return this.probability(evidence.features);
  }
}
