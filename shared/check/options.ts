import type { LanguageModel } from '../language/model/index.ts';
import type { House } from './house.ts';

/** What a check is told beside the story. */
export interface CheckOptions {
  readonly house: House;
  /** The language of the messages. */
  readonly language: 'vi' | 'en';
  /** The year of dates that name none, where the story has no dateline date. */
  readonly year?: number;
  /** Finds valid words in the wrong place; without it that rule is silent. */
  readonly model?: LanguageModel;
}

/** A sentence in both languages of the interface. */
export interface Wording {
  readonly vi: string;
  readonly en: string;
}
