import type { CDPSession, Page } from 'playwright-core';

/** A page that shows a StoryPage and has its editor at `window.story`. */
export interface TypingPage {
  readonly page: Page;
  readonly cdp: CDPSession;
  close(): Promise<void>;
}
