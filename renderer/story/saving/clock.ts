import type { Dispose } from '../../../shared/base/index.ts';

/** Time as the saving sees it; tests bring their own. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Runs `action` once after `ms`, unless disposed before. */
  after(ms: number, action: () => void): Dispose;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  after(ms, action) {
    const timer = setTimeout(action, ms);
    return () => clearTimeout(timer);
  },
};
