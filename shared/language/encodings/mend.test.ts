import { existsSync, createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { createZstdDecompress } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { mending } from './mend.ts';

const repaired = (text: string) => {
  const { mend, repaired: counts } = mending(text);
  return { text: mend(text), counts };
};

describe('text that is Unicode', () => {
  it.each([
    ['loose marks', 'Hà Nội'.normalize('NFD'), 'Hà Nội', { composed: 2 }],
    ['the tone before the hat', 'Vie\u0301\u0302t Na\u0301\u0306m', 'Viết Nắm', { composed: 2 }],
    ['a composed tone and a loose hat', 'vi\u00e9\u0302t', 'viết', { composed: 1 }],
    ['the horn after the tone', 'tru\u0300\u031bng', 'trừng', { composed: 1 }],
    ['eth', 'ðường Ðiện, HÐND', 'đường Điện, HĐND', { eth: 3 }],
    ['zero width and soft hyphens', 'Đồng\u200b Th\u00adáp\ufeff', 'Đồng Tháp', { invisible: 3 }],
    ['no-break spaces', 'ông\u00a0Lê\u202fDuy', 'ông Lê Duy', { space: 2 }],
    ['look-alikes', 'cоn đường thеo', 'con đường theo', { lookAlike: 2 }],
  ])('%s', (_, written, meant, counts) => {
    expect(repaired(written)).toEqual({ text: meant, counts });
  });
  it.each([
    'Sigurðsson và Guðmundur ở Ísland',
    'Москва, Αθήνα, ДНК và số π, 5 µm',
    'gia đình 👨‍👩‍👧 vui',
    'có và là hai, toà hoà, khoá',
    '',
  ])('leaves %s', (text) => {
    expect(repaired(text)).toEqual({ text, counts: {} });
  });
});

it('judges each run by itself, and what is too short by its document', () => {
  const runs = ['Trường tiểu học ở làng', 'Céng hßa x· héi chñ nghÜa', 'ViÖt', 'café', 'cã'];
  const { mend, repaired: counts } = mending(runs.join('\n'));
  expect(runs.map(mend)).toEqual(['Trường tiểu học ở làng', 'Cộng hòa xã hội chủ nghĩa', 'Việt', 'café', 'cã']);
  expect(counts).toEqual({ tcvn3: 7 });
  // no Unicode stands in it: cã can only be có
  const pure = mending(runs.slice(1, 3).concat('cã').join('\n'));
  expect(pure.mend('cã')).toBe('có');
});

it('takes the encoding it is told, but leaves Unicode', () => {
  const { mend } = mending('cã\nTrường', 'tcvn3');
  expect(['cã', 'Trường có'].map(mend)).toEqual(['có', 'Trường có']);
});

const news = resolve(import.meta.dirname, '../../../../shared/data/news/train.jsonl.zst');
/** What is wrong with 25 of their sentences: seen one by one. */
const known = (run: string): string => run.replace(/[\u200b\u00ad]/g, '').replaceAll('Ð', 'Đ');
it.skipIf(!existsSync(news))(
  'changes nothing that is right in 10,000 articles (needs the news data)',
  { timeout: 240_000 },
  async () => {
    const lines = createInterface({ input: createReadStream(news).pipe(createZstdDecompress()) });
    const changed: string[] = [];
    let count = 0;
    for await (const line of lines) {
      if (++count > 10_000) break;
      const { parts } = JSON.parse(line) as { parts: string[] };
      const text = parts.join('\n');
      const { mend } = mending(text);
      for (const run of text.split('\n')) if (mend(run) !== known(run)) changed.push(`${run}\n→ ${mend(run)}`);
    }
    lines.close();
    expect(changed).toEqual([]);
  },
);
