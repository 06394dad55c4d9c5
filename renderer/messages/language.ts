/** The interface's languages; the story's is always Vietnamese. */
export const languages = ['vi', 'en'] as const;
export type Language = (typeof languages)[number];

/** Sorts names and headlines as a Vietnamese dictionary does, in either interface language. */
export const collator = new Intl.Collator('vi');
