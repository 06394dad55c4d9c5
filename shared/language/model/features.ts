/**
 * The log-linear layer's features: stripped forms up to four tokens to both sides, and casing. All of them are
 * known before any mark is decided, so no search is needed. Trainer and reader share this file: a change here needs
 * a new build of the model.
 */
export const templateCount = 22;

/** Folds `value` into a 32-bit hash; the result is signed. */
function fold(hash: number, value: number): number {
  let mixed = Math.imul(hash ^ Math.imul(value + 0x7f4a7c15, 0x9e3779b1), 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
/** Cheap last step that sets the templates apart. */
function sealed(hash: number, template: number): number {
  const mixed = Math.imul(hash ^ (template * 0x3c6ef372), 0x27d4eb2f);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

/**
 * Writes the hashes of the features at `at` into `out`. `forms` are stripped ids, `cases` casings; both must have
 * four tokens of padding on each side.
 */
export function featuresAt(forms: Uint16Array, cases: Uint8Array, at: number, out: Uint32Array): void {
  const seed = fold(0x51ed270b, forms[at] ?? 0);
  const l1 = forms[at - 1] ?? 0;
  const l2 = forms[at - 2] ?? 0;
  const l3 = forms[at - 3] ?? 0;
  const l4 = forms[at - 4] ?? 0;
  const r1 = forms[at + 1] ?? 0;
  const r2 = forms[at + 2] ?? 0;
  const r3 = forms[at + 3] ?? 0;
  const r4 = forms[at + 4] ?? 0;
  const own = cases[at] ?? 0;
  const around = own + 3 * (cases[at - 1] ?? 0) + 9 * (cases[at + 1] ?? 0);
  const a1 = fold(seed, l1);
  const a2 = fold(a1, l2);
  const a3 = fold(a2, l3);
  const b1 = fold(seed ^ 0x5bd1e995, r1);
  const b2 = fold(b1, r2);
  const b3 = fold(b2, r3);
  const both = fold(a1, r1);
  out[0] = sealed(fold(seed, own), 1);
  out[1] = sealed(fold(seed, around), 2);
  out[2] = sealed(a1, 3);
  out[3] = sealed(b1, 4);
  out[4] = sealed(fold(seed, l2), 5);
  out[5] = sealed(fold(seed, r2), 6);
  out[6] = sealed(fold(seed, l3), 7);
  out[7] = sealed(fold(seed, r3), 8);
  out[8] = sealed(a2, 9);
  out[9] = sealed(b2, 10);
  out[10] = sealed(both, 11);
  out[11] = sealed(a3, 12);
  out[12] = sealed(b3, 13);
  out[13] = sealed(fold(both, l2), 14);
  out[14] = sealed(fold(both, r2), 15);
  out[15] = sealed(fold(fold(both, l2), r2), 16);
  out[16] = sealed(fold(a3, l4), 17);
  out[17] = sealed(fold(b3, r4), 18);
  out[18] = sealed(fold(a3, r1), 19);
  out[19] = sealed(fold(b3, l1), 20);
  out[20] = sealed(fold(a1, own), 21);
  out[21] = sealed(fold(b1, own), 22);
}

/** Softmax over `scores[0..count)`, in place as log probabilities. */
export function logSoftmax(scores: Float32Array | Float64Array, count: number): void {
  let most = -Infinity;
  for (let k = 0; k < count; k++) most = Math.max(most, scores[k] ?? 0);
  let sum = 0;
  for (let k = 0; k < count; k++) sum += Math.exp((scores[k] ?? 0) - most);
  const log = most + Math.log(sum);
  for (let k = 0; k < count; k++) scores[k] = (scores[k] ?? 0) - log;
}
