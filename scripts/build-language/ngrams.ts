/** Interpolated modified Kneser-Ney over id triples, pruned to a number of entries. */
export interface Ngrams {
  /** −ln P of a word with no context. */
  readonly unigram: Float32Array;
  /** −ln of the weight with which a bigram context falls back. */
  readonly unigramBackoff: Float32Array;
  /** Bigrams of first word w are the entries start[w] … start[w + 1]. */
  readonly bigramStart: Uint32Array;
  readonly bigramWord: Uint16Array;
  readonly bigram: Float32Array;
  readonly bigramBackoff: Float32Array;
  readonly trigramStart: Uint32Array;
  readonly trigramWord: Uint16Array;
  readonly trigram: Float32Array;
}
export interface Budget {
  readonly leastBigram: number;
  readonly trigrams: number;
}

/** The three discounts of modified Kneser-Ney, from counts of counts. */
function discounts(counts: Uint32Array): (count: number) => number {
  const n = [0, 0, 0, 0, 0];
  for (const count of counts) if (count >= 1 && count <= 4) n[count] = (n[count] ?? 0) + 1;
  const [, n1 = 0, n2 = 0, n3 = 0, n4 = 0] = n;
  const y = n1 / (n1 + 2 * n2);
  const d1 = 1 - (2 * y * n2) / n1;
  const d2 = 2 - (3 * y * n3) / n2;
  const d3 = 3 - (4 * y * n4) / n3;
  return (count) => (count === 1 ? d1 : count === 2 ? d2 : d3);
}

