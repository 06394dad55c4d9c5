import { app } from './app.ts';

type Check = (contents: null, permission: string, origin: string) => boolean;
type Ask = (
  contents: null,
  permission: string,
  answer: (granted: boolean) => void,
  details: { requestingUrl: string },
) => void;

const handlers: { check: Check | null; ask: Ask | null } = { check: null, ask: null };

const defaultSession = {
  setPermissionCheckHandler(check: Check) {
    handlers.check = check;
  },
  setPermissionRequestHandler(ask: Ask) {
    handlers.ask = ask;
  },
  setDevicePermissionHandler(_handler: () => boolean) {},
  setSpellCheckerEnabled(_enabled: boolean) {},
  flushStorageData() {},
};

export const session = {
  get defaultSession() {
    app.onlyWhenReady('session.defaultSession');
    return defaultSession;
  },
};

/** Whether the program lets that page have it, asked both ways; without handlers Electron grants everything. */
export function grants(permission: string, url: string): boolean {
  let granted = true;
  handlers.ask?.(null, permission, (answer) => (granted = answer), { requestingUrl: url });
  return granted || (handlers.check?.(null, permission, url) ?? true);
}
