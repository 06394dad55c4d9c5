import { app } from './app.ts';
import { backups } from './backups.ts';
import { comments } from './comments.ts';
import { desk } from './desk.ts';
import { editor } from './editor.ts';
import { errors } from './errors.ts';
import { findings } from './findings.ts';
import { handOver } from './hand-over.ts';
import { outbox } from './outbox.ts';
import { photos } from './photos.ts';
import { print } from './print.ts';
import { publish } from './publish.ts';
import { reading } from './reading.ts';
import { settings } from './settings.ts';
import { story } from './story.ts';
import { style } from './style.ts';
import { suggestions } from './suggestions.ts';
import { targetFields } from './target-fields.ts';
import { versions } from './versions.ts';
import { way } from './way.ts';

export const en = {
  app,
  backups,
  comments,
  desk,
  editor,
  errors,
  findings,
  outbox,
  photos,
  print,
  publish,
  handOver,
  reading,
  settings,
  story,
  style,
  suggestions,
  targetFields,
  versions,
  way,
};
