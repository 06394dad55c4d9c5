import mammoth from 'mammoth';
import { type Pieces, readHtml } from '../../../shared/formats/index.ts';

const styles = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='caption'] => p.caption:fresh",
  "p[style-name='Caption'] => p.caption:fresh",
  'u => u',
];

/**
 * A Word file (.docx) without tracked changes; `mending` is asked how its runs are mended. Its pictures come along as data:
 * addresses. Throws on a bad file.
 */
export async function readWord(bytes: Uint8Array, mending: (html: string) => (run: string) => string): Promise<Pieces> {
  const { value, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { styleMap: styles });
  const { pieces, simplified } = readHtml(value, mending(value));
  const lost = messages.filter(
    ({ type, message }) => type === 'error' || /not supported|unrecognised element/i.test(message),
  );
  return { pieces, simplified: lost.length > 0 ? { ...simplified, object: lost.length } : simplified };
}
