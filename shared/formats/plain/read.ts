import { cleanText } from '../../article/index.ts';
import { type Pieces, plainRun, textPiece } from '../piece.ts';

const bullet = /^[•▪◦●■‣∙·]\s*/u;

/** Plain text: every line that holds something is a paragraph; a line with a bullet sign is a list item. */
export function readPlain(text: string): Pieces {
  const pieces = cleanText(text.replace(/^\ufeff/, ''))
    .split('\n')
    .map((line) => line.replace(/[\s\u00a0]+/gu, ' ').trim())
    .filter((line) => line !== '')
    .map((line) => {
      const content = line.replace(bullet, '');
      return bullet.test(line) && content !== ''
        ? textPiece([plainRun(content)], { list: { kind: 'bullet', level: 1 } })
        : textPiece([plainRun(line)]);
    });
  return { pieces, simplified: {} };
}
