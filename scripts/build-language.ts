import { mkdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { loadModel } from '../shared/language/model/language-model.ts';
import { packSections } from '../shared/language/model/sections.ts';
import { candidatesOf, firstWord, groupByForm } from '../shared/language/model/vocabulary.ts';
import { storyText } from './build-language/corpus.ts';
import { trainJudge } from './build-language/judge-training.ts';
import { trainLayer } from './build-language/layer-training.ts';
import { countNgrams } from './build-language/ngrams.ts';
import { packParts } from './build-language/pack.ts';
import { showProgress } from './build-language/progress.ts';
import { readTokens } from './build-language/tokens.ts';

/** The judge learns from this share of the development stories; thresholds are chosen on the rest. */
const judgeShare = 0.7;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string', default: 'resources/language/vietnamese.model' },
    share: { type: 'string', default: '1' },
    features: { type: 'string', default: '3400000' },
    trigrams: { type: 'string', default: '2200000' },
    workers: { type: 'string', default: '2' },
  },
});
const [corpus] = positionals;
if (corpus === undefined) {
  console.error('Usage: npm run build:language -- news.jsonl.zst [--out FILE] [--share 0.1] [--workers 2]');
  process.exit(2);
}

const { step, underway } = showProgress();
step('reading');
const tokens = await readTokens(corpus, Number(values.share), (done) => underway(`reading: ${done} stories`));
step(`${tokens.counted} stories counted, ${tokens.dropped} repeats dropped, ${tokens.words.length} words`);
const { formOf, members } = groupByForm(tokens.words);

step('n-grams');
const ngrams = countNgrams(tokens.ids, firstWord + tokens.words.length, {
  leastBigram: 2,
  trigrams: Number(values.trigrams),
});
step(`${ngrams.bigramWord.length} pairs, ${ngrams.trigramWord.length} triples kept`);

step('layer');
const forms = new Uint16Array(new SharedArrayBuffer(tokens.ids.length * 2));
for (let i = 0; i < forms.length; i++) forms[i] = formOf[tokens.ids[i] ?? 0] ?? 0;
const ambiguous = members
  .map((ids, index) => {
    const candidates = candidatesOf(ids, tokens.counts).ids;
    return { id: firstWord + index, candidates, counts: candidates.map((id) => tokens.counts[id - firstWord] ?? 0) };
  })
  .filter((form) => form.candidates.length > 1);
const layer = await trainLayer(
  { forms, cases: tokens.cases, ids: tokens.ids },
  ambiguous,
  Number(values.features),
  Number(values.workers),
  (share) => underway(`layer: ${Math.floor(share * 100)} %`),
);

step('judge: trained on development text');
const parts = packParts(tokens.words, tokens.counts, ngrams, layer);
const model = loadModel(packSections(parts).buffer, { thorough: true });
const judge = trainJudge(
  model,
  tokens.dev.slice(0, Math.floor(tokens.dev.length * judgeShare)).map((story) => storyText(story)),
);
parts.set('judge', new Uint8Array(judge.weights.buffer));

step('packing');
const packed = packSections(parts);
const file = gzipSync(packed, { level: 9 });
const out = resolve(values.out);
await mkdir(resolve(out, '..'), { recursive: true });
await writeFile(out, file);
step(`${(packed.length / 2 ** 20).toFixed(1)} MiB, ${(file.length / 2 ** 20).toFixed(2)} MiB in ${values.out}`);
