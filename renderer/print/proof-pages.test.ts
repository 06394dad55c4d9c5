import fc from 'fast-check';
import { expect, it } from 'vitest';
import { waitingPhoto } from '../../shared/article/index.ts';
import { plainRun } from './marked-runs.ts';
import { proofPages, type Type } from './proof-pages.ts';
import type { ProofPart } from './proof-parts.ts';
import { bodyHeight } from './proof-type.ts';

const type: Type = { text: () => (text) => text.length * 8, note: (text) => text.length * 6 };
const words = (count: number) => Array.from({ length: count }, (_, at) => `chữ${at}`).join(' ');

const part = fc.oneof(
  fc.record({
    kind: fc.constant('text' as const),
    style: fc.constantFrom('body' as const, 'h2' as const, 'quote' as const, 'caption' as const),
    runs: fc
      .tuple(fc.integer({ min: 1, max: 150 }), fc.option(fc.integer({ min: 1, max: 60 })))
      .map(([count, note]) => [{ ...plainRun(words(count)), note: note === null ? null : words(note) }]),
  }),
  fc
    .string({ minLength: 1 })
    .map((key): ProofPart => ({ kind: 'picture', photo: waitingPhoto(key, '', '', '2026-03-12T02:00:00.000Z') })),
);

it('keeps every line once, numbered through, on pages that hold it; a heading ends none', () => {
  fc.assert(
    fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
      const pages = proofPages(parts, type);
      const rows = pages.flat();
      const lines = rows.flatMap((row) => (row.kind === 'line' ? [row] : []));
      expect(lines.map(({ number }) => number)).toEqual(lines.map((_, at) => at + 1));
      expect(lines.flatMap(({ runs }) => runs.map(({ text }) => text)).join('')).toBe(
        parts.flatMap((one) => (one.kind === 'text' ? one.runs.map(({ text }) => text) : [])).join(''),
      );
      expect(rows.filter(({ kind }) => kind === 'picture')).toHaveLength(
        parts.filter(({ kind }) => kind === 'picture').length,
      );
      for (const [at, page] of pages.entries()) {
        const height = page.reduce((sum, row, place) => sum + row.height + (place === 0 ? 0 : row.gap), 0);
        expect(height).toBeLessThanOrEqual(bodyHeight);
        const last = page.at(-1);
        const isHeading = last?.kind === 'line' && last.style === 'h2';
        // unless headings alone fill a page
        const holdsOthers = page.some((row) => row.kind === 'picture' || row.style !== 'h2');
        if (at < pages.length - 1 && holdsOthers && pages[at + 1]?.length) expect(isHeading).toBe(false);
      }
    }),
    { numRuns: 150 },
  );
});
