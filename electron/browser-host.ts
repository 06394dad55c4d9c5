import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openAddress, programFiles, startBrowserShell } from './desktop/index.ts';
import { defaultDataFolder } from './store/index.ts';

const usage = 'Usage: browser-host [--data DIR] [--port N] [--open] [FILE…]\n';

function options() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { data: { type: 'string' }, port: { type: 'string', default: '0' }, open: { type: 'boolean' } },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`--port ${values.port}`);
  const folder = resolve(values.data ?? defaultDataFolder(process.platform, process.env, homedir()));
  return { folder, port, open: values.open === true, files: positionals };
}

function stop(message: string, code: number): never {
  process.stderr.write(message);
  process.exit(code);
}

async function start(): Promise<void> {
  const { folder, port, open, files } = options();
  const shell = await startBrowserShell(programFiles(import.meta.filename), folder, port, files);
  let closing = false;
  const close = () => {
    if (closing) return;
    closing = true;
    void shell.close().then(() => process.exit(0));
  };
  process.on('SIGINT', close);
  process.on('SIGTERM', close);
  if (open) void openAddress(shell.url);
  process.stdout.write(`Morat: ${shell.url}\n`);
}

start().catch((error: unknown) =>
  stop(`Morat could not start: ${error instanceof Error ? error.message : String(error)}\n${usage}`, 2),
);
