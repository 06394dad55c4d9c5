import { opendir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { type Article, countText, runningTexts } from '../../shared/article/index.ts';
import { type CallContext, CallFailed, mostHits, type Tried, type TriedHit } from '../../shared/api/index.ts';
import { type CompiledStyle, compileStyle, matchesIn, type StyleRule } from '../../shared/style/index.ts';
import { fileKind, readStory } from '../packages/index.ts';
import type { Store } from '../store/index.ts';

/** Files of a folder beyond these are not read. */
const mostFiles = 5_000;
/** Characters shown around a find. */
const around = 40;

interface Source {
  readonly draft: string | null;
  /** Null: it could not be read. */
  read(): Promise<{ readonly title: string; readonly story: Article } | null>;
}

/** Runs rules over stories and files, tells finds as they come, and adds them up. */
export async function tryRules(
  rules: readonly StyleRule[],
  sources: readonly Source[],
  tell: (hits: readonly TriedHit[]) => void,
  context: CallContext,
): Promise<Tried> {
  const compiled = compileStyle(rules.map((rule) => ({ ...rule, on: true, draft: false })));
  const sum = { texts: 0, syllables: 0, found: 0, unread: 0 };
  const hits: TriedHit[] = [];
  for (const [at, source] of sources.entries()) {
    // other calls come in between
    await setImmediate();
    context.signal.throwIfAborted();
    const read = await source.read();
    if (read) {
      sum.texts++;
      sum.syllables += runningTexts(read.story).reduce((all, { text }) => all + countText(text).syllables, 0);
      const found = hitsIn(compiled, source.draft, read);
      sum.found += found.length;
      const shown = found.slice(0, mostHits - hits.length);
      hits.push(...shown);
      if (shown.length > 0) tell(shown);
    } else sum.unread++;
    if (at % 10 === 9 || at === sources.length - 1) context.progress(at + 1, sources.length, 'try');
  }
  return { ...sum, hits, problems: [] };
}

function hitsIn(
  compiled: CompiledStyle,
  draft: string | null,
  { title, story }: { readonly title: string; readonly story: Article },
): TriedHit[] {
  return matchesIn(compiled, runningTexts(story), story.dateline.date).map(
    ({ rule, offset, length, fixes, place }) => ({
      draft,
      title,
      rule: rule.id,
      before: place.text.slice(Math.max(0, offset - around), offset),
      text: place.text.slice(offset, offset + length),
      after: place.text.slice(offset + length, offset + length + around),
      fix: fixes[0] ?? null,
    }),
  );
}

/** Every story that is not in the bin. */
export const storySources = (store: Store): Source[] =>
  [...store.drafts.list('all'), ...store.drafts.list('spiked')].map(({ id, headline }) => ({
    draft: id,
    read: () => Promise.resolve({ title: headline, story: store.stories.read(id) }),
  }));

/** Every file of a folder, and of the folders in it, that Morat can read. */
export async function folderSources(folder: string, signal: CallContext['signal']): Promise<Source[]> {
  const found: Source[] = [];
  try {
    for await (const one of await opendir(folder, { recursive: true })) {
      signal.throwIfAborted();
      if (one.isFile() && fileKind(one.name) !== null) found.push(fileSource(join(one.parentPath, one.name)));
      if (found.length === mostFiles) break;
    }
  } catch (error) {
    signal.throwIfAborted();
    if (isSystemError(error)) throw new CallFailed('folder-unreadable', { folder });
    throw error;
  }
  return found;
}

const isSystemError = (error: unknown): boolean => error instanceof Error && 'code' in error;

const fileSource = (path: string): Source => ({
  draft: null,
  async read() {
    const name = basename(path);
    try {
      const { article } = await readStory(name, await readFile(path), fileKind(name));
      return { title: name, story: article };
    } catch {
      // one file that is no text takes nothing from the others; it is counted
      return null;
    }
  },
});
