import { type Bridge, CallFailed, type Client, type OpenedDraft, type Settings } from '../../shared/api/index.ts';
import { disposeAll } from '../../shared/base/index.ts';
import type { CheckOptions, Finding } from '../../shared/check/index.ts';
import { createStoryEditor, type StoryEditor } from '../editor/index.ts';
import {
  createFindingBoard,
  createFindingDesk,
  drawUnderlines,
  type FindingDesk,
  type RuleBook,
  startChecker,
} from '../findings/index.ts';
import { type CommentBoard, createCommentBoard, drawComments } from '../review/index.ts';
import { createReadyStory, type ReadyStory } from './ready-story.ts';
import { createCheckpoints, type Checkpoints } from './saving/checkpoints.ts';
import { systemClock } from './saving/clock.ts';
import { guardLeaving } from './saving/leaving.ts';
import { createSaveQueue, type SaveQueue } from './saving/save-queue.ts';
import { putStash, readStash, withUnsaved } from './saving/stash.ts';
import { createTextCounts, type TextCounts } from './text-counts.ts';

/** One open story: the editor and everything that follows what is written in it. */
export interface StorySession {
  readonly draft: string;
  readonly editor: StoryEditor;
  readonly saving: SaveQueue;
  readonly checkpoints: Checkpoints;
  readonly findings: FindingDesk;
  readonly comments: CommentBoard;
  readonly counts: TextCounts;
  readonly ready: ReadyStory;
  /** The settings and the newsroom's words as they are now; the story is judged anew where they bear on it. */
  readonly judgeBy: (settings: Settings, dictionary: readonly string[]) => void;
  /** The house's packs of rules, once they are read and whenever they change. */
  readonly judgeByStyle: (book: RuleBook) => void;
  /** Whether text came back that a closed window had not saved. */
  readonly recovered: boolean;
  /** The revision the person saw last, if the story was changed since by other hands; else null. */
  readonly seen: string | null;
  readonly dispose: () => void;
}

/** The desk's list is told how many findings are open when the number has stood for this long. */
const noteMs = 1_000;

export function openSession(options: {
  readonly draft: string;
  readonly opened: OpenedDraft;
  readonly settings: Settings;
  readonly dictionary: readonly string[];
  readonly client: Client;
  readonly bridge: Bridge;
  readonly onFailure: (error: unknown) => void;
}): StorySession {
  const { draft, opened, settings, client, bridge, onFailure } = options;
  const left = readStash(localStorage, draft, opened.savedAt);
  const article = left ? withUnsaved(opened.article, left) : opened.article;
  const editor = createStoryEditor({ article, onError: onFailure });
  const saving = createSaveQueue({ draft, savedAt: opened.savedAt, clock: systemClock, save: client.drafts.save });
  const checkpoints = createCheckpoints({
    draft,
    clock: systemClock,
    revisions: client.revisions,
    flush: saving.flush,
  });
  const offSaving = editor.onChange((change) => {
    if (!change.head && change.blocks.length === 0 && !change.order) return;
    saving.add(change);
    checkpoints.worked();
  });
  const offLeaving = guardLeaving(draft, saving, bridge);
  if (left) saving.add(left);

  // what came of rules' finds is a figure for their owner: one that is lost is no harm
  const count = (found: readonly Finding[], what: 'taken' | 'ignored') => {
    client.style.count({ counts: found.map(({ rule }) => ({ rule, what })) }).catch(() => undefined);
  };
  let check = checkOf(settings, options.dictionary);
  const checker = startChecker();
  const board = createFindingBoard({
    editor,
    checker,
    check,
    ignored: opened.ignored,
    onRefused: (one) => count([one], 'ignored'),
  });
  const findings = createFindingDesk({
    board,
    editor,
    marker: checker,
    onTaken: (taken) => count(taken, 'taken'),
    keepBefore: () => checkpoints.keep('before-bulk').then(() => undefined, onFailure),
  });
  const comments = createCommentBoard({
    editor,
    comments: article.comments,
    save: (all) => saving.add({ head: { comments: [...all] }, blocks: [], order: null }),
  });
  const offUnderlines = disposeAll(drawComments(comments), drawUnderlines(findings));
  const offIgnored = board.onIgnored(() => {
    client.drafts.setIgnored({ id: draft, ignored: [...board.ignored()] }).catch(onFailure);
  });
  const offNote = noteCount(findings, (count) => {
    // only the list's number hangs on it: the next count is told again
    client.drafts.noteFindings({ id: draft, findings: count }).catch(() => undefined);
  });
  const counts = createTextCounts(editor);

  const flush = async () => {
    if (!(await saving.flush())) throw new CallFailed(saving.state().error ?? 'internal');
  };
  return {
    draft,
    editor,
    saving,
    checkpoints,
    findings,
    comments,
    counts,
    ready: createReadyStory({ draft, editor, board, comments, check: () => check, flush }),
    judgeBy(now, dictionary) {
      const next = checkOf(now, dictionary);
      if (JSON.stringify(next) === JSON.stringify(check)) return;
      check = next;
      board.judgeBy(check);
    },
    judgeByStyle: board.judgeByStyle,
    recovered: left !== null,
    seen: opened.seen,
    dispose() {
      const rest = saving.unsaved();
      if (rest) putStash(localStorage, draft, rest, new Date().toISOString());
      saving.leave();
      disposeAll(offSaving, offLeaving, offUnderlines, offIgnored, offNote)();
      checkpoints.dispose();
      counts.dispose();
      comments.dispose();
      findings.dispose();
      board.dispose();
      saving.dispose();
      editor.dispose();
    },
  };
}

const checkOf = ({ house, language, strictness }: Settings, dictionary: readonly string[]): CheckOptions => ({
  house,
  language,
  strictness,
  dictionary,
});

function noteCount({ board }: FindingDesk, note: (count: number) => void): () => void {
  let told: number | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const off = board.onChange(() => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => {
      const count = board.standing().length;
      if (!board.settled() || count === told) return;
      told = count;
      note(count);
    }, noteMs);
  });
  return () => {
    off();
    if (timer !== null) clearTimeout(timer);
  };
}
