import { EventEmitter } from 'node:events';
import { app } from './app.ts';
import { DoubleEvent } from './event.ts';
import { WebContents } from './web-contents.ts';

interface WebPreferences {
  preload?: string;
  sandbox?: boolean;
  contextIsolation?: boolean;
  nodeIntegration?: boolean;
  webviewTag?: boolean;
}
interface Bounds {
  x: number;
  y: number;
  width: number;
  height: number;
}

export class BrowserWindow extends EventEmitter {
  readonly webContents: WebContents;
  readonly options: Partial<Bounds> & { show?: boolean; webPreferences?: WebPreferences };
  isShown: boolean;
  isFocused = false;
  private isGone = false;
  private isLarge = false;
  private isSmall = false;

  constructor(options: BrowserWindow['options']) {
    super();
    app.onlyWhenReady('new BrowserWindow');
    this.options = options;
    this.isShown = options.show !== false;
    const { preload, sandbox = true } = options.webPreferences ?? {};
    this.webContents = new WebContents(preload, sandbox || app.sandboxed);
    app.windows.add(this);
    void this.webContents.page.then((page) => page.on('close', () => this.gone()));
  }
  static getAllWindows(): BrowserWindow[] {
    return [...app.windows] as BrowserWindow[];
  }
  async loadURL(url: string): Promise<void> {
    await this.webContents.load(url);
    this.emit('ready-to-show');
  }
  show(): void {
    this.isShown = true;
  }
  focus(): void {
    this.isFocused = true;
  }
  maximize(): void {
    this.isLarge = true;
    this.isShown = true;
  }
  isMaximized(): boolean {
    return this.isLarge;
  }
  minimize(): void {
    this.isSmall = true;
  }
  isMinimized(): boolean {
    return this.isSmall;
  }
  restore(): void {
    this.isSmall = false;
  }
  isDestroyed(): boolean {
    return this.isGone;
  }
  getNormalBounds(): Bounds {
    return { x: 40, y: 30, width: 1200, height: 760, ...this.options };
  }
  /** As the person's click on the cross: first the program may refuse, then the page. */
  close(): void {
    const event = new DoubleEvent();
    this.emit('close', event);
    if (event.defaultPrevented) return app.closeRefused();
    void this.webContents.page.then((page) => page.close({ runBeforeUnload: true }));
  }
  destroy(): void {
    void this.webContents.page.then((page) => page.close());
  }
  private gone(): void {
    if (this.isGone) return;
    this.isGone = true;
    this.emit('closed');
    app.closed(this);
  }
}
