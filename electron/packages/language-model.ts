import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { type LanguageModel, loadModel } from '../../shared/language/model/index.ts';

const loaded = new Map<string, Promise<LanguageModel>>();

/** The language model of `resources`, read once: the gate and the command line judge with what the window judges with. */
export function readLanguageModel(resources: string): Promise<LanguageModel> {
  const path = join(resources, 'language', 'vietnamese.model');
  const reading = loaded.get(path) ?? load(path);
  loaded.set(path, reading);
  // a disk that failed once may answer the next time
  reading.catch(() => loaded.delete(path));
  return reading;
}

async function load(path: string): Promise<LanguageModel> {
  const bytes = await promisify(gunzip)(await readFile(path));
  // the model keeps the buffer: it has to be its own, not a part of a pool
  return loadModel(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
}
