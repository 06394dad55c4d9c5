import { app } from './app.ts';
import { rule } from './rules.ts';

type Serve = (request: Request) => Response | Promise<Response>;
const handlers = new Map<string, Serve>();

export const protocol = {
  registerSchemesAsPrivileged(): void {
    rule(!app.ready, 'protocol.registerSchemesAsPrivileged after ready');
  },
  handle(scheme: string, serve: Serve): void {
    rule(app.ready, 'protocol.handle before ready');
    handlers.set(scheme, serve);
  },
};

// Chromium can't be taught a scheme from outside, so a page of app://morat/ stands under this address.
const standIn = 'https://morat.app.double.test/';

export const toStandIn = (url: string): string => url.replace(/^app:\/\/morat\//, standIn);
export const fromStandIn = (url: string): string => url.replace(standIn, 'app://morat/');

export async function serve(url: string): Promise<Response> {
  const handler = handlers.get('app');
  return handler ? handler(new Request(fromStandIn(url))) : new Response(null, { status: 404 });
}
