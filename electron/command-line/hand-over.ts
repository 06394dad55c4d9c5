import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { type HandOver, readHandOver, readStory, seal, writeHandOver } from '../packages/index.ts';
import { openPhotoFolder, writeAtomically } from '../photos/index.ts';
import { suggestionsIn, trackOf } from '../../shared/review/index.ts';
import { CallError } from './call-error.ts';
import { type Command, readArgs } from './command.ts';
import { alone } from './export.ts';
import { editionOf } from './forms.ts';
import { oneFile, password, readInput, someFiles } from './input.ts';
import { explain } from './messages.ts';

export const handOver: Command = {
  usage: 'hand-over FILE… | hand-over STORY --out FILE.morat [--by NAME] [--note TEXT] [--from KIND]',
  help: `Proves hand-over files and tells what they hold; with --out makes one of a story.

Without --out: one JSON object a line for each FILE: {"file", "story", "headline", "by", "at", "revisions", "photos",
"suggestions", "comments", "questions", "record"}. "revisions" counts the kept states, "comments" and "questions" are
the open ones, "record" is the way of the story, oldest step first. Every part is proved against its hash.

With --out: STORY (the JSON that "morat import" wrote, or any file that it reads) becomes FILE.morat, with the originals
in the folder "photos" beside it and one revision, named by the bytes of STORY: the same file makes the same revision,
so that taken in twice it changes nothing.

A file with a password is opened, and a new one sealed, with the password in MORAT_PASSWORD.
Exit status: 0 all is well, 2 a file is bad; the others are still told.`,
  async run(args) {
    const { options, files } = readArgs(args, { out: '', by: '', note: '', from: '' });
    if (options.out !== '') return await pack(oneFile(files), options);
    let status = 0;
    for (const file of someFiles(files)) {
      try {
        if (file === '-') throw new CallError('a hand-over file is read by its name');
        const held = await readHandOver(file, await readFile(file), password());
        process.stdout.write(`${JSON.stringify({ file, ...told(held) })}\n`);
      } catch (error) {
        process.stderr.write(`morat: ${explain(error, file)}\n`);
        status = 2;
      }
    }
    return status;
  },
};

function told({ manifest, story, photos }: HandOver) {
  const open = story.comments.filter((one) => !one.resolved);
  return {
    story: manifest.story,
    headline: manifest.headline,
    by: manifest.handedOverBy,
    at: manifest.at,
    revisions: manifest.revisions.length,
    photos: photos.length,
    suggestions: suggestionsIn(trackOf(story)).length,
    comments: open.length,
    questions: open.filter((one) => one.question).length,
    record: manifest.record.map(({ step, at, author, role, note }) => ({ step, at, author, role, note })),
  };
}

async function pack(
  file: string,
  { out, by, note, from }: Readonly<Record<'out' | 'by' | 'note' | 'from', string>>,
): Promise<number> {
  if (out === '-') throw new CallError('a hand-over file is written to a file, not to standard output');
  const { bytes, kind } = await readInput(file, from);
  const { article: story } = await readStory(file, bytes, kind);
  const json = JSON.stringify(story);
  const { at } = editionOf(bytes, file);
  const id = createHash('sha256').update(json).digest('hex').slice(0, 32);
  const photos = openPhotoFolder(file === '-' ? '.' : dirname(resolve(file)));
  try {
    const revisions = [{ id, parents: [], at, reason: 'handed-over' as const, author: by, note }];
    const input = { story, by, at, revision: id, revisions, record: [], json: () => json };
    const packed = await writeHandOver(input, photos, alone);
    const secret = password();
    await writeAtomically(resolve(out), secret === null ? packed : await seal(packed, secret));
    const line = { path: resolve(out), story: story.id, revision: id, photos: story.photos.length };
    process.stdout.write(`${JSON.stringify(line)}\n`);
  } finally {
    await photos.close();
  }
  return 0;
}
