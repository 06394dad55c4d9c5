// A process of its own: runs a main bundle with `electron` replaced by the double. Told 'close', it closes the window as
// a person would. Its arguments are the bundle and whatever the bundle is started with.
import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import { app } from './app.ts';
import { BrowserWindow, closeBrowser } from './browser-window.ts';

const double = new URL('./electron.ts', import.meta.url).href;
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: double, shortCircuit: true } : next(specifier, context),
});

async function leave(code: number, message = ''): Promise<void> {
  process.stderr.write(message);
  await closeBrowser();
  process.exit(code);
}

app.on('double-exit', (code: number) => void leave(code));
process.on('unhandledRejection', (error) => void leave(1, `${String(error)}\n`));
process.on('message', (message) => {
  if (message === 'close') BrowserWindow.getAllWindows()[0]?.close();
});

const patience = setTimeout(
  () => void leave(1, 'the main bundle waits for app.whenReady() while it is evaluated; Electron would hang\n'),
  10_000,
);
const main = process.argv[2] ?? '';
process.argv.splice(1, 1);
await import(pathToFileURL(main).href);
clearTimeout(patience);
app.entryEvaluated();
