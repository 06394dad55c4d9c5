import type { CheckOptions, Finding, StoryCheckChange } from '../../shared/check/index.ts';

/** What the window asks of the worker. One question is open at a time; changes are merged meanwhile. */
export type ToWorker =
  | { readonly kind: 'start'; readonly options: CheckOptions }
  | { readonly kind: 'change'; readonly version: number; readonly change: StoryCheckChange };

/** All findings, in reading order, of the texts as they stood at `version`. */
export interface FromWorker {
  readonly version: number;
  readonly findings: readonly Finding[];
}

/** The worker as the window sees it; a test puts the check itself behind it. */
export interface Checker {
  readonly ask: (message: ToWorker) => void;
  readonly onAnswer: (listener: (answer: FromWorker) => void) => void;
  readonly dispose: () => void;
}

export function startChecker(): Checker {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'findings' });
  return {
    ask: (message) => worker.postMessage(message),
    onAnswer(listener) {
      worker.addEventListener('message', (event: MessageEvent<FromWorker>) => listener(event.data));
    },
    dispose: () => worker.terminate(),
  };
}
