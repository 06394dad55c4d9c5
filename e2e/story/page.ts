import { decode, encode } from '@msgpack/msgpack';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** The one editor of the story. */
export const editor = (page: Page) => page.locator('[contenteditable=true]');
export const field = (page: Page, name: string) => editor(page).locator(`[data-field="${name}"]`);
/** A notice with those words. */
export const notice = (page: Page, words: RegExp) => page.getByLabel('Thông báo').getByText(words);
export const savedMark = (page: Page) => page.locator('[data-saved]');
export const panel = (page: Page) => page.getByRole('complementary', { name: 'Bảng bên phải' });
export const cards = (page: Page) => panel(page).locator('[data-findings] section');

/** From the empty desk to a new story, the caret in its first field. */
export async function writeStory(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /Viết bài mới/ })
    .first()
    .click();
  await editor(page).waitFor();
}

export async function openSample(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /Mở bài mẫu/ })
    .first()
    .click();
  await editor(page).waitFor();
}

/** Puts the caret into a field of the story, or into the body. */
export const enter = async (page: Page, name: string): Promise<void> => {
  await field(page, name).click();
};

/** What axe finds wrong in the open dialog: the rule and the elements. */
export async function dialogFaults(page: Page): Promise<unknown[]> {
  const { violations } = await new AxeBuilder({ page }).include('[role=dialog]').analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}

export async function waitUntilSaved(page: Page): Promise<void> {
  // the pause after which a save leaves has to pass before "saved" says something about the last letter
  await page.waitForTimeout(300);
  await page.locator('[data-saved="saved"]').waitFor({ timeout: 15_000 });
}

interface Frame {
  readonly id?: number;
  readonly group?: string;
  readonly name?: string;
}

/** What happens to saves on their way: how long their answers take, and with which code they fail. */
export interface Wire {
  answerMs: number;
  failWith: string | null;
  readonly saves: number;
}

/** Stands between the window and the services from the next loading of the page on. */
export async function tamper(page: Page): Promise<Wire> {
  const wire = { answerMs: 0, failWith: null as string | null, saves: 0 };
  const saving = new Set<number>();
  await page.routeWebSocket(/\/bridge$/, (socket) => {
    const server = socket.connectToServer();
    socket.onMessage((message) => {
      const frame = decode(message as Buffer) as Frame;
      const isSave = frame.group === 'drafts' && frame.name === 'save' && frame.id !== undefined;
      if (!isSave || frame.id === undefined) return server.send(message);
      wire.saves += 1;
      if (wire.failWith !== null) {
        const answer = { ok: false, error: { code: wire.failWith, params: {} } };
        return socket.send(Buffer.from(encode({ id: frame.id, answer })));
      }
      saving.add(frame.id);
      server.send(message);
    });
    server.onMessage((message) => {
      const { id } = decode(message as Buffer) as Frame;
      if (id === undefined || !saving.delete(id) || wire.answerMs === 0) return socket.send(message);
      setTimeout(() => socket.send(message), wire.answerMs);
    });
  });
  return wire;
}
