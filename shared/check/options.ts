import type { House } from './house.ts';

/** What a check is told beside the story. */
export interface CheckOptions {
  readonly house: House;
  /** The language of the messages. */
  readonly language: 'vi' | 'en';
  /** The year of dates that name none, where the story has no dateline date. */
  readonly year?: number;
}

/** A sentence in both languages of the interface. */
export interface Wording {
  readonly vi: string;
  readonly en: string;
}
