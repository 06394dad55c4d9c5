import { EventEmitter } from 'node:events';
import { rule } from './rules.ts';

type Handler = (event: unknown, ...args: unknown[]) => unknown;

class IpcMain extends EventEmitter {
  readonly #handlers = new Map<string, Handler>();
  handle(channel: string, handler: Handler): void {
    rule(!this.#handlers.has(channel), `ipcMain.handle('${channel}') a second time`);
    this.#handlers.set(channel, handler);
  }
  async invoke(event: unknown, channel: string, args: readonly unknown[]): Promise<unknown> {
    const handler = this.#handlers.get(channel);
    rule(handler !== undefined, `no handler for '${channel}'`);
    return structuredClone(await handler?.(event, ...args));
  }
}
export const ipcMain = new IpcMain();
