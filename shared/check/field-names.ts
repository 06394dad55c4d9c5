import type { TextField } from '../article/index.ts';
import type { Wording } from './options.ts';

/** What a placed text is called in a sentence. */
export const fieldNames: Record<TextField, Wording> = {
  kicker: { vi: 'tít phụ trên', en: 'the kicker' },
  headline: { vi: 'tít', en: 'the headline' },
  subheadline: { vi: 'tít phụ', en: 'the subheadline' },
  byline: { vi: 'tác giả', en: 'the byline' },
  dateline: { vi: 'địa danh', en: 'the dateline' },
  sapo: { vi: 'sapo', en: 'the sapo' },
  body: { vi: 'nội dung', en: 'the body' },
  caption: { vi: 'chú thích ảnh', en: 'a caption' },
  credit: { vi: 'nguồn ảnh', en: 'a credit' },
};
