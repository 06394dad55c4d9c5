import { Worker } from 'node:worker_threads';
import type { LayerForm, LayerText } from './layer.ts';
import { histogramBins, type LayerFeatures, type LayerMessage, type LayerTask } from './layer-protocol.ts';

type Form = Omit<LayerForm, 'places'>;

/** Largest first, always to the worker with least to do. */
function share(forms: readonly Form[], workers: number): Form[][] {
  const lots: { forms: Form[]; size: number }[] = Array.from({ length: workers }, () => ({ forms: [], size: 0 }));
  for (const form of forms) {
    const least = lots.reduce((best, lot) => (lot.size < best.size ? lot : best));
    least.forms.push(form);
    least.size += form.counts.reduce((sum, count) => sum + count, 0);
  }
  return lots.map((lot) => lot.forms);
}

/** Trains every form and keeps about `budget` features over all of them. */
export function trainLayer(
  text: LayerText,
  forms: readonly Form[],
  budget: number,
  workers: number,
  progress: (share: number) => void,
): Promise<LayerFeatures[]> {
  const total = forms.reduce((sum, form) => sum + form.counts.reduce((a, b) => a + b, 0), 0) * 2;
  let done = 0;
  const histogram = new Float64Array(histogramBins);
  let waiting = workers;
  const threads: Worker[] = [];
  const running = share(forms, workers).map(
    (lot, index) =>
      new Promise<LayerFeatures>((resolve, reject) => {
        const task: LayerTask = { text, forms: lot };
        const worker = new Worker(new URL('./layer-worker.ts', import.meta.url), {
          workerData: task,
          resourceLimits: { maxOldGenerationSizeMb: 3000 },
        });
        threads[index] = worker;
        worker.on('error', reject);
        worker.on('message', (message: LayerMessage) => {
          if (message.kind === 'done') {
            done += message.places;
            progress(done / total);
          } else if (message.kind === 'result') resolve(message);
          else {
            message.bins.forEach((count, bin) => {
              histogram[bin] = (histogram[bin] ?? 0) + count;
            });
            if (--waiting > 0) return;
            let bar = histogramBins;
            for (let sum = 0; bar > 0 && sum + (histogram[bar - 1] ?? 0) <= budget; bar--)
              sum += histogram[bar - 1] ?? 0;
            for (const thread of threads) thread.postMessage(bar);
          }
        });
      }),
  );
  return Promise.all(running);
}