/** Distinct values of a sorted array and how often each stands there. */
function runs<A extends Float64Array | Uint32Array>(
  sorted: A,
  make: (length: number) => A,
): { keys: A; counts: Uint32Array } {
  let distinct = 0;
  for (let i = 0; i < sorted.length; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) distinct++;
  const keys = make(distinct);
  const counts = new Uint32Array(distinct);
  let at = -1;
  for (let i = 0; i < sorted.length; i++) {
    const key = sorted[i] ?? 0;
    if (i === 0 || key !== sorted[i - 1]) keys[++at] = key;
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return { keys, counts };
}
const base = 65536;

export function countNgrams(ids: Uint16Array, size: number, budget: Budget): Ngrams {
  let triples = new Float64Array(ids.length - 2);
  for (let i = 0; i + 2 < ids.length; i++) {
    triples[i] = ((ids[i] ?? 0) * base + (ids[i + 1] ?? 0)) * base + (ids[i + 2] ?? 0);
  }
  triples.sort();
  const tri = runs(triples, (length) => new Float64Array(length));
  triples = new Float64Array(0);
  const triDiscount = discounts(tri.counts);

  // how many different words stand before a pair: the count that a pair has as a fallback
  const tails = Uint32Array.from(tri.keys, (key) => key % (base * base)).sort();
  const bi = runs(tails, (length) => new Uint32Array(length));
  const biDiscount = discounts(bi.counts);
  const before = new Uint32Array(size);
  for (const key of bi.keys) before[key % base] = (before[key % base] ?? 0) + 1;
  const uniDiscount = discounts(before);

  const unigram = new Float32Array(size);
  let rest = 0;
  for (const count of before) if (count > 0) rest += uniDiscount(count);
  for (let w = 0; w < size; w++) {
    const count = before[w] ?? 0;
    const own = count > 0 ? count - uniDiscount(count) : 0;
    unigram[w] = (own + rest / size) / bi.keys.length;
  }

  // full bigram probabilities, then those worth keeping
  const biTotal = new Float64Array(size);
  const biRest = new Float64Array(size);
  bi.keys.forEach((key, i) => {
    const first = Math.floor(key / base);
    const count = bi.counts[i] ?? 0;
    biTotal[first] = (biTotal[first] ?? 0) + count;
    biRest[first] = (biRest[first] ?? 0) + biDiscount(count);
  });
  const biP = new Float32Array(bi.keys.length);
  bi.keys.forEach((key, i) => {
    const first = Math.floor(key / base);
    const count = bi.counts[i] ?? 0;
    const total = biTotal[first] ?? 1;
    biP[i] = (count - biDiscount(count)) / total + ((biRest[first] ?? 0) / total) * (unigram[key % base] ?? 0);
  });
  const findBi = (key: number): number => {
    let low = 0;
    let high = bi.keys.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = bi.keys[middle] ?? 0;
      if (found === key) return middle;
      if (found < key) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  };
  const fallback = (first: number): number => {
    const total = biTotal[first] ?? 0;
    return total > 0 ? (biRest[first] ?? 0) / total : 1;
  };

  // trigram probabilities, context by context; worth = count × |ln P − ln P without the entry|
  const triP = new Float32Array(tri.keys.length);
  const worth = new Float32Array(tri.keys.length);
  for (let from = 0; from < tri.keys.length; ) {
    const context = Math.floor((tri.keys[from] ?? 0) / base);
    let to = from;
    let total = 0;
    let discounted = 0;
    while (to < tri.keys.length && Math.floor((tri.keys[to] ?? 0) / base) === context) {
      const count = tri.counts[to] ?? 0;
      total += count;
      discounted += triDiscount(count);
      to++;
    }
    const second = context % base;
    for (let i = from; i < to; i++) {
      const third = (tri.keys[i] ?? 0) % base;
      const count = tri.counts[i] ?? 0;
      const lower = biP[findBi(second * base + third)] ?? 0;
      const p = (count - triDiscount(count)) / total + (discounted / total) * lower;
      triP[i] = p;
      worth[i] = count >= 2 ? count * Math.abs(Math.log(p / ((discounted / total) * lower))) : 0;
    }
    from = to;
  }
  const ranked = Float32Array.from(worth).sort();
  const bar = Math.max(1e-9, ranked[Math.max(0, ranked.length - budget.trigrams)] ?? 0);

  // a bigram stays if it is frequent or a kept trigram begins with it
  const rawPair = new Uint32Array(bi.keys.length);
  const needed = new Uint8Array(bi.keys.length);
  for (let i = 0; i < tri.keys.length; i++) {
    const at = findBi(Math.floor((tri.keys[i] ?? 0) / base));
    if (at < 0) continue;
    rawPair[at] = (rawPair[at] ?? 0) + (tri.counts[i] ?? 0);
    if ((worth[i] ?? 0) >= bar) needed[at] = 1;
  }
  const keptBi: number[] = [];
  bi.keys.forEach((_, i) => {
    if (needed[i] === 1 || (rawPair[i] ?? 0) >= budget.leastBigram) keptBi.push(i);
  });
  const bigramStart = new Uint32Array(size + 1);
  const bigramWord = new Uint16Array(keptBi.length);
  const bigram = new Float32Array(keptBi.length);
  keptBi.forEach((i, n) => {
    const key = bi.keys[i] ?? 0;
    bigramStart[Math.floor(key / base) + 1] = n + 1;
    bigramWord[n] = key % base;
    bigram[n] = biP[i] ?? 0;
  });
  for (let w = 1; w <= size; w++) bigramStart[w] = Math.max(bigramStart[w] ?? 0, bigramStart[w - 1] ?? 0);
  const unigramBackoff = new Float32Array(size);
  for (let w = 0; w < size; w++) {
    let mass = 1;
    let below = 1;
    for (let n = bigramStart[w] ?? 0; n < (bigramStart[w + 1] ?? 0); n++) {
      mass -= bigram[n] ?? 0;
      below -= unigram[bigramWord[n] ?? 0] ?? 0;
    }
    unigramBackoff[w] = mass > 1e-6 && below > 1e-6 ? mass / below : fallback(w);
  }
  // P(third | second) with the kept bigrams only
  const pair = (second: number, third: number): number => {
    let low = bigramStart[second] ?? 0;
    let high = (bigramStart[second + 1] ?? 0) - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = bigramWord[middle] ?? 0;
      if (found === third) return bigram[middle] ?? 0;
      if (found < third) low = middle + 1;
      else high = middle - 1;
    }
    return (unigramBackoff[second] ?? 1) * (unigram[third] ?? 0);
  };
  const trigramStart = new Uint32Array(keptBi.length + 1);
  const bigramBackoff = new Float32Array(keptBi.length).fill(1);
  const words: number[] = [];
  const values: number[] = [];
  let i = 0;
  keptBi.forEach((source, n) => {
    trigramStart[n] = words.length;
    const key = bi.keys[source] ?? 0;
    while (i < tri.keys.length && Math.floor((tri.keys[i] ?? 0) / base) < key) i++;
    let mass = 1;
    let below = 1;
    for (; i < tri.keys.length && Math.floor((tri.keys[i] ?? 0) / base) === key; i++) {
      if ((worth[i] ?? 0) < bar) continue;
      const third = (tri.keys[i] ?? 0) % base;
      words.push(third);
      values.push(triP[i] ?? 0);
      mass -= triP[i] ?? 0;
      below -= pair(key % base, third);
    }
    if (words.length > (trigramStart[n] ?? 0)) bigramBackoff[n] = mass > 1e-6 && below > 1e-6 ? mass / below : 1;
  });
  trigramStart[keptBi.length] = words.length;
  const cost = (p: number): number => -Math.log(Math.max(p, 1e-12));
  return {
    unigram: unigram.map(cost),
    unigramBackoff: unigramBackoff.map(cost),
    bigramStart,
    bigramWord,
    bigram: bigram.map(cost),
    bigramBackoff: bigramBackoff.map(cost),
    trigramStart,
    trigramWord: Uint16Array.from(words),
    trigram: Float32Array.from(values, cost),
  };
}
