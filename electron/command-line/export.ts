import { dirname, extname, resolve } from 'node:path';
import { type Article, creditForms } from '../../shared/article/index.ts';
import { type CallContext, storyForms } from '../../shared/api/index.ts';
import { assertReady, type Edition, makePackage, packageName, readStory, writeForm } from '../packages/index.ts';
import { openPhotoFolder, writeAtomically } from '../photos/index.ts';
import { CallError } from './call-error.ts';
import { checkOptions, readDictionaryFile, readStyle } from './check-options.ts';
import { type Command, oneOf, readArgs } from './command.ts';
import { creditFormHelp, editionOf, formHelp } from './forms.ts';
import { oneFile, readInput } from './input.ts';

export const exportStory: Command = {
  usage: `export STORY --format package|${storyForms.join('|')} --out PATH [--style PACK] [--style-folder DIR] [--dictionary FILE] [--credit-form FORM]`,
  help: `Writes a story (the JSON that "morat import" wrote, or any file that it reads) for others.

  --format package  the publish package: article.json (ninjs 3.1), article.html, article.txt, photos/, manifest.json.
                    The gate is asked first, and the finished package is read back and proved. Photos are looked for
                    in the folder "photos" beside STORY. PATH may be a folder; the package then names itself.
                    --style, --style-folder and --dictionary: as in "morat check"
${formHelp('format', 9)}
${creditFormHelp}

The desk note and comments never leave; suggestions go out as they now read. PATH may be "-" but for a package.
Exit status: 0 written, 2 not.`,
  async run(args) {
    const { options, files } = readArgs(args, {
      format: '',
      out: '',
      from: '',
      language: 'vi',
      style: 'tieng-viet',
      'style-folder': '',
      dictionary: '',
      'credit-form': 'asTyped',
    });
    const format = oneOf('format', options.format, ['package', ...storyForms]);
    if (options.out === '') throw new CallError('--out PATH is missing');
    const file = oneFile(files);
    const { bytes, kind } = await readInput(file, options.from);
    const { article } = await readStory(file, bytes, kind);
    const creditForm = oneOf('credit-form', options['credit-form'], creditForms);
    const edition = { ...editionOf(bytes, file), creditForm };
    const folder = file === '-' ? '.' : dirname(resolve(file));
    if (format === 'package') {
      const language = oneOf('language', options.language, ['vi', 'en']);
      const style = await readStyle(options.style, options['style-folder']);
      const dictionary = await readDictionaryFile(options.dictionary);
      assertReady(article, [], await checkOptions(language, { dictionary, ...(style && { style }) }));
      await writePackage(article, edition, options.out, folder);
      return 0;
    }
    const photos = openPhotoFolder(folder);
    try {
      const written = await writeForm(article, edition, format, photos, alone);
      if (options.out === '-') process.stdout.write(written);
      else await writeAtomically(options.out, written);
    } finally {
      await photos.close();
    }
    return 0;
  },
};

async function writePackage(article: Article, edition: Edition, out: string, folder: string): Promise<void> {
  if (out === '-') throw new CallError('a package is written to a file, not to standard output');
  const path = extname(out) === '.zip' ? out : resolve(out, packageName(article, edition.at));
  const photos = openPhotoFolder(folder);
  try {
    const proof = await makePackage(article, edition, resolve(path), photos, alone);
    process.stdout.write(`${JSON.stringify({ path, ...proof })}\n`);
  } finally {
    await photos.close();
  }
}

/** Nobody watches and nobody cancels: Ctrl+C ends the process, and an unfinished package is never under its name. */
export const alone: CallContext = { signal: { aborted: false, throwIfAborted: () => {} }, progress: () => {} };
