import { EventEmitter } from 'node:events';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../harness/browser.ts';
import { app, stoppable } from './app.ts';
import { ipcMain } from './ipc-main.ts';
import { bindings, preloadScript } from './preload.ts';
import { fromStandIn, serve, toStandIn } from './protocol.ts';
import { rule } from './rules.ts';

interface Options {
  readonly width?: number;
  readonly height?: number;
  readonly webPreferences?: {
    readonly preload?: string;
    readonly sandbox?: boolean;
    readonly contextIsolation?: boolean;
    readonly nodeIntegration?: boolean;
  };
}

let browser: Promise<Browser> | null = null;
/** One Chromium with a debugging port, through which the test drives the same page. */
const theBrowser = (): Promise<Browser> =>
  (browser ??= launchBrowser([`--remote-debugging-port=${process.env['MORAT_DOUBLE_PORT'] ?? '0'}`]));

const windows: BrowserWindow[] = [];

class WebContents extends EventEmitter {
  readonly id = windows.length + 1;
  readonly mainFrame = { url: 'about:blank' };
  readonly session = { flushStorageData: (): void => undefined };
  page: Page | null = null;
  isCrashed(): boolean {
    return false;
  }
  reload(): void {
    void this.page?.reload();
  }
  setWindowOpenHandler(): void {
    // no page of the tests opens a window
  }
  send(channel: string, ...args: unknown[]): void {
    const tell = ([name, values]: [string, unknown[]]) =>
      (window as unknown as { doubleEvent(name: string, values: unknown[]): void }).doubleEvent(name, values);
    // a page that is just going away hears nothing, as in the real one
    this.page?.evaluate(tell, [channel, structuredClone(args)] as [string, unknown[]]).catch(() => undefined);
  }
}

export class BrowserWindow extends EventEmitter {
  static getAllWindows = (): BrowserWindow[] => [...windows];
  readonly webContents = new WebContents();
  readonly #options: Options;
  #maximized = false;

  constructor(options: Options = {}) {
    super();
    rule(app.ready, 'a BrowserWindow before ready');
    const { sandbox, contextIsolation, nodeIntegration } = options.webPreferences ?? {};
    rule(
      sandbox === true && contextIsolation === true && nodeIntegration === false,
      'a window without sandbox and isolation',
    );
    this.#options = options;
    windows.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }
  async loadURL(url: string): Promise<void> {
    const { width = 1280, height = 800, webPreferences } = this.#options;
    const page = await (await theBrowser()).newPage({ viewport: { width, height }, locale: 'vi-VN' });
    const event = () => {
      this.webContents.mainFrame.url = fromStandIn(page.url());
      return { sender: this.webContents, senderFrame: this.webContents.mainFrame };
    };
    await page.exposeBinding(bindings.invoke, (_source, channel: string, args: unknown[]) =>
      ipcMain.invoke(event(), channel, args),
    );
    await page.exposeBinding(bindings.send, (_source, channel: string, args: unknown[]) => {
      ipcMain.emit(channel, event(), ...args);
    });
    if (webPreferences?.preload) await page.addInitScript({ content: preloadScript(webPreferences.preload) });
    await page.route('**/*', async (route) => {
      const answer = await serve(route.request().url());
      await route.fulfill({
        status: answer.status,
        headers: Object.fromEntries(answer.headers),
        body: Buffer.from(await answer.arrayBuffer()),
      });
    });
    this.webContents.page = page;
    await page.goto(toStandIn(url));
    this.emit('ready-to-show');
  }
  /** What a click on the window's own cross does. False if the window stays. */
  close(): boolean {
    const event = stoppable();
    this.emit('close', event);
    if (event.stopped) return false;
    this.destroy();
    return true;
  }
  destroy(): void {
    const at = windows.indexOf(this);
    if (at < 0) return;
    windows.splice(at, 1);
    void this.webContents.page?.close();
    this.emit('closed');
    if (windows.length === 0 && !app.quitting) app.emit('window-all-closed');
  }
  isDestroyed(): boolean {
    return !windows.includes(this);
  }
  maximize(): void {
    this.#maximized = true;
  }
  isMaximized(): boolean {
    return this.#maximized;
  }
  isMinimized(): boolean {
    return false;
  }
  getNormalBounds() {
    const { width = 1280, height = 800 } = this.#options;
    return { x: 0, y: 0, width, height };
  }
  show(): void {
    this.emit('show');
  }
  restore(): void {
    this.emit('restore');
  }
  focus(): void {
    this.emit('focus');
  }
}

app.closeWindows = () => windows.slice().every((one) => one.close());
/** Ends Chromium before the process goes. */
export const closeBrowser = async (): Promise<void> => (await browser)?.close();
