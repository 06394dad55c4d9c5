import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserWindow, screen } from 'electron';
import { z } from 'zod';

const windowState = z.object({
  x: z.int().exactOptional(),
  y: z.int().exactOptional(),
  width: z.int().min(800),
  height: z.int().min(500),
  maximized: z.boolean(),
});
type WindowState = z.infer<typeof windowState>;

const file = (folder: string): string => join(folder, 'window.json');

/** Where the window was when it was last closed, if that place is still on a screen. */
export function readWindowState(folder: string): WindowState {
  const usual: WindowState = { width: 1366, height: 820, maximized: false };
  const parsed = windowState.safeParse(readJson(file(folder)));
  if (!parsed.success) return usual;
  const { x, y, ...size } = parsed.data;
  if (x === undefined || y === undefined) return size;
  const { workArea } = screen.getDisplayMatching({ x, y, width: size.width, height: size.height });
  const visible =
    x < workArea.x + workArea.width &&
    x + size.width > workArea.x &&
    y >= workArea.y &&
    y < workArea.y + workArea.height;
  return visible ? parsed.data : size;
}

/** Remembers it for the next start. */
export function keepWindowState(folder: string, window: BrowserWindow): void {
  const state: WindowState = { ...window.getNormalBounds(), maximized: window.isMaximized() };
  try {
    writeFileSync(file(folder), JSON.stringify(state));
  } catch {
    // on a full disk the window's place is the least of what matters, and it must not keep the window open
  }
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    // there is none at the first start, and a broken one is worth no message
    return null;
  }
}
