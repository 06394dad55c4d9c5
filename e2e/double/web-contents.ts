import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';
import { app } from './app.ts';
import { chromiumIn } from './browser.ts';
import { DoubleEvent } from './event.ts';
import { ipcMain } from './ipc-main.ts';
import { type PageSide, preloadScript } from './page-side.ts';
import { answerRoute, fromPage, toPage } from './protocol.ts';
import { record } from './record.ts';
import { session } from './session.ts';

let nextId = 1;

/** The page of a window: a page of a real Chromium that has run the real preload. */
export class WebContents extends EventEmitter {
  readonly id = nextId++;
  readonly session = session.defaultSession;
  readonly page: Promise<Page>;
  private frames = new WeakMap<Frame, { readonly url: string }>();
  private told: Promise<unknown> = Promise.resolve();
  private main: Frame | null = null;
  private loaded = false;

  constructor(preload: string | undefined, sandbox: boolean) {
    super();
    if (preload?.endsWith('.mjs') && sandbox) throw new Error('a sandboxed preload can be no ES module');
    this.page = this.open(preload);
    app.emit('web-contents-created', new DoubleEvent(), this);
  }
  get mainFrame(): { readonly url: string } | null {
    return this.main && this.frameOf(this.main);
  }
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    record.windowOpen = (url) => handler({ url }).action;
  }
  isCrashed(): boolean {
    return false;
  }
  reload(): void {
    void this.page.then((page) => page.reload());
  }
  /** As the page's own print rules say. */
  async printToPDF(options: { printBackground: boolean; preferCSSPageSize: boolean }): Promise<Buffer> {
    return (await this.page).pdf(options);
  }
  send(channel: string, ...args: unknown[]): void {
    if (!this.loaded) return;
    // a copy now: the sender may change what it sent
    const copy = structuredClone(args);
    this.told = this.told
      .then(async () => {
        const page = await this.page;
        await page.evaluate(
          ([name, values]) => (globalThis as unknown as { double?: PageSide }).double?.deliver(name, values),
          [channel, copy] as const,
        );
      })
      // a page that is going away hears nothing more
      .catch(() => undefined);
  }
  async load(url: string): Promise<void> {
    const page = await this.page;
    await page.goto(toPage(url), { waitUntil: 'load' });
    this.loaded = true;
  }
  /** Whether a listener of the program forbids going there. */
  forbids(url: string): boolean {
    const event = Object.assign(new DoubleEvent(), { url, isMainFrame: true });
    this.emit('will-frame-navigate', event);
    return event.defaultPrevented;
  }

  private async open(preload: string | undefined): Promise<Page> {
    const context = await chromiumIn(app.getPath('userData'));
    const page = await context.newPage();
    this.main = page.mainFrame();
    await page.exposeBinding('doubleInvoke', ({ frame }, channel: string, args: unknown[]) => {
      if (record.refused !== null && args[0] === 'drafts' && args[1] === 'save')
        return { ok: false, error: { code: record.refused, params: {} } };
      return ipcMain.answer(channel, this.event(frame), args);
    });
    await page.exposeBinding('doubleSend', ({ frame }, channel: string, args: unknown[]) => {
      ipcMain.emit(channel, this.event(frame), ...args);
    });
    await page.addInitScript({ content: preloadScript(preload === undefined ? '' : readFileSync(preload, 'utf8')) });
    await page.route('**/*', (route) => this.answer(route));
    page.on('popup', (popup) => {
      record.popups++;
      void popup.close();
    });
    page.on('pageerror', (error) => record.faults.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') record.faults.push(message.text());
    });
    page.on('dialog', (dialog) => {
      const event = new DoubleEvent();
      if (dialog.type() === 'beforeunload') this.emit('will-prevent-unload', event);
      void (event.defaultPrevented ? dialog.accept() : dialog.dismiss());
    });
    return page;
  }
  private async answer(route: Parameters<typeof answerRoute>[0]): Promise<void> {
    const request = route.request();
    const url = fromPage(request.url());
    if (this.loaded && request.isNavigationRequest() && this.forbids(url)) {
      record.forbidden.push(url);
      return route.abort('aborted');
    }
    await answerRoute(route, (refused) => record.network.push(refused));
  }
  private frameOf(frame: Frame): { readonly url: string } {
    const known = this.frames.get(frame);
    if (known) return known;
    const made = {
      get url() {
        return fromPage(frame.url());
      },
    };
    this.frames.set(frame, made);
    return made;
  }
  private event(frame: Frame) {
    return { sender: this, senderFrame: this.frameOf(frame) };
  }
}
