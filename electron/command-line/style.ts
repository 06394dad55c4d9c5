import { readdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { bindPacks, packJsonSchema, type StyleBook, type StyleProblem } from '../../shared/style/index.ts';
import { bindShelf, readPacks, readShelf } from '../packages/index.ts';
import { CallError } from './call-error.ts';
import { resources } from './check-options.ts';
import { type Command, readArgs } from './command.ts';

export const style: Command = {
  usage: 'style test [DIR] | style list [--pack PACK] [--style-folder DIR] | style schema',
  help: `Packs of rules of house style (see docs/style-packs.md).

  style test        reads the packs that ship with Morat and runs the examples of every rule
  style test DIR    the same for DIR: a folder of packs, or one pack (it has a pack.yaml or files of rules)
                    What is wrong is named as PACK/FILE:LINE: RULE: what.
  style list        the rules that hold, a line each: id, kind, severity, name, separated by tabs
  --pack PACK       the house's pack, default tieng-viet
  --style-folder DIR
                    the newsroom's folder of packs
  style schema      the JSON Schema of packs, for editors

Exit status: 0 all is well, 1 a rule fails, 2 the call is bad.`,
  async run([what = '', ...args]) {
    if (what === 'schema') {
      process.stdout.write(`${JSON.stringify(packJsonSchema(), null, 2)}\n`);
      return 0;
    }
    const { options, files } = readArgs(args, { pack: 'tieng-viet', 'style-folder': '' });
    if (what === 'test') return await test(files);
    if (what !== 'list') throw new CallError('style test, style list or style schema');
    const book = bindShelf(await readShelf(resources, options['style-folder'] || null), {
      pack: options.pack,
      choices: {},
    });
    for (const { id, kind, severity, on, draft, name } of book.rules)
      process.stdout.write(`${[id, kind, draft ? 'draft' : on ? severity : 'off', name.vi].join('\t')}\n`);
    return tellProblems(book.problems);
  },
};

async function test([folder, more]: readonly string[]): Promise<number> {
  if (more !== undefined) throw new CallError('name one folder, or none for the packs that ship with Morat');
  const books = folder === undefined ? await shippedBooks() : [await bookOf(folder)];
  const rules = new Set(books.flatMap((book) => book.rules.map(({ id }) => id)));
  process.stderr.write(`${rules.size} rules pass their examples\n`);
  return tellProblems(books.flatMap((book) => book.problems));
}

const shippedBooks = async (): Promise<StyleBook[]> => {
  const { shipped } = await readShelf(resources, null);
  return [
    bindPacks(
      shipped,
      shipped.map(({ id }) => id),
    ),
  ];
};

/** A folder of packs, or the folder of one, bound with those that ship so that it may extend them. */
async function bookOf(folder: string): Promise<StyleBook> {
  const entries = await readdir(folder, { withFileTypes: true });
  const isOne = entries.some((one) => one.isFile() && /\.ya?ml$/i.test(one.name));
  const { shipped } = await readShelf(resources, null);
  const there = await readPacks(isOne ? dirname(resolve(folder)) : folder);
  const own = isOne
    ? there.filter((pack) => resolve(dirname(resolve(folder)), pack.folder) === resolve(folder))
    : there;
  const ids = new Set(own.map(({ id }) => id));
  return bindPacks([...own, ...shipped.filter(({ id }) => !ids.has(id))], [...ids]);
}

function tellProblems(problems: readonly StyleProblem[]): number {
  for (const { pack, file, line, rule, message } of problems)
    process.stderr.write(`${pack}/${file}:${line}: ${rule === '' ? '' : `${rule}: `}${message.vi}\n`);
  return problems.length === 0 ? 0 : 1;
}
