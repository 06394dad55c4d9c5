export { errorWords, failureNotice } from './error-words.ts';
export { languages } from './language.ts';
export { type Messages, MessagesProvider, useMessages } from './messages.tsx';
export { readingReport } from './reading-report.ts';
