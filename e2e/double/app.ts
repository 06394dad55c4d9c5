import { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { closeChromium } from './browser.ts';
import { DoubleEvent } from './event.ts';
import { takeLock } from './instance-lock.ts';

/** What the life of the program knows of a window. */
interface LiveWindow {
  close(): void;
}

/** `app`: ready only after the entry module has been evaluated, quit in Electron's order. */
class App extends EventEmitter {
  readonly isPackaged = false;
  readonly windows = new Set<LiveWindow>();
  sandboxed = false;
  private paths = new Map([
    ['home', homedir()],
    ['documents', homedir()],
  ]);
  private ready = Promise.withResolvers<void>();
  private isReadyNow = false;
  private isQuitting = false;

  whenReady(): Promise<void> {
    return this.ready.promise;
  }
  isReady(): boolean {
    return this.isReadyNow;
  }
  enableSandbox(): void {
    this.onlyBeforeReady('app.enableSandbox()');
    this.sandboxed = true;
  }
  getVersion(): string {
    return '0.0.0-double';
  }
  setPath(name: string, path: string): void {
    if (!isAbsolute(path) || !existsSync(path)) throw new Error(`app.setPath: ${name} has to be a folder that exists`);
    this.paths.set(name, path);
  }
  getPath(name: string): string {
    const path = this.paths.get(name);
    if (path === undefined) throw new Error(`Failed to get '${name}' path`);
    return path;
  }
  requestSingleInstanceLock(): boolean {
    return takeLock(join(this.getPath('userData'), 'instance'), (argv, folder) =>
      this.emit('second-instance', new DoubleEvent(), argv, folder),
    );
  }
  quit(): void {
    if (this.isQuitting || this.isSaidNo('before-quit')) return;
    this.isQuitting = true;
    if (this.windows.size === 0) return this.shutDown();
    for (const window of this.windows) window.close();
  }
  exit(code: number): void {
    void closeChromium().finally(() => process.exit(code));
  }

  /** The double's own: the entry module has been evaluated. */
  becomeReady(): void {
    this.isReadyNow = true;
    this.emit('ready');
    this.ready.resolve();
  }
  /** The double's own: a window refused to close, so the program goes on. */
  closeRefused(): void {
    this.isQuitting = false;
  }
  /** The double's own. */
  closed(window: LiveWindow): void {
    this.windows.delete(window);
    if (this.windows.size > 0) return;
    if (this.isQuitting) return this.shutDown();
    if (!this.emit('window-all-closed')) this.quit();
  }
  onlyBeforeReady(what: string): void {
    if (this.isReadyNow) throw new Error(`${what} has to be called before the app is ready`);
  }
  onlyWhenReady(what: string): void {
    if (!this.isReadyNow) throw new Error(`${what} can only be used after the app is ready`);
  }
  private isSaidNo(name: string): boolean {
    const event = new DoubleEvent();
    this.emit(name, event);
    return event.defaultPrevented;
  }
  private shutDown(): void {
    this.isQuitting = false;
    if (this.isSaidNo('will-quit')) return;
    this.exit(0);
  }
}

export const app = new App();
