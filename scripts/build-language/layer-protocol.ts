import type { LayerForm, LayerText } from './layer.ts';

/** What the main thread hands over; each worker has forms of its own, so their number changes nothing. */
export interface LayerTask {
  readonly text: LayerText;
  readonly forms: readonly Omit<LayerForm, 'places'>[];
}

export interface LayerFeatures {
  readonly hashes: Uint32Array;
  /** How many weights each feature has. */
  readonly lengths: Uint8Array;
  /** Rank of the candidate that a weight is for. */
  readonly picks: Uint8Array;
  readonly weights: Int8Array;
}

/** A worker's messages, in order: many `done`, one `histogram`, many `done` after the bar is known, one `result`. */
export type LayerMessage =
  | { readonly kind: 'done'; readonly places: number }
  | { readonly kind: 'histogram'; readonly bins: Uint32Array }
  | ({ readonly kind: 'result' } & LayerFeatures);

/** Features are ranked by bins of their importance's logarithm. */
export const histogramBins = 4096;
