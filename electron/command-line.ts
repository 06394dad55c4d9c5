import { CallError } from './command-line/call-error.ts';
import { check } from './command-line/check.ts';
import type { Command } from './command-line/command.ts';
import { convert } from './command-line/convert.ts';
import { exportStory } from './command-line/export.ts';
import { importFiles } from './command-line/import.ts';
import { explain } from './command-line/messages.ts';

const commands: Readonly<Record<string, Command>> = { check, import: importFiles, export: exportStory, convert };

const usage = `Morat on the command line.

${Object.values(commands)
  .map(({ usage: line }) => `  morat ${line}`)
  .join('\n')}

"morat COMMAND --help" tells more. "-" is standard input. Messages go to standard error, data to standard output.
Exit status: 0 all is well, 1 there are findings of severity error, 2 a file or the call is bad.
`;

async function main([name = '', ...args]: readonly string[]): Promise<number> {
  if (name === '' || name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(usage);
    return name === '' ? 2 : 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new CallError(`there is no command "${name}"; see morat --help`);
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(`morat ${command.usage}\n\n${command.help}\n`);
    return 0;
  }
  return await command.run(args);
}

// the exit status is set, not forced: output that a slow reader has not taken yet must not be cut off
main(process.argv.slice(2)).then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    process.stderr.write(`morat: ${explain(error)}\n`);
    process.exitCode = 2;
  },
);
