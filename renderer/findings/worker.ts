import type { ArticleHead, RunningText } from '../../shared/article/index.ts';
import { textId } from '../../shared/article/index.ts';
import { assert } from '../../shared/base/index.ts';
import {
  type CheckOptions,
  type HouseStyle,
  houseStyle,
  createStoryCheck,
  type StoryCheck,
  type StoryCheckChange,
} from '../../shared/check/index.ts';
import { type LanguageModel, loadModel, restore } from '../../shared/language/model/index.ts';
import type { FromWorker, MarkedTexts, MarksWait, Told, ToWorker } from './protocol.ts';

let check: StoryCheck | null = null;
let options: CheckOptions | null = null;
let model: LanguageModel | null = null;
let style: HouseStyle | null = null;
let isReading = true;
let version = 0;
/** Of the story that is open. */
let session = 0;
/** The story as it stands, for the one time that everything is judged anew: when the language model has come. */
const texts = new Map<string, RunningText>();
let head: ArticleHead | undefined;
let order: readonly string[] | undefined;

function keep(change: StoryCheckChange): void {
  for (const id of change.removed ?? []) texts.delete(id);
  for (const text of change.texts ?? []) texts.set(textId(text), text);
  head = change.head ?? head;
  order = change.order ?? order;
}

function start(): void {
  assert(options, 'a check without options');
  check = createStoryCheck({ ...options, ...(model && { model }), ...(style && { style }) });
}

function forget(): void {
  check = null;
  options = null;
  version = 0;
  texts.clear();
  head = undefined;
  order = undefined;
}

const tell = (message: FromWorker | MarkedTexts | MarksWait, to = session): void =>
  self.postMessage({ ...message, session: to } satisfies Told<FromWorker | MarkedTexts | MarksWait>);

async function readModel(): Promise<LanguageModel> {
  const begun = performance.now();
  const answer = await fetch(new URL('../../resources/language/vietnamese.model', import.meta.url));
  if (!answer.ok) throw new Error(`The language model cannot be read: ${answer.status}`);
  // decompressed by the build already (electron.vite.config.ts)
  const model = loadModel(await answer.arrayBuffer());
  // for whoever measures: bench/language/window.ts
  performance.measure('language-model', { start: begun });
  return model;
}

let reading: Promise<LanguageModel | null> | null = null;
/** A check without the model is still a check: whoever waits for it is told that there is none. */
const read = (): Promise<LanguageModel | null> =>
  (reading ??= readModel()
    .catch(() => null)
    .then(join));

self.addEventListener('message', ({ data }: MessageEvent<Told<ToWorker>>) => {
  if (data.kind === 'rest') return forget();
  if (data.kind === 'read') return void read();
  if (data.kind === 'marks') {
    if (isReading) tell({ request: data.request, waits: true }, data.session);
    void read().then((loaded) => {
      const tonePlacement = options?.house.tonePlacement ?? 'old';
      const marked = loaded && data.texts.map((text) => restore(loaded, text, { tonePlacement }));
      tell({ request: data.request, marked }, data.session);
    });
    return;
  }
  if (data.kind === 'start') {
    if (data.session !== session) forget();
    session = data.session;
    options = data.options;
    start();
    return;
  }
  if (data.kind === 'style') {
    style = houseStyle(data.book);
    start();
    return;
  }
  assert(check, 'a change came before the start');
  if (!model) keep(data.change);
  version = data.version;
  tell({ version, findings: check.update(data.change) });
});

/** Rules that need no model answer from the first moment; the others join in as soon as it is read. */
function join(loaded: LanguageModel | null): LanguageModel | null {
  model = loaded;
  isReading = false;
  if (options && loaded) {
    start();
    const whole = { texts: [...texts.values()], ...(head && { head }), ...(order && { order }) };
    const findings = check?.update(whole) ?? [];
    texts.clear();
    if (version > 0) tell({ version, findings });
  }
  return loaded;
}
