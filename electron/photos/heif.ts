import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { assert } from '../../shared/base/index.ts';

export interface HeifQuestion {
  readonly bytes: Uint8Array;
  readonly maxPixels: number;
}
/** RGBA, upright as the file itself says (its EXIF repeats that and is not to be applied again). */
export type HeifAnswer =
  | { readonly kind: 'pixels'; readonly width: number; readonly height: number; readonly data: Uint8ClampedArray }
  | { readonly kind: 'too-large'; readonly width: number; readonly height: number }
  | { readonly kind: 'unreadable' };

/** A phone's picture of 48 MP takes some ten seconds on an old laptop. */
const longest = 90_000;

/** From source, or beside the bundle that this file is part of. */
const workerFile = (): URL => {
  const found = ['./heif-worker.ts', './heif-worker.js', '../heif-worker.js']
    .map((one) => new URL(one, import.meta.url))
    .find((one) => existsSync(one));
  assert(found, 'the HEIF worker lies beside the services');
  return found;
};

/** Decodes a HEIC picture by libheif (wasm), since sharp has no HEVC. Damaged files are `unreadable`, never a crash. */
export function decodeHeif(question: HeifQuestion): Promise<HeifAnswer> {
  const worker = new Worker(workerFile(), { workerData: question, stdout: true, stderr: true });
  const unreadable: HeifAnswer = { kind: 'unreadable' };
  return new Promise<HeifAnswer>((resolve, reject) => {
    const limit = setTimeout(() => resolve(unreadable), longest);
    worker.on('message', (answer: HeifAnswer) => resolve(answer));
    worker.on('error', (error: Error & { code?: string }) =>
      error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve(unreadable) : reject(error),
    );
    worker.on('exit', () => {
      clearTimeout(limit);
      resolve(unreadable);
    });
  }).finally(() => void worker.terminate());
}
