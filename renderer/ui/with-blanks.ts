/** Text with blanks made visible where they are what it is about: a fix of spacing would look like nothing else. */
export const withBlanks = (text: string): string =>
  text.replace(/^[ \u00a0]+|[ \u00a0]+$|[ \u00a0]{2,}/g, (blanks) => '␣'.repeat(blanks.length));
