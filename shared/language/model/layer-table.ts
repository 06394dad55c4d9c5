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
const settledShare = Math.log(0.9995);

/** The log-linear layer's weights, laid out so that a feature costs two or three far reads. */
export class LayerTable {
  /** First entry and first weight of each bucket, side by side. */
  readonly #starts: Uint32Array;
  readonly #entries: Uint16Array;
  /** Candidate's rank above, signed weight below. */
  readonly #weights: Uint16Array;
  readonly #hashes = new Uint32Array(templateCount);

  constructor(sections: Sections) {
    const counts = sections.bytes('layerBucket');
    this.#entries = sections.wide('layerEntry');
    this.#weights = sections.wide('layerWeight');
    this.#starts = new Uint32Array(2 * buckets + 2);
    let entry = 0;
    let weight = 0;
    for (let bucket = 0; bucket < buckets; bucket++) {
      const end = entry + (counts[bucket] ?? 0);
      for (; entry < end; entry++) weight += (this.#entries[entry] ?? 0) >>> checkBits;
      this.#starts[2 * bucket + 2] = entry;
      this.#starts[2 * bucket + 3] = weight;
    }
  }

  /** Writes ln P of each of the `count` candidates at `at`; `scores` comes in with ln of their shares, best first. */
  score(forms: Uint16Array, cases: Uint8Array, at: number, count: number, scores: Float64Array): void {
    if ((scores[0] ?? 0) > settledShare) return;
    const hashes = this.#hashes;
    featuresAt(forms, cases, at, hashes);
    for (let t = 0; t < templateCount; t++) {
      const hash = (hashes[t] ?? 0) || 1;
      const bucket = (hash >>> checkBits) * 2;
      const check = hash & ((1 << checkBits) - 1);
      const end = this.#starts[bucket + 2] ?? 0;
      let weight = this.#starts[bucket + 1] ?? 0;
      for (let i = this.#starts[bucket] ?? 0; i < end; i++) {
        const entry = this.#entries[i] ?? 0;
        const found = entry & ((1 << checkBits) - 1);
        const length = entry >>> checkBits;
        if (found >= check) {
          if (found === check) this.#add(weight, length, count, scores);
          break;
        }
        weight += length;
      }
    }
    logSoftmax(scores, count);
  }

  #add(from: number, length: number, count: number, scores: Float64Array): void {
    for (let i = from; i < from + length; i++) {
      const cell = this.#weights[i] ?? 0;
      const k = cell >>> 8;
      if (k < count) scores[k] = (scores[k] ?? 0) + ((cell << 24) >> 24) * weightStep;
    }
  }
}
