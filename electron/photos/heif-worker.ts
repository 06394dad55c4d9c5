import { parentPort, workerData } from 'node:worker_threads';
import libheif from 'libheif-js/wasm-bundle.js';
import type { HeifAnswer, HeifQuestion } from './heif.ts';

// One picture, in a thread of its own: decoding takes seconds, and a damaged file may take the wasm down with it.
const { bytes, maxPixels } = workerData as HeifQuestion;

async function decode(): Promise<HeifAnswer> {
  const [image] = new libheif.HeifDecoder().decode(bytes);
  if (!image) return { kind: 'unreadable' };
  const width = image.get_width();
  const height = image.get_height();
  // a damaged size may be read as nothing
  if (width < 1 || height < 1) return { kind: 'unreadable' };
  if (width * height > maxPixels) return { kind: 'too-large', width, height };
  return await new Promise((resolve) => {
    image.display({ data: new Uint8ClampedArray(width * height * 4), width, height }, (shown) =>
      resolve(shown ? { kind: 'pixels', width, height, data: shown.data } : { kind: 'unreadable' }),
    );
  });
}

// what libheif throws (or an abort of the wasm) says that the file is damaged
const answer = await decode().catch((): HeifAnswer => ({ kind: 'unreadable' }));
parentPort?.postMessage(answer, answer.kind === 'pixels' ? [answer.data.buffer as ArrayBuffer] : []);
