import { type Byline, countText } from '../../article/index.ts';
import { newKey } from '../../base/index.ts';
import type { Piece } from '../piece.ts';
import type { BylineName } from './byline-line.ts';
import type { Line } from './line.ts';

/** The page as it is being taken apart; every line is either kept or dropped, once. */
export class Page {
  kicker = '';
  sourcePrefix = '';
  sapo = '';
  place = '';
  day: string | null = null;
  words = 0;
  readonly bylines: Byline[] = [];
  readonly body: Piece[] = [];
  readonly dropped: string[] = [];
  readonly recognised: string[] = [];

  keep(line: Line | undefined, ...what: string[]): void {
    if (!line) return;
    this.words += countText(line.text).words;
    this.recognised.push(...what);
  }

  drop(line: Line): void {
    if (line.text !== '') this.dropped.push(line.text);
  }

  addBylines(names: readonly BylineName[]): void {
    for (const { name, role } of names) {
      const at = this.bylines.findIndex((one) => one.name.toLocaleLowerCase('vi') === name.toLocaleLowerCase('vi'));
      const known = this.bylines[at];
      if (!known) this.bylines.push({ _key: newKey(), name, role });
      else if (known.role === 'text' && role === 'photo') this.bylines[at] = { ...known, role: 'textAndPhoto' };
    }
  }
}
