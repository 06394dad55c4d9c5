import { featuresAt, logSoftmax, templateCount } from '../../shared/language/model/features.ts';

/** The training text, grouped for the layer: a form's weights depend on its own places only. */
export interface LayerText {
  readonly forms: Uint16Array;
  readonly cases: Uint8Array;
  readonly ids: Uint16Array;
}
/** A stripped form, its words by falling count and the places where it stands. */
export interface LayerForm {
  readonly id: number;
  readonly candidates: readonly number[];
  readonly counts: readonly number[];
  readonly places: Uint32Array;
}
/** Features that survived counting, per place (rows), and their hashes. */
export interface Instances {
  readonly hashes: Uint32Array;
  readonly rows: Uint32Array;
  readonly features: Uint32Array;
  /** Rank of the true word at each place; 255 where it is none of the candidates. */
  readonly truth: Uint8Array;
}

export const none = 255;

export function truthOf(text: LayerText, form: LayerForm, places: Uint32Array): Uint8Array {
  const rank = new Map(form.candidates.map((id, k) => [id, k]));
  return Uint8Array.from(places, (place) => rank.get(text.ids[place] ?? 0) ?? none);
}

/** Counts a form's features and keeps those for which `keep` says so (given hash and count). */
export function collect(text: LayerText, form: LayerForm, keep: (hash: number, count: number) => boolean): Instances {
  const { places } = form;
  const size = 1 << Math.max(8, Math.ceil(Math.log2(places.length * templateCount + 1)));
  const keys = new Uint32Array(size);
  const counts = new Uint32Array(size);
  const slots = new Uint32Array(places.length * templateCount);
  const hashes = new Uint32Array(templateCount);
  let written = 0;
  for (const place of places) {
    featuresAt(text.forms, text.cases, place, hashes);
    for (let t = 0; t < templateCount; t++) {
      const hash = (hashes[t] ?? 0) || 1;
      let slot = (hash ^ (hash >>> 15)) & (size - 1);
      while (keys[slot] !== hash && keys[slot] !== 0) slot = (slot + 1) & (size - 1);
      keys[slot] = hash;
      counts[slot] = (counts[slot] ?? 0) + 1;
      slots[written++] = slot;
    }
  }
  const kept: number[] = [];
  for (let slot = 0; slot < size; slot++) {
    const key = keys[slot] ?? 0;
    const count = counts[slot] ?? 0;
    if (key !== 0 && keep(key, count)) {
      kept.push(key);
      counts[slot] = kept.length;
    } else counts[slot] = 0;
  }
  const rows = new Uint32Array(places.length + 1);
  let total = 0;
  for (let i = 0; i < slots.length; i++) if ((counts[slots[i] ?? 0] ?? 0) > 0) total++;
  const features = new Uint32Array(total);
  let at = 0;
  for (let n = 0; n < places.length; n++) {
    for (let t = 0; t < templateCount; t++) {
      const feature = counts[slots[n * templateCount + t] ?? 0] ?? 0;
      if (feature > 0) features[at++] = feature - 1;
    }
    rows[n + 1] = at;
  }
  return { hashes: Uint32Array.from(kept), rows, features, truth: truthOf(text, form, places) };
}

export interface Trained {
  /** Weight of feature f for candidate k at f * width + k. */
  readonly weights: Float32Array;
  readonly bias: Float32Array;
  /** What each feature was worth in the first pass: nats it saved on places not yet learnt from. */
  readonly gain: Float32Array;
}

export interface Training {
  readonly rates: readonly number[];
  /** Goes on from these weights, of which the zero ones stay zero. */
  readonly start?: { readonly weights: Float32Array; readonly bias: Float32Array };
}

/** Softmax regression by Adagrad, place after place in the corpus' order: the same input gives the same weights. */
export function train(form: LayerForm, data: Instances, training: Training): Trained {
  const width = form.candidates.length;
  const { rows, features, truth, hashes } = data;
  const weights = training.start?.weights ?? new Float32Array(hashes.length * width);
  const squares = new Float32Array(hashes.length * width);
  const gain = new Float32Array(hashes.length);
  const total = form.counts.reduce((sum, count) => sum + count, 0);
  const bias = training.start?.bias ?? Float32Array.from(form.counts, (count) => Math.log(count / total));
  const scores = new Float64Array(width);
  const p = new Float64Array(width);
  const frozen = training.start !== undefined;
  training.rates.forEach((rate, epoch) => {
    for (let n = 0; n < truth.length; n++) {
      const right = truth[n] ?? none;
      if (right === none) continue;
      const from = rows[n] ?? 0;
      const to = rows[n + 1] ?? 0;
      for (let k = 0; k < width; k++) scores[k] = bias[k] ?? 0;
      for (let i = from; i < to; i++) {
        const base = (features[i] ?? 0) * width;
        for (let k = 0; k < width; k++) scores[k] = (scores[k] ?? 0) + (weights[base + k] ?? 0);
      }
      logSoftmax(scores, width);
      for (let k = 0; k < width; k++) p[k] = Math.exp(scores[k] ?? 0);
      if (epoch === 0 && !frozen) {
        for (let i = from; i < to; i++) {
          const feature = features[i] ?? 0;
          const base = feature * width;
          let mean = 0;
          let square = 0;
          for (let k = 0; k < width; k++) {
            const weight = weights[base + k] ?? 0;
            const share = p[k] ?? 0;
            mean += share * weight;
            square += share * weight * weight;
          }
          // loss without the feature minus loss with it, to the second order
          const worth = (weights[base + right] ?? 0) - mean + 0.5 * (square - mean * mean);
          gain[feature] = (gain[feature] ?? 0) + worth;
        }
      }
      if ((p[right] ?? 0) > 0.998) continue;
      for (let k = 0; k < width; k++) {
        const slope = (p[k] ?? 0) - (k === right ? 1 : 0);
        if (slope < 0.001 && slope > -0.001) continue;
        const square = slope * slope;
        for (let i = from; i < to; i++) {
          const cell = (features[i] ?? 0) * width + k;
          if (frozen && weights[cell] === 0) continue;
          const sum = (squares[cell] ?? 0) + square;
          squares[cell] = sum;
          weights[cell] = (weights[cell] ?? 0) - (rate * slope) / Math.sqrt(sum + 1e-3);
        }
      }
    }
  });
  return { weights, bias, gain };
}
