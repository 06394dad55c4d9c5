import { creditForms } from '../../shared/article/index.ts';
import { storyForms } from '../../shared/api/index.ts';
import { legacyEncodings } from '../../shared/language/index.ts';
import { readStory, writeForm } from '../packages/index.ts';
import { writeAtomically } from '../photos/index.ts';
import { type Command, oneOf, readArgs } from './command.ts';
import { creditFormHelp, editionOf, formHelp } from './forms.ts';
import { alone } from './export.ts';
import { oneFile, readInput } from './input.ts';

export const convert: Command = {
  usage: `convert FILE --to json|${storyForms.join('|')} [--out PATH] [--from KIND] [--encoding NAME] [--credit-form FORM]`,
  help: `Reads a file as a story and writes it in another form to standard output, or to PATH.

  --to json      the article in the form of its schema
${formHelp('to', 10)}
${creditFormHelp}
  --from KIND    txt, html, md, docx or json, where the name does not say it ("-" is guessed)
  --encoding     tcvn3, vni, viscii or viqr: how all of it is written that is not Unicode; auto (the default) judges
                 each paragraph or run by itself

What was recognised, dropped and repaired is told on standard error. Exit status: 0 written, 2 not.`,
  async run(args) {
    const { options, files } = readArgs(args, {
      to: '',
      out: '-',
      from: '',
      encoding: 'auto',
      'credit-form': 'asTyped',
    });
    const creditForm = oneOf('credit-form', options['credit-form'], creditForms);
    const to = oneOf('to', options.to, ['json', ...storyForms]);
    const encoding = oneOf('encoding', options.encoding, ['auto', ...legacyEncodings]);
    const file = oneFile(files);
    const { bytes, kind } = await readInput(file, options.from);
    const { article, report } = await readStory(file, bytes, kind, encoding === 'auto' ? null : encoding);
    if (report.shape === 'page')
      process.stderr.write(
        `morat: a news page: ${report.recognised.join(', ')}; ${report.wordsKept} of ${report.wordsIn} words kept, ` +
          `${report.dropped.length} pieces dropped\n`,
      );
    for (const [repair, count] of Object.entries(report.repaired ?? {}))
      process.stderr.write(`morat: repaired: ${repair} (${count})\n`);
    const edition = { ...editionOf(bytes, file), creditForm };
    const written =
      to === 'json'
        ? Buffer.from(`${JSON.stringify(article, null, 2)}\n`)
        : await writeForm(article, edition, to, null, alone);
    if (options.out === '-') process.stdout.write(written);
    else await writeAtomically(options.out, written);
    return 0;
  },
};
