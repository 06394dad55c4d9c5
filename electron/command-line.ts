import { explain, runCommandLine } from './command-line/index.ts';

// the exit status is set, not forced: output that a slow reader has not taken yet must not be cut off
runCommandLine(process.argv.slice(2)).then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    process.stderr.write(`morat: ${explain(error)}\n`);
    process.exitCode = 2;
  },
);
