import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { app, protocol } from 'electron';
import { fileHeaders, findPageFile, pageHeaders, type PageFiles } from '../../bridge/index.ts';

/** A scheme of our own, so that no other page can have the window's origin. */
const ownAddress = 'app://morat/';

/** The address of the window's page; that of the development server where `npm run dev` has started one. */
export const pageAddress = (): string =>
  (app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL']) ?? ownAddress;

/** Origins by their parts: `new URL('app://…').origin` is "null" in Node. */
export function isOwnPage(url: string): boolean {
  const [asked, own] = [URL.parse(url), new URL(pageAddress())];
  return asked !== null && asked.protocol === own.protocol && asked.host === own.host;
}

/** Has to run before the app is ready. */
export const registerPageScheme = (): void =>
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);

/** Serves the window's files and pictures under app://morat/, and nothing else of the disk. */
export function servePages(files: PageFiles): void {
  protocol.handle('app', async ({ url, method }) => {
    const { host, pathname } = new URL(url);
    const isAsked = host === new URL(ownAddress).host && (method === 'GET' || method === 'HEAD');
    const file = isAsked ? await findPageFile(files, pathname) : null;
    if (!file) return new Response(null, { status: 404, headers: pageHeaders() });
    const body = method === 'GET' ? (Readable.toWeb(createReadStream(file.path)) as ReadableStream) : null;
    return new Response(body, { headers: { ...pageHeaders(), ...fileHeaders(file) } });
  });
}
