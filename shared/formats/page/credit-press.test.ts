import { createReadStream, existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { createZstdDecompress } from 'node:zlib';
import { expect, it } from 'vitest';
import type { CreditForm } from '../../article/index.ts';
import { captionLine } from './caption-line.ts';
import { splitCredit } from './credit.ts';

const press = resolve(import.meta.dirname, '../../../../shared/data/news/train.jsonl.zst');

/** The parts (headline, sapo, body, captions) of the first so many articles. */
async function articles(count: number): Promise<string[][]> {
  const read: string[][] = [];
  const lines = createInterface({ input: createReadStream(press).pipe(createZstdDecompress()) });
  for await (const line of lines) {
    if (read.push((JSON.parse(line) as { parts: string[] }).parts) >= count) break;
  }
  return read;
}

/** Papers put a full stop behind the credit or not, whatever the form: Morat prints none. */
const stopless = (caption: string): string => caption.replace(/\.$/u, '');

/** Which of the forms a caption was printed in, by what stands before its label. */
function formOf(printed: string): CreditForm | null {
  const [, before = ''] =
    /^(.*?)\s*[([]?(?:Nguồn ảnh|[Ảả]nh|ẢNH|Photo|PHOTO|Nguồn|NGUỒN)\b[^:]*:?[^:]*$/su.exec(printed) ?? [];
  if (/[([]\s*[Ảả]nh[^()]*[)\]]\.?$/u.test(printed)) return 'brackets';
  if (/[-–—]\s*$/u.test(before)) return 'dash';
  return /[.!?…”"]$/u.test(before) ? 'sentence' : null;
}

/** The text as it was printed: the corpus stands a space around every sign. */
const joined = (text: string): string =>
  text
    .replace(/\s+([.,;:!?%)\]”])/g, '$1')
    .replace(/([([“])\s+/g, '$1')
    .trim();

it.skipIf(!existsSync(press))(
  'captions of the press are taken apart, and come back the same from our own form (needs ../shared/data)',
  async () => {
    let captions = 0;
    let credited = 0;
    let round = 0;
    let labelled = 0;
    let found = 0;
    let printed = 0;
    let same = 0;
    for (const article of await articles(6000))
      for (const caption of (article[3] ?? '').split('\n').map(joined)) {
        if (caption === '') continue;
        captions += 1;
        const split = splitCredit(caption);
        // what a reader takes for a credit: the label with its colon, or behind a dash
        if (/(?:[Ảả]nh\s*:|\s[-–—]\s*[Ảả]nh\s+\p{Lu})/u.test(caption)) {
          labelled += 1;
          if (split) found += 1;
        }
        if (!split) continue;
        credited += 1;
        const form = formOf(caption);
        // the label itself is the house's: what is compared is how caption and credit are joined
        if (form && /Ảnh\s*:/u.test(caption)) {
          printed += 1;
          if (stopless(captionLine(split.caption, split.credit, form)) === stopless(caption)) same += 1;
        }
        const back = splitCredit(captionLine(split.caption, split.credit));
        if (back?.caption === split.caption && back.credit === split.credit) round += 1;
      }
    const figures = `captions ${captions}, labelled ${labelled}, found ${found}, credited ${credited}, round ${round}, printed ${printed}, same ${same}`;
    expect(captions, figures).toBeGreaterThan(3000);
    expect(round / credited, figures).toBeGreaterThan(0.99);
    expect(found / labelled, figures).toBeGreaterThan(0.97);
    expect(printed, figures).toBeGreaterThan(400);
    expect(same / printed, figures).toBeGreaterThan(0.98);
  },
);
