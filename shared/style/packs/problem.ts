import type { Wording } from '../rule.ts';

/** Something in a pack that can't be used; everything else in it still is. */
export interface StyleProblem {
  readonly pack: string;
  readonly file: string;
  /** From 1; 0: about the whole file. */
  readonly line: number;
  /** The rule it is about; empty: none. */
  readonly rule: string;
  readonly message: Wording;
}
