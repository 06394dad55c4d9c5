import type { Dispose } from '../../shared/base/index.ts';
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
  | { readonly kind: 'marks'; readonly request: number; readonly texts: readonly string[] }
  /** The window has time: the language model may be read now. A question that needs it has it read at once. */
  | { readonly kind: 'read' }
  /** The story is closed: what is kept of it can go. */
  | { readonly kind: 'rest' };

/** A worker outlives a story; what it says carries the number of the story that asked. */
export type Told<Message> = Message & { readonly session: number };
type Heard = Told<FromWorker | MarkedTexts | MarksWait>;

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

/** The worker of the story closed last, or of none yet: the next one finds the language model read. */
let resting: Worker | null = null;
let sessions = 0;
/** The language model is read after this (ms) even if the window never comes to rest. */
const longestWaitMs = 1500;
const newWorker = () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'findings' });

/** Has the language model read while the window rests, before any story is open. */
export function readModelAhead(): void {
  requestIdleCallback(
    () => {
      // a story that came first has it read
      if (sessions > 0) return;
      resting ??= newWorker();
      resting.postMessage({ kind: 'read', session: sessions } satisfies Told<ToWorker>);
    },
    { timeout: longestWaitMs },
  );
}

export function startChecker(): Checker & Marker {
  const worker = resting ?? newWorker();
  resting = null;
  // the story is on the screen first: reading the model takes a whole core
  requestIdleCallback(() => ask({ kind: 'read' }), { timeout: longestWaitMs });
  const session = ++sessions;
  const heard = new AbortController();
  const ask = (message: ToWorker) => {
    // what still comes in for a story that is closed (a pause that ends, the house's style) is nobody's business
    if (!heard.signal.aborted) worker.postMessage({ ...message, session } satisfies Told<ToWorker>);
  };
  const hear = (listener: (message: Heard) => void): Dispose => {
    const own = ({ data }: MessageEvent<Heard>) => {
      if (data.session === session) listener(data);
    };
    worker.addEventListener('message', own, { signal: heard.signal });
    return () => worker.removeEventListener('message', own);
  };
  let requests = 0;
  return {
    ask,
    onAnswer(listener) {
      hear((message) => {
        if ('version' in message) listener(message);
      });
    },
    addMarks(texts, onWait) {
      const request = ++requests;
      return new Promise((resolve) => {
        const off = hear((message) => {
          if (!('request' in message) || message.request !== request) return;
          if ('waits' in message) return onWait();
          off();
          resolve(message.marked);
        });
        ask({ kind: 'marks', request, texts });
      });
    },
    dispose() {
      ask({ kind: 'rest' });
      heard.abort();
      resting?.terminate();
      resting = worker;
    },
  };
}
