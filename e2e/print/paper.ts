import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A word as it lies on the page: millimetres from the upper left corner. */
export interface PaperText {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Of the line it stands on. */
  readonly base: number;
  /** Height of the letters. */
  readonly size: number;
}
export interface PaperPage {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PaperText[];
}

const mm = (points: number): number => (points / 72) * 25.4;

/** A PDF's pages as another program reads them. */
export async function readPaper(pdf: Uint8Array): Promise<PaperPage[]> {
  const reading = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await reading.promise;
  const pages: PaperPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const texts = items.flatMap((item) => {
      if (!('str' in item) || item.str.trim() === '') return [];
      const [left = 0, base = 0] = (item.transform as number[]).slice(4);
      return [
        {
          text: item.str.normalize('NFC'),
          left: mm(left),
          right: mm(left + item.width),
          base: mm(height - base),
          size: mm(item.height),
        },
      ];
    });
    pages.push({ width: mm(width), height: mm(height), texts });
  }
  await reading.destroy();
  return pages;
}
