import { createHash } from 'node:crypto';
import type { PresentPhoto } from '../../shared/article/index.ts';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/** An id as it may stand in an address; one that holds anything else is digested. */
const addressPart = (id: string): string => (/^[a-z0-9]{1,40}$/.test(id) ? id : digest(id).slice(0, 24));

/** What a story is looked for under at every target: the same on every machine that has the story. */
export const storyKey = (id: string): string => `morat-${addressPart(id)}`;

/** A photo of a story by what it shows (file, turn, cut), not by its words: new words need no new upload. */
export const photoKey = (story: string, { _key, asset, crop, turn, tilt }: PresentPhoto): string =>
  `${storyKey(story)}-${addressPart(_key)}-${digest(JSON.stringify([asset, crop, turn, tilt])).slice(0, 8)}`;
