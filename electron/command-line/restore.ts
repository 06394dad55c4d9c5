import { createReadStream } from 'node:fs';
import { type LanguageModel, restoreText } from '../../shared/language/model/index.ts';
import { readLanguageModel } from '../packages/index.ts';
import { CallError } from './call-error.ts';
import { resources } from './check-options.ts';
import { type Command, oneOf, readArgs } from './command.ts';

const lineEnd = 10;

export const restore: Command = {
  usage: 'restore [FILE] [--tones old|new]',
  help: `Gives Vietnamese typed without marks its marks, line by line, from FILE or standard input to standard output.

  --tones old    hòa, thủy (default)
  --tones new    hoà, thuỷ

Marks that are there stay, and so do case, spacing, numbers, addresses and foreign words: only letters that lack their
marks change, every other byte comes out as it went in. A line that is not UTF-8 passes unchanged.

Exit status: 0 all is well, 2 the file or the call is bad.`,
  async run(args) {
    const { options, files } = readArgs(args, { tones: 'old' });
    const tonePlacement = oneOf('tones', options.tones, ['old', 'new']);
    const [file = '-'] = files;
    if (files.length > 1) throw new CallError('name one file, or none for standard input');
    const model = await readLanguageModel(resources);
    const input = file === '-' ? process.stdin : createReadStream(file);
    for await (const line of lines(input)) {
      if (!process.stdout.write(restoreLine(model, line, tonePlacement)))
        await new Promise((resolve) => process.stdout.once('drain', resolve));
    }
    return 0;
  },
};

/** Each line with its line end, as bytes. */
async function* lines(input: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let rest: Buffer[] = [];
  for await (const chunk of input) {
    let from = 0;
    for (let end = chunk.indexOf(lineEnd); end >= 0; end = chunk.indexOf(lineEnd, from)) {
      yield Buffer.concat([...rest, chunk.subarray(from, end + 1)]);
      rest = [];
      from = end + 1;
    }
    rest.push(chunk.subarray(from));
  }
  const last = Buffer.concat(rest);
  if (last.length > 0) yield last;
}

function restoreLine(model: LanguageModel, line: Buffer, tonePlacement: 'old' | 'new'): Uint8Array {
  const text = line.toString('utf8');
  // what does not come back as it was is no UTF-8
  if (!Buffer.from(text).equals(line)) return line;
  return Buffer.from(restoreText(model, text, { tonePlacement }));
}
