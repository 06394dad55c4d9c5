import { createReadStream } from 'node:fs';
import { createZstdDecompress } from 'node:zlib';
import { hashText, mix } from './hash.ts';

export interface Story {
  readonly id: string;
  readonly parts: readonly string[];
}
/** Which use a story is put to; only `train` is ever counted. */
export type Portion = 'train' | 'dev' | 'test';

/** Of 1,000 stories so many are set aside, by a hash of their id. */
const devShare = 10;
const testShare = 15;
const runLength = 10;
/** One run in four is kept in mind: enough to see a copied story, a quarter of the memory. */
const runSample = 4;
const seenBits = 26;

function isStory(value: unknown): value is Story {
  return typeof value === 'object' && value !== null && 'id' in value && 'parts' in value && Array.isArray(value.parts);
}

/** The lines of a `.zst` file. Only \n ends a line: the texts hold U+2028, at which node:readline cuts. */
async function* lines(path: string): AsyncGenerator<string> {
  const input = createReadStream(path).pipe(createZstdDecompress()).setEncoding('utf8');
  let rest = '';
  for await (const chunk of input) {
    const parts = (rest + String(chunk)).split('\n');
    rest = parts.pop() ?? '';
    yield* parts;
  }
  if (rest !== '') yield rest;
}

/** The stories of a `.jsonl.zst` file, one after the other. */
export async function* stories(path: string): AsyncGenerator<Story> {
  for await (const line of lines(path)) {
    if (line === '') continue;
    const value: unknown = JSON.parse(line);
    if (!isStory(value)) throw new Error(`Not a story: ${line.slice(0, 80)}`);
    yield value;
  }
}

export const storyText = (story: Story): string => story.parts.join('\n').normalize('NFC');

export const portionOf = (id: string): Portion => {
  const bucket = hashText(id) % 1000;
  return bucket < devShare ? 'dev' : bucket < devShare + testShare ? 'test' : 'train';
};

/** Remembers titles and runs of ten words, so that a story printed twice is counted once and never tested on. */
export class Duplicates {
  readonly #titles = new Set<string>();
  readonly #runs = new Uint32Array(1 << seenBits);

  #seen(run: number): boolean {
    const mask = this.#runs.length - 1;
    const key = run === 0 ? 1 : run;
    for (let at = mix(key, 77) & mask; ; at = (at + 1) & mask) {
      const found = this.#runs[at] ?? 0;
      if (found === key) return true;
      if (found !== 0) continue;
      this.#runs[at] = key;
      return false;
    }
  }

  /** True if the story's title is known, or half of its runs of ten words are. */
  isRepeat(story: Story): boolean {
    const title = (story.parts[0] ?? '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');
    const known = this.#titles.has(title);
    this.#titles.add(title);
    let total = 0;
    let seen = 0;
    const window = new Uint32Array(runLength);
    let count = 0;
    for (const word of story.parts.join(' ').toLowerCase().split(/\s+/)) {
      window[count % runLength] = hashText(word);
      count++;
      if (count < runLength) continue;
      let run = 0;
      for (let k = 0; k < runLength; k++) run = mix(run, window[(count + k) % runLength] ?? 0);
      if (run % runSample !== 0) continue;
      total++;
      if (this.#seen(run)) seen++;
    }
    return known || (total > 0 && seen * 2 >= total);
  }
}
