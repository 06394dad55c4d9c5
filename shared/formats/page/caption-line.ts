import type { CreditForm } from '../../article/index.ts';
import { creditLine } from './credit.ts';

/** A caption and its credit as a house prints them, and what stands between the two. */
export interface PrintedCaption {
  readonly caption: string;
  readonly joint: string;
  readonly credit: string;
}

/** A sign that ends a sentence, with the quotation marks or brackets that may close behind it. */
const ended = /[.!?…][”"’)\]]*$/u;
/** One full stop that ends a sentence: not that of `TP.` or `v.v.`, nor three of them. */
const lastStop = /(?<![.…])(?<!(?:^|\s)(?:TP|Tp|Q|P|TX|TT|Ths|TS|GS|PGS|[\p{L}]\.\p{L}|\p{Lu}))\.$/u;

export function printedCaption(
  { caption, credit }: { readonly caption: string; readonly credit: string },
  form: CreditForm = 'asTyped',
): PrintedCaption {
  const line = creditLine(credit);
  if (caption === '' || line === '')
    return { caption, joint: '', credit: caption === '' && form === 'brackets' && line !== '' ? `(${line})` : line };
  switch (form) {
    case 'asTyped':
      return { caption, joint: ended.test(caption) ? ' ' : ' - ', credit: line };
    case 'dash':
      return { caption: caption.replace(lastStop, ''), joint: ' - ', credit: line };
    case 'sentence':
      return { caption: ended.test(caption) ? caption : `${caption}.`, joint: ' ', credit: line };
    case 'brackets':
      return { caption: caption.replace(lastStop, ''), joint: ' ', credit: `(${line})` };
  }
}

/** Caption and credit in one line as the press prints them: `… phát biểu. Ảnh: Kim Thành`, `… ký kết - Ảnh: Kim Thành`. */
export function captionLine(caption: string, credit: string, form: CreditForm = 'asTyped'): string {
  const printed = printedCaption({ caption, credit }, form);
  return `${printed.caption}${printed.joint}${printed.credit}`;
}
