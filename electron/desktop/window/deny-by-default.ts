import { app, type Session, session, type WebContents } from 'electron';
import { isOwnPage } from './page-protocol.ts';

/** Writing the clipboard is the one thing that a page has to be allowed, and only our own. */
const allowed: readonly string[] = ['clipboard-sanitized-write'];

/**
 * No page, ours included, may leave our address, open a window or embed a guest, and none is asked for a permission:
 * whoever gets a script into a page gets nothing more than the page. Has to run before the app is ready.
 */
export function denyByDefault(): void {
  // a window that forgets to ask for the sandbox has it all the same
  app.enableSandbox();
  app.on('web-contents-created', (_event, contents) => confine(contents));
  void app.whenReady().then(() => refusePermissions(session.defaultSession));
}

function confine(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  // a reload goes to our own address and is let through; will-frame-navigate covers frames as well
  contents.on('will-frame-navigate', (event) => {
    if (!isOwnPage(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    if (!isOwnPage(event.url)) event.preventDefault();
  });
}

function refusePermissions(one: Session): void {
  one.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl }) =>
    answer(allowed.includes(permission) && isOwnPage(requestingUrl)),
  );
  one.setPermissionCheckHandler((_contents, permission, origin) => allowed.includes(permission) && isOwnPage(origin));
  one.setDevicePermissionHandler(() => false);
  // Chromium would fetch its dictionaries from the network
  one.setSpellCheckerEnabled(false);
}
