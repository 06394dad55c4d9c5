import type { StyleBook } from '../../shared/style/index.ts';
import type { CheckOptions, Finding, StoryCheckChange } from '../../shared/check/index.ts';
import type { Restored } from '../../shared/language/model/index.ts';

/** The house's style as data: it is made ready where it runs. */
export type RuleBook = Pick<StyleBook, 'rules' | 'choices'>;

/** What the window asks of the worker. One question is open at a time; changes are merged meanwhile. */
export type ToWorker =
  | { readonly kind: 'start'; readonly options: CheckOptions }
  | { readonly kind: 'style'; readonly book: RuleBook }
  | { readonly kind: 'change'; readonly version: number; readonly change: StoryCheckChange }
  | { readonly kind: 'marks'; readonly request: number; readonly texts: readonly string[] };

/** All findings, in reading order, of the texts as they stood at `version`. */
export interface FromWorker {
  readonly version: number;
  readonly findings: readonly Finding[];
}

/** The texts of the question, with their marks; null if there is no language model to give them. */
export interface MarkedTexts {
  readonly request: number;
  readonly marked: readonly Restored[] | null;
}

/** The question has to wait for the language model, which is still being read. */
export interface MarksWait {
  readonly request: number;
  readonly waits: true;
}

/** The worker as the window sees it; a test puts the check itself behind it. */
export interface Checker {
  readonly ask: (message: ToWorker) => void;
  readonly onAnswer: (listener: (answer: FromWorker) => void) => void;
  readonly dispose: () => void;
}

/** Gives texts typed without marks their marks. */
export interface Marker {
  /** Null if there is no language model; `onWait` is told if it is still being read. */
  readonly addMarks: (texts: readonly string[], onWait: () => void) => Promise<readonly Restored[] | null>;
}

export function startChecker(): Checker & Marker {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'findings' });
  let requests = 0;
  return {
    ask: (message) => worker.postMessage(message),
    onAnswer(listener) {
      worker.addEventListener('message', (event: MessageEvent<FromWorker | MarkedTexts | MarksWait>) => {
        if ('version' in event.data) listener(event.data);
      });
    },
    addMarks(texts, onWait) {
      const request = ++requests;
      return new Promise((resolve) => {
        const hear = ({ data }: MessageEvent<FromWorker | MarkedTexts | MarksWait>) => {
          if (!('request' in data) || data.request !== request) return;
          if ('waits' in data) return onWait();
          worker.removeEventListener('message', hear);
          resolve(data.marked);
        };
        worker.addEventListener('message', hear);
        worker.postMessage({ kind: 'marks', request, texts } satisfies ToWorker);
      });
    },
    dispose: () => worker.terminate(),
  };
}
