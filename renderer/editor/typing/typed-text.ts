import type { TypingEdit } from '../../../shared/language/index.ts';

/** A text with a caret in it, whatever draws it. */
export interface TypedText {
  /** The text before the caret, or before what is selected. */
  readonly before: string;
  readonly hasSelection: boolean;
  /** Whether Esc gives the word's keys back here; elsewhere it belongs to what is open. */
  readonly takesEscape: boolean;
  /** Changes the text as typing does, undo included. */
  apply(edit: TypingEdit): void;
}
