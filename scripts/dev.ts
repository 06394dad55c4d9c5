// npm run dev: the app with reload on change, in Electron where it can run, else in the browser.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import { resolveConfig } from 'electron-vite';
import { electronBinary } from './electron-binary.ts';
import { run } from './process.ts';
import { buildIfStale, root } from './sources.ts';

const electron = await electronBinary();
if (electron.ok) {
  await run('electron-vite', ['dev', '--watch']);
} else {
  process.stderr.write(`Morat: no Electron window (${electron.error}); reloading in the browser.\n`);
  await buildIfStale();
  const host = spawn(process.execPath, [join(root, 'out/main/browser-host.js'), '--open', ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  host.on('exit', (code) => process.exit(code ?? 0));
  const { config } = await resolveConfig({ root }, 'build', 'development');
  const rebuilt: Plugin = {
    name: 'morat:rebuilt',
    closeBundle: () => void process.stderr.write('Morat: rebuilt, reload the page.\n'),
  };
  const renderer = config?.renderer;
  if (renderer)
    await build({
      ...renderer,
      configFile: false,
      build: { ...renderer.build, watch: {}, minify: false },
      plugins: [...(renderer.plugins ?? []), rebuilt],
    });
}
