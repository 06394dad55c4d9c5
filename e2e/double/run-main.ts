// A process of its own: runs a built main bundle with `electron` replaced by the double, and answers its test.
// run-main.ts MAIN [ARGUMENTS OF THE PROGRAM]
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from './app.ts';
import { debuggingPort } from './browser.ts';
import { BrowserWindow } from './browser-window.ts';
import type { Asked } from './desktop.ts';
import { powerMonitor } from './electron.ts';
import { record } from './record.ts';
import { grants } from './session.ts';

const double = pathToFileURL(join(import.meta.dirname, 'electron.ts')).href;
registerHooks({
  resolve: (name, context, next) =>
    name === 'electron' || name.startsWith('electron/') ? { url: double, shortCircuit: true } : next(name, context),
});

/** An entry that waits for `ready` before it has ended waits for ever in the real Electron. */
const entryPatience = 5000;

const [, , main = '', ...args] = process.argv;
process.argv = [process.execPath, join(import.meta.dirname, '../..'), ...args];

const asked: { readonly [Name in keyof Asked]: (input: Asked[Name][0]) => Asked[Name][1] | Promise<Asked[Name][1]> } = {
  port: () => debuggingPort(app.getPath('userData')),
  record: () => ({ ...record, windowOpen: undefined }),
  windows: () =>
    BrowserWindow.getAllWindows().map(({ isShown, isFocused, options }) => ({
      isShown,
      isFocused,
      options: structuredClone(options),
    })),
  close: () => BrowserWindow.getAllWindows()[0]?.close(),
  quit: () => app.quit(),
  sleep: () => {
    powerMonitor.emit('suspend');
  },
  minimize: () => BrowserWindow.getAllWindows()[0]?.minimize(),
  press: (button) => {
    record.pressed = button;
  },
  saveTo: (path) => {
    record.saveTo = path;
  },
  refuse: (code) => {
    record.refused = code;
  },
  grants: ({ permission, url }) => grants(permission, url),
  opens: (url) => record.windowOpen?.(url) ?? 'allow',
};

process.on('message', ({ id, name, input }: { id: number; name: keyof Asked; input: never }) => {
  void Promise.resolve(asked[name](input)).then((value: unknown) => process.send?.({ id, value }));
});

const late = setTimeout(() => {
  process.stderr.write('the entry waits for app.whenReady() before it has been evaluated: Electron would hang\n');
  process.exit(3);
}, entryPatience);
await import(pathToFileURL(main).href);
clearTimeout(late);
app.becomeReady();
