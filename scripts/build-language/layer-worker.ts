import { parentPort, workerData } from 'node:worker_threads';
import { weightStep } from '../../shared/language/model/layer-table.ts';
import { collect, type LayerForm, train } from './layer.ts';
import { histogramBins, type LayerMessage, type LayerTask } from './layer-protocol.ts';

/** A feature seen less often is not looked at. */
const leastSeen = 3;
const rates = [0.15, 0.075];
/** Smaller weights are dropped: no measurable loss at .25, .1 points at .35 (development text). */
const leastWeight = 0.25;
const binOf = (worth: number): number =>
  Math.max(0, Math.min(histogramBins - 1, Math.round(Math.log2(worth) * 128) + 1024));

const port = parentPort;
if (port === null) throw new Error('layer-worker.ts is started by layer-training.ts');
const send = (message: LayerMessage): void => port.postMessage(message);
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own main thread is the only sender
const task = workerData as LayerTask;

function withPlaces(): LayerForm[] {
  const { forms } = task.text;
  const sizes = new Int32Array(65536).fill(-1);
  for (const form of task.forms) sizes[form.id] = 0;
  const inside = (at: number): boolean => at >= 4 && at < forms.length - 4;
  for (let i = 0; i < forms.length; i++) {
    const form = forms[i] ?? 0;
    if (inside(i) && (sizes[form] ?? -1) >= 0) sizes[form] = (sizes[form] ?? 0) + 1;
  }
  const places = new Map(task.forms.map((form) => [form.id, new Uint32Array(sizes[form.id] ?? 0)]));
  const written = new Uint32Array(65536);
  for (let i = 0; i < forms.length; i++) {
    const form = forms[i] ?? 0;
    if (!inside(i) || (sizes[form] ?? -1) < 0) continue;
    const list = places.get(form);
    if (list !== undefined) list[written[form] ?? 0] = i;
    written[form] = (written[form] ?? 0) + 1;
  }
  return task.forms.map((form) => ({ ...form, places: places.get(form.id) ?? new Uint32Array(0) }));
}

/** How much a feature matters: the spread of its weights, a little more if it is frequent. */
function importance(weights: Float32Array, width: number, counts: Uint32Array): Float32Array {
  return Float32Array.from(counts, (count, f) => {
    let most = -Infinity;
    let least = Infinity;
    for (let k = 0; k < width; k++) {
      const weight = weights[f * width + k] ?? 0;
      most = Math.max(most, weight);
      least = Math.min(least, weight);
    }
    return (most - least) * count ** 0.2;
  });
}

const size = (parts: readonly { length: number }[]): number => parts.reduce((sum, part) => sum + part.length, 0);
function joined<A extends Uint32Array | Uint8Array | Int8Array>(parts: readonly A[], into: A): A {
  let at = 0;
  for (const part of parts) {
    into.set(part, at);
    at += part.length;
  }
  return into;
}

const forms = withPlaces();
const kept: { hashes: Uint32Array; bins: Uint16Array }[] = [];
const bins = new Uint32Array(histogramBins);
for (const form of forms) {
  const data = collect(task.text, form, (_, count) => count >= leastSeen);
  const { weights } = train(form, data, { rates });
  const counts = new Uint32Array(data.hashes.length);
  for (const feature of data.features) counts[feature] = (counts[feature] ?? 0) + 1;
  const bin = Uint16Array.from(importance(weights, form.candidates.length, counts), binOf);
  for (const b of bin) bins[b] = (bins[b] ?? 0) + 1;
  kept.push({ hashes: data.hashes, bins: bin });
  send({ kind: 'done', places: form.places.length });
}
send({ kind: 'histogram', bins });

port.once('message', (bar: number) => {
  const hashes: Uint32Array[] = [];
  const lengths: Uint8Array[] = [];
  const picks: Uint8Array[] = [];
  const values: Int8Array[] = [];
  forms.forEach((form, index) => {
    const own = kept[index];
    if (own === undefined) return;
    const chosen = new Set<number>();
    own.hashes.forEach((hash, f) => {
      if ((own.bins[f] ?? 0) >= bar) chosen.add(hash);
    });
    const data = collect(task.text, form, (hash) => chosen.has(hash));
    const { weights } = train(form, data, { rates });
    const width = form.candidates.length;
    const formHashes: number[] = [];
    const formLengths: number[] = [];
    const formPicks: number[] = [];
    const formValues: number[] = [];
    data.hashes.forEach((hash, f) => {
      // with two candidates only the difference counts
      const shift = width === 2 ? (weights[f * width] ?? 0) : 0;
      let length = 0;
      for (let k = 0; k < width; k++) {
        const weight = (weights[f * width + k] ?? 0) - shift;
        if (Math.abs(weight) < leastWeight) continue;
        formPicks.push(k);
        formValues.push(Math.max(-127, Math.min(127, Math.round(weight / weightStep))));
        length++;
      }
      if (length === 0) return;
      formHashes.push(hash);
      formLengths.push(length);
    });
    hashes.push(Uint32Array.from(formHashes));
    lengths.push(Uint8Array.from(formLengths));
    picks.push(Uint8Array.from(formPicks));
    values.push(Int8Array.from(formValues));
    send({ kind: 'done', places: form.places.length });
  });
  send({
    kind: 'result',
    hashes: joined(hashes, new Uint32Array(size(hashes))),
    lengths: joined(lengths, new Uint8Array(size(lengths))),
    picks: joined(picks, new Uint8Array(size(picks))),
    weights: joined(values, new Int8Array(size(values))),
  });
  port.close();
});
