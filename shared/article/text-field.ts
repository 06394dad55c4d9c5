/** The fields that hold running text. `body` covers every text inside the body's blocks. */
export const textFields = [
  'kicker',
  'headline',
  'subheadline',
  'byline',
  'dateline',
  'sapo',
  'body',
  'caption',
  'credit',
] as const;
export type TextField = (typeof textFields)[number];
