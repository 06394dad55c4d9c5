export { errorWords } from './error-words.ts';
export type { Format } from './format.ts';
export { collator, type Language, languages } from './language.ts';
export { type Messages, MessagesProvider, messagesFor, useMessages } from './messages.tsx';
export type { ErrorWords } from './vi/errors.ts';
