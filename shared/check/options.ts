import type { LanguageModel } from '../language/model/index.ts';
import type { House } from './house.ts';
import type { HouseStyle } from './house-style.ts';

/**
 * How much of what is probably a mistake is shown. sure: what is plain or measured as sure; balanced: what is doubtful
 * too, as a hint; thorough: also what is more likely right than wrong.
 */
export const strictnesses = ['sure', 'balanced', 'thorough'] as const;
export type Strictness = (typeof strictnesses)[number];

/** What a check is told beside the story. */
export interface CheckOptions {
  readonly house: House;
  /** The language of the messages. */
  readonly language: 'vi' | 'en';
  /** The year of dates that name none, where the story has no dateline date. */
  readonly year?: number;
  /** Finds valid words in the wrong place; without it that rule is silent. */
  readonly model?: LanguageModel;
  /** Of spelling; default balanced. */
  readonly strictness?: Strictness;
  /** The newsroom's words and names that no rule of spelling marks. */
  readonly dictionary?: readonly string[];
  /** The newsroom's packs of rules; without them only the checks in the code judge. */
  readonly style?: HouseStyle;
}

export type { Wording } from '../style/index.ts';
