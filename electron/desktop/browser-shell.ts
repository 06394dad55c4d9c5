import { readFile } from 'node:fs/promises';
import type { Emit } from '../../shared/api/index.ts';
import { shellOf, startHttpHost } from '../bridge/index.ts';
import { errorFacts, openLog } from '../services/index.ts';
import { browserCapabilities } from './browser-capabilities.ts';
import { openKeyBox } from './key-box.ts';
import { startLastingServices } from './lasting-services.ts';
import { openedFiles } from './opened-files.ts';
import type { ProgramFiles } from './program-files.ts';

export interface BrowserShell {
  readonly url: string;
  /** Lets the windows flush and closes the store. */
  close(): Promise<void>;
}

/** How long a closing program waits for its windows to bring what was typed to the disk. */
const flushPatience = 4000;

/** Starts the services and serves the window to a browser on this machine. */
export async function startBrowserShell(
  files: ProgramFiles,
  folder: string,
  port: number,
  args: readonly string[],
): Promise<BrowserShell> {
  const log = await openLog(folder, 'browser-host');
  const report = (error: unknown) => log.error(errorFacts(error), 'bridge-failed');
  let emit: Emit = () => {};
  const services = await startLastingServices({
    ...files,
    folder,
    secrets: await openKeyBox(folder),
    emit: (event, value) => emit(event, value),
    died: (error) => log.error(errorFacts(error), 'services-died'),
  });
  const first = await services.call('storage', 'recovery', {});
  if (!first.ok && first.error.code === 'store-in-use') {
    await services.close();
    throw new Error(`another Morat is using ${folder}; một Morat khác đang dùng thư mục này`);
  }
  const { version } = JSON.parse(await readFile(files.manifest, 'utf8')) as { version: string };
  const opened = openedFiles(() => emit('filesWaiting', {}));
  opened.add(args, process.cwd());
  const shell = shellOf(services, browserCapabilities(version, folder, opened), report);
  const host = await startHttpHost({ shell, renderer: files.renderer, port, report });
  emit = host.emit;
  log.info({ version, node: process.version }, 'started');
  return {
    url: host.url,
    async close() {
      await host.close(flushPatience);
      await services.close();
      log.info({}, 'closed');
    },
  };
}
