import { basename, extname, join } from 'node:path';
import { openPhotoFolder, writeAtomically } from '../photos/index.ts';
import { attachPictures, readStory } from '../packages/index.ts';
import { CallError } from './call-error.ts';
import { type Command, readArgs } from './command.ts';
import { readInput, someFiles } from './input.ts';
import { explain } from './messages.ts';

export const importFiles: Command = {
  usage: 'import FILE… --out DIR [--from KIND]',
  help: `Reads files as stories and writes DIR/NAME.json for each, in the form of the article's schema; pictures go to
DIR/photos. A whole news page is recognised: headline, byline, date, sapo, captions and credits become what they are.
Prints JSON Lines, one object a file: {"file", "story", "headline", "report"}; the report says what was recognised, kept and
dropped, with words in and words kept. A hand-over file (.morat) gives its story as it stands, and its originals.

  --from KIND    txt, html, md, docx or json, where the name does not say it

A bad file is named with its reason and the others go in; exit status 2 then, else 0.`,
  async run(args) {
    const { options, files } = readArgs(args, { out: '', from: '' });
    if (options.out === '') throw new CallError('--out DIR is missing');
    const photos = openPhotoFolder(options.out);
    const taken = new Set<string>();
    let status = 0;
    try {
      for (const file of someFiles(files)) {
        try {
          const { bytes, kind, photos: brought } = await readInput(file, options.from);
          for (const photo of brought) await photos.add(photo.fileName, photo.bytes);
          const read = await attachPictures(await readStory(file, bytes, kind), async (name, picture) => {
            const { photo } = await photos.add(name, picture);
            return photo;
          });
          const story = join(options.out, `${freeName(file, taken)}.json`);
          await writeAtomically(story, Buffer.from(`${JSON.stringify(read.article, null, 2)}\n`));
          const line = { file, story, headline: read.article.headline, report: read.report };
          process.stdout.write(`${JSON.stringify(line)}\n`);
        } catch (error) {
          process.stderr.write(`morat: ${explain(error, file)}\n`);
          status = 2;
        }
      }
    } finally {
      await photos.close();
    }
    return status;
  },
};

/** Two files of one name from two folders must not write over one another. */
function freeName(file: string, taken: Set<string>): string {
  const own = file === '-' ? 'stdin' : basename(file, extname(file));
  let name = own;
  for (let number = 2; taken.has(name); number++) name = `${own}-${number}`;
  taken.add(name);
  return name;
}
