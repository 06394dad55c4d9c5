import type { TextBlockKind } from './nodes/index.ts';

/** The kinds of text block that a person chooses from, by the names that menus know them by. */
export const textKinds = {
  normal: { style: 'normal', listItem: null, level: 1 },
  h2: { style: 'h2', listItem: null, level: 1 },
  blockquote: { style: 'blockquote', listItem: null, level: 1 },
  bullet: { style: 'normal', listItem: 'bullet', level: 1 },
  number: { style: 'normal', listItem: 'number', level: 1 },
} as const satisfies Record<string, TextBlockKind>;
