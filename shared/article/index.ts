export * from './article.ts';
export * from './blocks/index.ts';
export { type CreditForm, creditForms } from './credit-form.ts';
export { editBetween } from './edit-between.ts';
export { countText, readingMinutes, type TextCount } from './count.ts';
export {
  type Frame,
  type Framed,
  frameOf,
  pointIn,
  shownFrame,
  type Size,
  straightFrame,
  turnedSize,
} from './frame.ts';
export { hasOpenSuggestions } from './open-suggestions.ts';
export { type ArticleError, parseArticle } from './parse.ts';
export {
  isPresent,
  type MediaType,
  mediaTypes,
  type Photo,
  type PhotoWord,
  photoWords,
  placeOf,
  type PresentPhoto,
  waitingPhoto,
} from './photo.ts';
export {
  blockTexts,
  type PlainView,
  plainText,
  plainView,
  type RunningText,
  runningTexts,
  textId,
} from './running-text.ts';
export { canonicalSpans, type Format, formats, type Link, type MarkDef, type Span } from './span.ts';
export {
  expandPhotoVariables,
  expandTextCodes,
  readTextCodes,
  type TextCode,
  textCodeShape,
  writeTextCodes,
} from './text-codes.ts';
export { type TextField, textFields } from './text-field.ts';
export { cleanLine, cleanText } from './string.ts';
export type { BlockSuggestions, HeadSuggestions, Piece, Stamp, StoredShape, Stretches } from './suggest.ts';
