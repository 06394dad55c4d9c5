import { CallFailed, type DraftPatch, type ErrorCode, type SaveAnswer } from '../../../shared/api/index.ts';
import type { Dispose } from '../../../shared/base/index.ts';
import type { Clock } from './clock.ts';
import { mergeUnsaved, toPatch, type Unsaved } from './unsaved.ts';

/** A save leaves this long after the last change. */
export const pauseMs = 150;
/** While changes keep coming, a save leaves at least this often: 50 ms of the 250 ms promised are left to the disk. */
export const steadyMs = 200;
/** Waits between tries of a save that fails; the last one is repeated for as long as it takes. */
export const retryMs = [500, 1_000, 2_000, 5_000] as const;

export interface SaveState {
  /** `saved`: the disk has everything; `waiting`: changes are on their way; `failed`: the disk did not take them. */
  readonly kind: 'saved' | 'waiting' | 'failed';
  /** When the disk last took something, ISO instant. */
  readonly savedAt: string;
  /** Why it failed, null unless `failed`. */
  readonly error: ErrorCode | null;
}

/**
 * Carries changes to the disk: one save in flight, changes merged meanwhile, a failed one merged back and tried
 * again. Its answers only ever move `state`; nothing that the disk says comes back into the text.
 */
export interface SaveQueue {
  readonly add: (change: Unsaved) => void;
  readonly state: () => SaveState;
  readonly onState: (listener: () => void) => Dispose;
  /** Sends what there is now and resolves when the disk has all of it; false if it did not take it. */
  readonly flush: () => Promise<boolean>;
  /** Tries again at once after a failure, e.g. because the connection is back. */
  readonly retry: () => void;
  /** What the disk has not acknowledged, or null. */
  readonly unsaved: () => Unsaved | null;
  /**
   * The page is going: sends everything unacknowledged beside a save in flight and waits for nothing. Calls arrive in
   * order and a change put in twice makes no difference, so the queue may go on as if this had not been sent.
   */
  readonly leave: () => Unsaved | null;
  readonly dispose: () => void;
}

export function createSaveQueue(options: {
  readonly draft: string;
  readonly savedAt: string;
  readonly clock: Clock;
  save(patch: DraftPatch): Promise<SaveAnswer>;
}): SaveQueue {
  const { draft, clock } = options;
  const listeners = new Set<() => void>();
  let state: SaveState = { kind: 'saved', savedAt: options.savedAt, error: null };
  let pending: Unsaved | null = null;
  let firstPendingAt = 0;
  let inFlight: { readonly unsaved: Unsaved; readonly done: Promise<boolean> } | null = null;
  let sequence = 0;
  let failures = 0;
  let stopTimer: Dispose | null = null;
  let disposed = false;

  const show = (next: SaveState) => {
    if (next.kind === state.kind && next.savedAt === state.savedAt && next.error === state.error) return;
    state = next;
    for (const listener of listeners) listener();
  };
  const wait = (ms: number) => {
    stopTimer?.();
    stopTimer = clock.after(ms, () => {
      stopTimer = null;
      void send();
    });
  };

  function send(): Promise<boolean> {
    if (inFlight) return inFlight.done;
    if (!pending) return Promise.resolve(true);
    stopTimer?.();
    stopTimer = null;
    const sent = pending;
    pending = null;
    sequence += 1;
    const done = options.save(toPatch(sent, draft, sequence)).then(
      (answer) => settled(answer.savedAt),
      (error: unknown) => failed(sent, error instanceof CallFailed ? error.code : 'internal'),
    );
    inFlight = { unsaved: sent, done };
    return done;
  }
  function settled(savedAt: string): boolean {
    inFlight = null;
    failures = 0;
    show({ kind: pending ? 'waiting' : 'saved', savedAt, error: null });
    if (pending && !disposed) wait(Math.max(0, Math.min(pauseMs, firstPendingAt + steadyMs - clock.now())));
    return true;
  }
  function failed(sent: Unsaved, error: ErrorCode): boolean {
    inFlight = null;
    pending = pending ? mergeUnsaved(sent, pending) : sent;
    const delay = retryMs[Math.min(failures, retryMs.length - 1)] ?? 0;
    failures += 1;
    show({ kind: 'failed', savedAt: state.savedAt, error });
    if (!disposed) wait(delay);
    return false;
  }

  const unsaved = () => {
    if (!inFlight) return pending;
    return pending ? mergeUnsaved(inFlight.unsaved, pending) : inFlight.unsaved;
  };

  return {
    add(change) {
      if (!pending) firstPendingAt = clock.now();
      pending = mergeUnsaved(pending, change);
      if (state.kind === 'saved') show({ ...state, kind: 'waiting' });
      // after a failure the back-off keeps its own time; a save in flight starts the clock again when it is answered
      if (failures > 0 || inFlight) return;
      wait(Math.max(0, Math.min(pauseMs, firstPendingAt + steadyMs - clock.now())));
    },
    state: () => state,
    onState(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async flush() {
      for (;;) {
        if (!(await send())) return false;
        if (!pending && !inFlight) return true;
      }
    },
    retry() {
      if (failures > 0 && pending) void send();
    },
    unsaved,
    leave() {
      const rest = unsaved();
      if (rest && pending) {
        sequence += 1;
        // the stash holds the same, and nobody is left to be told
        options.save(toPatch(rest, draft, sequence)).catch(() => undefined);
      }
      return rest;
    },
    dispose() {
      disposed = true;
      stopTimer?.();
      listeners.clear();
    },
  };
}
