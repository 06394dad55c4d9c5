import type { Route } from 'playwright-core';
import { app } from './app.ts';

type Handle = (request: Request) => Response | Promise<Response>;

const handlers = new Map<string, Handle>();
const privileged = new Set<string>();

/** A scheme of the program's own can't be had in a plain Chromium: `app://morat/x` is `https://morat.app.double.test/x`. */
const domain = 'double.test';

export const toPage = (url: string): string => {
  const { protocol: scheme, host, pathname, search, hash } = new URL(url);
  if (!privileged.has(scheme.slice(0, -1))) throw new Error(`${scheme} was not registered as a standard scheme`);
  return `https://${host}.${scheme.slice(0, -1)}.${domain}${pathname}${search}${hash}`;
};

export const fromPage = (url: string): string => {
  const parsed = new URL(url);
  const found = /^(.+)\.([a-z]+)\.double\.test$/.exec(parsed.host);
  return found ? `${found[2]}://${found[1]}${parsed.pathname}${parsed.search}${parsed.hash}` : url;
};

export const protocol = {
  registerSchemesAsPrivileged(schemes: readonly { scheme: string; privileges?: { standard?: boolean } }[]): void {
    app.onlyBeforeReady('protocol.registerSchemesAsPrivileged');
    for (const { scheme, privileges } of schemes) if (privileges?.standard === true) privileged.add(scheme);
  },
  handle(scheme: string, handle: Handle): void {
    app.onlyWhenReady('protocol.handle');
    if (handlers.has(scheme)) throw new Error(`The scheme ${scheme} is handled already`);
    handlers.set(scheme, handle);
  },
};

/** Answers a page's request by the program's handler; nothing goes to the network. */
export async function answerRoute(route: Route, refused: (url: string) => void): Promise<void> {
  const request = route.request();
  const url = fromPage(request.url());
  const handle = handlers.get(new URL(url).protocol.slice(0, -1));
  if (!handle) {
    refused(url);
    return route.abort('addressunreachable');
  }
  const response = await handle(new Request(url, { method: request.method() }));
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  });
}
