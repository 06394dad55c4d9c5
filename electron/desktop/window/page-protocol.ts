import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { protocol } from 'electron';
import { fileHeaders, findPageFile, pageHeaders, type PageFiles } from '../../bridge/index.ts';

/** The address of the window's page; a scheme of our own, so that no other page can be it. */
export const pageAddress = 'app://morat/';

/** Has to run before the app is ready. */
export const registerPageScheme = (): void =>
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ]);

/** Serves the window's files and pictures under app://morat/. */
export function servePages(files: PageFiles): void {
  protocol.handle('app', async (request) => {
    const url = new URL(request.url);
    const file = url.host === 'morat' ? await findPageFile(files, url.pathname) : null;
    if (!file) return new Response(null, { status: 404, headers: pageHeaders() });
    const body = Readable.toWeb(createReadStream(file.path)) as ReadableStream;
    return new Response(body, { headers: { ...pageHeaders(), ...fileHeaders(file) } });
  });
}
