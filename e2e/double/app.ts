import { EventEmitter } from 'node:events';
import { homedir } from 'node:os';
import { rule } from './rules.ts';

/** An event that a listener can stop. */
export function stoppable(): { preventDefault(): void; stopped: boolean } {
  return {
    stopped: false,
    preventDefault() {
      this.stopped = true;
    },
  };
}

/** Is asked by a quitting app to close its windows; false if one of them stays. */
type CloseWindows = () => boolean;

/** Electron's `app`. It is ready only after the entry module has been evaluated, as in the real one. */
class App extends EventEmitter {
  readonly paths = new Map<string, string>();
  closeWindows: CloseWindows = () => true;
  readonly isPackaged = false;
  ready = false;
  quitting = false;
  #becomeReady: () => void = () => undefined;
  readonly #whenReady = new Promise<void>((resolve) => {
    this.#becomeReady = resolve;
  });

  /** The launcher says that the entry module is evaluated. */
  entryEvaluated(): void {
    this.ready = true;
    this.#becomeReady();
    this.emit('ready');
  }
  whenReady(): Promise<void> {
    return this.#whenReady;
  }
  requestSingleInstanceLock(): boolean {
    return true;
  }
  enableSandbox(): void {
    rule(!this.ready, 'app.enableSandbox after ready');
  }
  exit(code: number): void {
    this.emit('double-exit', code);
  }
  getVersion(): string {
    return '0.0.0-double';
  }
  getPath(name: string): string {
    return this.paths.get(name) ?? homedir();
  }
  setPath(name: string, path: string): void {
    rule(!this.ready, `app.setPath('${name}') after ready`);
    this.paths.set(name, path);
  }
  quit(): void {
    this.quitting = true;
    this.emit('before-quit', stoppable());
    if (!this.closeWindows()) {
      this.quitting = false;
      return;
    }
    const event = stoppable();
    this.emit('will-quit', event);
    if (event.stopped) return;
    this.emit('quit');
    this.emit('double-exit', 0);
  }
}

export const app = new App();
