/** The interface's languages; the story's is always Vietnamese. */
export const languages = ['vi', 'en'] as const;
export type Language = (typeof languages)[number];
