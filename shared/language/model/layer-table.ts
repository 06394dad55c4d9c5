import { featuresAt, logSoftmax, templateCount } from './features.ts';
import type { Sections } from './sections.ts';

/** Weights are stored in steps of this. */
export const weightStep = 1 / 6;
/** A feature's hash: the upper bits name its bucket, the lower ones tell it from others there. */
export const checkBits = 13;
const buckets = 1 << (32 - checkBits);

/** The log-linear layer's weights. */
export class LayerTable {
  readonly #bucketStart: Uint32Array;
  readonly #weightStart: Uint32Array;
  readonly #check: Uint16Array;
  readonly #lengths: Uint8Array;
  readonly #picks: Uint8Array;
  readonly #weights: Int8Array;
  readonly #hashes = new Uint32Array(templateCount);

  constructor(sections: Sections) {
    const counts = sections.bytes('layerBucket');
    this.#check = sections.wide('layerCheck');
    this.#lengths = sections.bytes('layerLength');
    this.#picks = sections.bytes('layerPick');
    const weights = sections.bytes('layerWeight');
    this.#weights = new Int8Array(weights.buffer, weights.byteOffset, weights.length);
    this.#bucketStart = new Uint32Array(buckets + 1);
    this.#weightStart = new Uint32Array(buckets + 1);
    let feature = 0;
    let weight = 0;
    for (let bucket = 0; bucket < buckets; bucket++) {
      const end = feature + (counts[bucket] ?? 0);
      for (; feature < end; feature++) weight += this.#lengths[feature] ?? 0;
      this.#bucketStart[bucket + 1] = feature;
      this.#weightStart[bucket + 1] = weight;
    }
  }

  /** Writes ln P of each of the `count` candidates at `at`; `scores` comes in with ln of their shares. */
  score(forms: Uint16Array, cases: Uint8Array, at: number, count: number, scores: Float64Array): void {
    const hashes = this.#hashes;
    featuresAt(forms, cases, at, hashes);
    for (let t = 0; t < templateCount; t++) {
      const hash = (hashes[t] ?? 0) || 1;
      const bucket = hash >>> checkBits;
      const check = hash & ((1 << checkBits) - 1);
      let weight = this.#weightStart[bucket] ?? 0;
      const end = this.#bucketStart[bucket + 1] ?? 0;
      for (let feature = this.#bucketStart[bucket] ?? 0; feature < end; feature++) {
        const found = this.#check[feature] ?? 0;
        const length = this.#lengths[feature] ?? 0;
        if (found === check) {
          for (let i = weight; i < weight + length; i++) {
            const k = this.#picks[i] ?? 0;
            if (k < count) scores[k] = (scores[k] ?? 0) + (this.#weights[i] ?? 0) * weightStep;
          }
          break;
        }
        if (found > check) break;
        weight += length;
      }
    }
    logSoftmax(scores, count);
  }
}
