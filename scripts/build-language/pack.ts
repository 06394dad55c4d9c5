import { checkBits, mostWeights } from '../../shared/language/model/layer-table.ts';
import { backoffShift, costStep } from '../../shared/language/model/ngram-table.ts';
import { planes } from '../../shared/language/model/sections.ts';
import type { LayerFeatures } from './layer-protocol.ts';
import type { Ngrams } from './ngrams.ts';

const cost = (value: number): number => Math.max(0, Math.min(255, Math.round(value / costStep)));
const costs = (values: Float32Array): Uint8Array => Uint8Array.from(values, cost);
const backoffs = (values: Float32Array): Uint8Array => Uint8Array.from(values, (value) => cost(value + backoffShift));

/** Row lengths, and each word as the distance from the one before it in its row. */
function rows(start: Uint32Array, words: Uint16Array): { counts: Uint8Array; steps: Uint8Array } {
  const counts = new Uint16Array(start.length - 1);
  const steps = Uint16Array.from(words);
  for (let row = 0; row < counts.length; row++) {
    const from = start[row] ?? 0;
    const to = start[row + 1] ?? 0;
    counts[row] = to - from;
    for (let i = to - 1; i > from; i--) steps[i] = (words[i] ?? 0) - (words[i - 1] ?? 0);
  }
  return { counts: planes(counts), steps: planes(steps) };
}

function layerParts(lots: readonly LayerFeatures[]): [string, Uint8Array][] {
  const total = lots.reduce((sum, lot) => sum + lot.hashes.length, 0);
  const weightTotal = lots.reduce((sum, lot) => sum + lot.weights.length, 0);
  const lotOf: { lot: LayerFeatures; first: number; starts: Uint32Array }[] = [];
  let n = 0;
  for (const lot of lots) {
    const starts = new Uint32Array(lot.lengths.length + 1);
    lot.lengths.forEach((length, i) => {
      starts[i + 1] = (starts[i] ?? 0) + length;
    });
    lotOf.push({ lot, first: n, starts });
    n += lot.hashes.length;
  }
  const index = Uint32Array.from({ length: total }, (_, i) => i);
  const hashes = new Uint32Array(total);
  for (const { lot, first } of lotOf) hashes.set(lot.hashes, first);
  index.sort((a, b) => (hashes[a] ?? 0) - (hashes[b] ?? 0) || a - b);
  const bucket = new Uint8Array(2 ** (32 - checkBits));
  const entries = new Uint16Array(total);
  const weights = new Uint16Array(weightTotal);
  let at = 0;
  index.forEach((feature, i) => {
    const hash = hashes[feature] ?? 0;
    bucket[hash >>> checkBits] = (bucket[hash >>> checkBits] ?? 0) + 1;
    const owner = lotOf.findLast((candidate) => candidate.first <= feature);
    if (owner === undefined) return;
    const local = feature - owner.first;
    const from = owner.starts[local] ?? 0;
    const cells = Array.from({ length: owner.lot.lengths[local] ?? 0 }, (_, k) => ({
      pick: owner.lot.picks[from + k] ?? 0,
      weight: owner.lot.weights[from + k] ?? 0,
    }));
    if (cells.length > mostWeights) {
      cells.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || a.pick - b.pick);
      cells.length = mostWeights;
      cells.sort((a, b) => a.pick - b.pick);
    }
    entries[i] = (cells.length << checkBits) | (hash & (2 ** checkBits - 1));
    for (const { pick, weight } of cells) weights[at++] = (pick << 8) | (weight & 255);
  });
  return [
    ['layerBucket', bucket],
    ['layerEntry', planes(entries)],
    ['layerWeight', planes(weights.subarray(0, at))],
  ];
}

export function packParts(
  words: readonly string[],
  counts: Uint32Array,
  ngrams: Ngrams,
  layer: readonly LayerFeatures[],
): Map<string, Uint8Array> {
  const bigram = rows(ngrams.bigramStart, ngrams.bigramWord);
  const trigram = rows(ngrams.trigramStart, ngrams.trigramWord);
  return new Map<string, Uint8Array>([
    ['words', new TextEncoder().encode(words.join('\n'))],
    ['countLow', planes(counts.map((count) => count % 65536))],
    ['countHigh', planes(counts.map((count) => Math.floor(count / 65536)))],
    ['unigram', costs(ngrams.unigram)],
    ['unigramBackoff', backoffs(ngrams.unigramBackoff)],
    ['bigramCount', bigram.counts],
    ['bigramWord', bigram.steps],
    ['bigram', costs(ngrams.bigram)],
    ['bigramBackoff', backoffs(ngrams.bigramBackoff)],
    ['trigramCount', trigram.counts],
    ['trigramWord', trigram.steps],
    ['trigram', costs(ngrams.trigram)],
    ...layerParts(layer),
  ]);
}
