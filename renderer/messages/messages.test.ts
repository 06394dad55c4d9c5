import { expect, test } from 'vitest';
import { CallFailed, errorCodes } from '../../shared/api/index.ts';
import { errorWords } from './error-words.ts';
import { languages } from './language.ts';
import { messagesFor } from './messages.tsx';

test.each(languages)('%s: every error code has words and a next step', async (language) => {
  const messages = await messagesFor(language);
  for (const code of errorCodes) {
    const { what, next } = errorWords(new CallFailed(code), messages);
    expect(what.length).toBeGreaterThan(8);
    expect(next.length).toBeGreaterThan(8);
  }
});

test('an error names its file and its size', async () => {
  const failed = new CallFailed('photo-too-large', { name: 'lũ.jpg', bytes: 250_000_000, maxBytes: 200_000_000 });
  expect(errorWords(failed, await messagesFor('vi'))).toEqual({
    what: 'Ảnh “lũ.jpg” quá lớn (250 MB).',
    next: 'Thu nhỏ ảnh xuống dưới 200 MB rồi thêm lại.',
  });
});

test('what is no CallFailed is an internal fault, and its text is not shown', async () => {
  const messages = await messagesFor('vi');
  const words = errorWords(new TypeError('x is undefined'), messages);
  expect(words).toEqual(messages.errors.internal({}));
});
