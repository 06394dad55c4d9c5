import { Judge } from './judge.ts';
import { LayerTable } from './layer-table.ts';
import { NearWords } from './near.ts';
import { NgramTable } from './ngram-table.ts';
import { readSections } from './sections.ts';
import { Vocabulary } from './vocabulary.ts';

/** Everything that was counted from the news: words, what follows what, and which marks a bare form takes. */
export interface LanguageModel {
  readonly vocabulary: Vocabulary;
  readonly ngrams: NgramTable;
  readonly layer: LayerTable;
  /** Null while the model is being built. */
  readonly judge: Judge | null;
  readonly near: NearWords;
  /** Takes no short cuts: for training only. */
  readonly thorough: boolean;
}

/** `buffer` is the decompressed file; nothing of it is kept. */
export function loadModel(buffer: ArrayBuffer, { thorough = false } = {}): LanguageModel {
  const sections = readSections(buffer);
  const vocabulary = new Vocabulary(sections);
  return {
    vocabulary,
    ngrams: new NgramTable(sections),
    layer: new LayerTable(sections, thorough),
    judge: Judge.read(sections),
    near: new NearWords(vocabulary),
    thorough,
  };
}
