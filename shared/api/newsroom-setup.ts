import { z } from 'zod';
import { call } from './call.ts';

/** What a newsroom's set-up holds, in numbers; `replaces` names the style files of this machine that differ from it. */
export interface NewsroomSetup {
  /** The newsroom's name; may be empty. */
  readonly name: string;
  /** When it was written, ISO. */
  readonly writtenAt: string;
  readonly pack: string;
  readonly ruleChoices: number;
  readonly entries: number;
  readonly textCodes: number;
  readonly styleFiles: number;
  readonly replaces: readonly string[];
  /** Names of the targets. */
  readonly targets: readonly string[];
}

/** What came of taking one over. */
export interface NewsroomSetupTaken {
  readonly entries: number;
  readonly styleFiles: number;
  /** Targets that were not here yet; each still needs its password. */
  readonly targets: readonly string[];
}

/** As much as packs, a dictionary and codes can be together. */
export const mostSetupCharacters = 40_000_000;
const text = z.string().max(mostSetupCharacters);

/** A whole newsroom's set-up as one file (docs/newsroom-setup.md): no person, no password, no story. */
export const newsroomSetup = {
  write: call<{ text: string }>()(z.strictObject({})),
  /** Says what is in it and changes nothing. Fails with setup-unreadable, setup-newer. */
  read: call<NewsroomSetup>()(z.strictObject({ text })),
  /** Settings are taken over, the dictionary and targets added to, style files written; one that differs is kept beside. */
  take: call<NewsroomSetupTaken>()(z.strictObject({ text })),
};
