import { CallError } from './call-error.ts';
import { check } from './check.ts';
import type { Command } from './command.ts';
import { convert } from './convert.ts';
import { doctor } from './doctor.ts';
import { exportStory } from './export.ts';
import { handOver } from './hand-over.ts';
import { importFiles } from './import.ts';
import { restore } from './restore.ts';
import { style } from './style.ts';

const commands: Readonly<Record<string, Command>> = {
  check,
  import: importFiles,
  export: exportStory,
  convert,
  'hand-over': handOver,
  restore,
  style,
  doctor,
};

const usage = `Morat on the command line.

${Object.values(commands)
  .map(({ usage: line }) => `  morat ${line}`)
  .join('\n')}

"morat COMMAND --help" tells more. "-" is standard input. Messages go to standard error, data to standard output.
Exit status: 0 all is well, 1 there are findings of severity error, 2 a file or the call is bad.
`;

/** Runs one command and answers the exit status; a failure that ends the call is thrown. */
export async function runCommandLine([name = '', ...args]: readonly string[]): Promise<number> {
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
