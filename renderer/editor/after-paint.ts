import type { Dispose } from '../../shared/base/index.ts';

const waiting = new Set<() => void>();
/** A hidden window paints no frames: what waits for one is done after so many milliseconds. */
const longestMs = 100;
let timer: ReturnType<typeof setTimeout> | undefined;

function runWaiting(): void {
  clearTimeout(timer);
  timer = undefined;
  const jobs = [...waiting];
  waiting.clear();
  for (const job of jobs) job();
}

const hasFrames = typeof requestAnimationFrame === 'function';
if (hasFrames)
  // whatever a key or the pointer acts on is up to date: nothing here is ever later than the next act
  for (const act of ['keydown', 'pointerdown'] as const)
    addEventListener(act, () => waiting.size > 0 && runWaiting(), { capture: true });

/**
 * Work that no letter waits for: asked for as often as one likes, done once, when the frame with the letter is painted,
 * before the next key at the latest.
 */
export function afterPaint(job: () => void): { readonly ask: () => void; readonly dispose: Dispose } {
  return {
    ask() {
      if (!hasFrames) return job();
      waiting.add(job);
      if (timer !== undefined) return;
      timer = setTimeout(runWaiting, longestMs);
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = runWaiting;
        port2.postMessage(null);
      });
    },
    dispose: () => void waiting.delete(job),
  };
}
