/** The texts of a proof by how they are set. */
export type ProofStyle =
  | 'kicker'
  | 'headline'
  | 'subheadline'
  | 'byline'
  | 'sapo'
  | 'body'
  | 'h2'
  | 'quote'
  | 'caption'
  /** What is suggested and stands in no text. */
  | 'remark';

/** In CSS pixels (1/96 inch). Lines are broken and pages filled by these numbers before anything is drawn. */
export interface Setting {
  readonly size: number;
  readonly weight: number;
  readonly leading: number;
  readonly indent: number;
  /** Above the text, not at a page's top. */
  readonly gap: number;
}

export const settings: Readonly<Record<ProofStyle, Setting>> = {
  kicker: { size: 14, weight: 400, leading: 24, indent: 0, gap: 0 },
  headline: { size: 25, weight: 700, leading: 38, indent: 0, gap: 2 },
  subheadline: { size: 17, weight: 400, leading: 28, indent: 0, gap: 6 },
  byline: { size: 13, weight: 400, leading: 22, indent: 0, gap: 8 },
  sapo: { size: 15, weight: 700, leading: 27, indent: 0, gap: 10 },
  body: { size: 15, weight: 400, leading: 27, indent: 0, gap: 8 },
  h2: { size: 16, weight: 700, leading: 28, indent: 0, gap: 18 },
  quote: { size: 15, weight: 400, leading: 27, indent: 24, gap: 8 },
  caption: { size: 13, weight: 400, leading: 22, indent: 0, gap: 4 },
  remark: { size: 13, weight: 400, leading: 22, indent: 0, gap: 10 },
};

/** Notes in the margin. */
export const noteSetting = { size: 11, weight: 500, leading: 14 } as const;

/** A4 upright: 210 × 297 mm. */
export const page = {
  width: 793.7,
  height: 1122.5,
  margin: { top: 57, right: 45, bottom: 57, left: 53 },
  /** The running head with the space under it. */
  head: 40,
  /** Columns: line numbers, text, and what is left to the pen. */
  numbers: 34,
  column: 430,
} as const;

export const penWidth = page.width - page.margin.left - page.margin.right - page.numbers - page.column;
export const bodyHeight = page.height - page.margin.top - page.margin.bottom - page.head;
export const picture = { width: 300, height: 220, gap: 12 } as const;

export const textFamily = '"Source Serif 4 Variable", "Source Serif 4", Georgia, serif';
export const noteFamily = '"Be Vietnam Pro", system-ui, sans-serif';
