import { featuresAt, logSoftmax, templateCount } from './features.ts';
import type { Sections } from './sections.ts';

/** Weights are stored in steps of this. */
export const weightStep = 1 / 6;
/** A feature's hash: the upper bits name its bucket, the lower ones tell it from others there. */
export const checkBits = 12;
const buckets = 1 << (32 - checkBits);

/** A feature keeps at most so many weights: their number stands above the check in one 16-bit entry. */
export const mostWeights = 15;
/** A form of which all but so few places have one word is not worth the look-ups. */
const settledShare = Math.log(0.999);

/** So many templates, the first ones, look at one or two words beside. */
const generalTemplates = 11;
/** Nats by which the best candidate has to lead for the others to be forgotten; 4.5 restores no better. */
const clearLead = 3;

/** How far the best score is above the second. */
function lead(scores: Float64Array, count: number): number {
  let best = -Infinity;
  let second = -Infinity;
  for (let k = 0; k < count; k++) {
    const score = scores[k] ?? 0;
    if (score > best) {
      second = best;
      best = score;
    } else if (score > second) second = score;
  }
  return best - second;
}

/** The log-linear layer's weights, laid out so that a feature costs two far reads: its bucket's place, and the bucket. */
export class LayerTable {
  /** Where a bucket begins in `#cells`, times 256, plus the number of its features. */
  readonly #buckets: Uint32Array;
  /** Bucket after bucket: its features (number of weights above, check below), then their weights (rank above, weight below). */
  readonly #cells: Uint16Array;
  readonly #hashes = new Uint32Array(templateCount);

  readonly #clearLead: number;

  /** `thorough` looks every feature up: the judge is trained on scores without the short cut. */
  constructor(sections: Sections, thorough: boolean) {
    this.#clearLead = thorough ? Infinity : clearLead;
    const counts = sections.bytes('layerBucket');
    // read from their planes in one go: a joined copy of each would cost a third of the loading
    const entries = sections.bytes('layerEntry');
    const weights = sections.bytes('layerWeight');
    const entryHigh = entries.length / 2;
    const weightHigh = weights.length / 2;
    this.#buckets = new Uint32Array(buckets);
    this.#cells = new Uint16Array(entryHigh + weightHigh);
    let entry = 0;
    let weight = 0;
    let cell = 0;
    for (let bucket = 0; bucket < buckets; bucket++) {
      const count = counts[bucket] ?? 0;
      this.#buckets[bucket] = cell * 256 + count;
      let own = 0;
      for (let i = 0; i < count; i++) {
        const value = (entries[entry] ?? 0) | ((entries[entryHigh + entry++] ?? 0) << 8);
        own += value >>> checkBits;
        this.#cells[cell++] = value;
      }
      for (let i = 0; i < own; i++)
        this.#cells[cell++] = (weights[weight] ?? 0) | ((weights[weightHigh + weight++] ?? 0) << 8);
    }
  }

  /** Writes ln P of each of the `count` candidates at `at`; `scores` comes in with ln of their shares, best first. */
  score(forms: Uint16Array, cases: Uint8Array, at: number, count: number, scores: Float64Array): void {
    if ((scores[0] ?? 0) > settledShare) return;
    featuresAt(forms, cases, at, this.#hashes);
    // features of one or two words first: where they leave no doubt, longer ones are not looked up
    this.#look(0, generalTemplates, count, scores);
    if (lead(scores, count) < this.#clearLead) this.#look(generalTemplates, templateCount, count, scores);
    logSoftmax(scores, count);
  }

  #look(from: number, to: number, count: number, scores: Float64Array): void {
    const hashes = this.#hashes;
    const cells = this.#cells;
    for (let t = from; t < to; t++) {
      const hash = (hashes[t] ?? 0) || 1;
      const place = this.#buckets[hash >>> checkBits] ?? 0;
      const check = hash & ((1 << checkBits) - 1);
      const begin = place >>> 8;
      const end = begin + (place & 255);
      let weight = end;
      for (let i = begin; i < end; i++) {
        const entry = cells[i] ?? 0;
        const found = entry & ((1 << checkBits) - 1);
        const length = entry >>> checkBits;
        if (found >= check) {
          if (found === check) this.#add(weight, length, count, scores);
          break;
        }
        weight += length;
      }
    }
  }

  #add(from: number, length: number, count: number, scores: Float64Array): void {
    for (let i = from; i < from + length; i++) {
      const cell = this.#cells[i] ?? 0;
      const k = cell >>> 8;
      if (k < count) scores[k] = (scores[k] ?? 0) + ((cell << 24) >> 24) * weightStep;
    }
  }
}
