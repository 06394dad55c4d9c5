// npm start: the Electron window where there can be one, else the browser host.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { failure } from '../shared/base/index.ts';
import { electronBinary } from './electron-binary.ts';
import { buildIfStale, root } from './sources.ts';

const { values } = parseArgs({
  options: { browser: { type: 'boolean', default: false }, data: { type: 'string' }, port: { type: 'string' } },
});

await buildIfStale();
const data = values.data ? ['--data', values.data] : [];
const electron = values.browser ? failure('') : await electronBinary();
if (!electron.ok && electron.error !== '')
  process.stderr.write(`Morat: no Electron window (${electron.error}); opening in the browser.\n`);
const [program, args] = electron.ok
  ? [electron.value, [root, ...data]]
  : [
      process.execPath,
      [join(root, 'out/main/browser-host.js'), '--open', ...data, ...(values.port ? ['--port', values.port] : [])],
    ];
const child = spawn(program, args, { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 0));
