// npm run dev: the app with reload on change, in Electron where it can run, else in the browser (there the window
// reloads; a change of the services asks for a new start).
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { resolveConfig } from 'electron-vite';
import { build, type Plugin } from 'vite';
import { electronBinary } from './electron-binary.ts';
import { run } from './process.ts';
import { buildIfStale, root } from './sources.ts';

/** Looks at the page's own address until another build stands there. A file, since the page allows no inline script. */
const reloadOnChange = `
let seen;
setInterval(async () => {
  const answer = await fetch('index.html', { cache: 'no-store' }).catch(() => null);
  if (!answer?.ok) return;
  const page = await answer.text();
  if (seen !== undefined && page !== seen) location.reload();
  seen = page;
}, 500);`;

const reload: Plugin = {
  name: 'morat:reload',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'reload.js', source: reloadOnChange });
  },
  transformIndexHtml: () => [{ tag: 'script', attrs: { type: 'module', src: './reload.js' }, injectTo: 'head' }],
  closeBundle: () => void process.stderr.write('Morat: built, the page reloads.\n'),
};

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
  const renderer = config?.renderer;
  if (renderer)
    await build({
      ...renderer,
      configFile: false,
      logLevel: 'warn',
      build: { ...renderer.build, watch: {}, minify: false, emptyOutDir: false },
      plugins: [...(renderer.plugins ?? []), reload],
    });
}
