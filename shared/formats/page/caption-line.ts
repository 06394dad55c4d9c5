import { creditLine } from './credit.ts';

/** Caption and credit in one line as the press prints them: `… phát biểu. Ảnh: Kim Thành`, `… ký kết - Ảnh: Kim Thành`. */
export function captionLine(caption: string, credit: string): string {
  if (caption === '' || credit === '') return caption || creditLine(credit);
  return `${caption}${/[.!?…][”"’)\]]*$/u.test(caption) ? ' ' : ' - '}${creditLine(credit)}`;
}
