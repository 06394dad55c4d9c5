import { setImmediate as breathe } from 'node:timers/promises';
import type { DraftRow, Handlers, RefusedStep, StoryWay } from '../../shared/api/index.ts';
import { CallFailed } from '../../shared/api/index.ts';
import type { Article } from '../../shared/article/index.ts';
import { canStep, needsNote } from '../../shared/review/index.ts';
import { assertReady } from '../packages/index.ts';
import type { ServiceParts } from './parts.ts';

export function reviewHandlers(parts: ServiceParts): Handlers<'review'> {
  const { store, emit } = parts;
  const me = () => store.settings.get().person;

  const rowOf = (draft: string): DraftRow => {
    const [placed] = store.drafts.rows([draft]);
    if (!placed) throw new CallFailed('not-found');
    return placed.row;
  };
  /** What keeps a story from being approved; null if nothing does. */
  const gateOf = async (story: Article): Promise<Pick<RefusedStep, 'reason' | 'blocks'> | null> => {
    const questions = story.comments.filter((one) => one.question && !one.resolved).length;
    if (questions > 0) return { reason: 'question', blocks: questions };
    const check = await parts.checkOptions();
    try {
      const ignored = store.drafts.ignored(story.id);
      // what was ignored may be approved; going out over an error takes a reason of its own
      assertReady(story, ignored, check, 'ignored');
      return null;
    } catch (error) {
      if (!(error instanceof CallFailed) || error.code !== 'package-not-ready') throw error;
      return { reason: 'not-ready', blocks: Number(error.params['blocks'] ?? 1) };
    }
  };

  const wordsOf = ({ state: _state, assignee: _assignee, comments: _comments, ...words }: Article): string =>
    JSON.stringify(words);
  const changedSince = (story: Article, revision: string | null | undefined): boolean =>
    typeof revision === 'string' && wordsOf(store.revisions.read(revision)) !== wordsOf(story);

  return {
    async step({ ids, step, note, assignee, findings }, context) {
      if (needsNote(step) && note.trim() === '') throw new CallFailed('invalid-call', { path: 'note' });
      const { name: author, role } = me();
      const done: string[] = [];
      const refused: RefusedStep[] = [];
      for (const [at, id] of ids.entries()) {
        // saves and the word to stop come in between
        await breathe();
        // what is done is done: a bulk that was stopped has taken its first steps whole
        if (context.signal.aborted) break;
        context.progress(at, ids.length, step);
        if (!store.drafts.has(id)) {
          refused.push({ id, headline: '', reason: 'gone', blocks: 0 });
          continue;
        }
        const story = store.stories.read(id);
        const refuse = (why: Pick<RefusedStep, 'reason' | 'blocks'>) =>
          refused.push({ id, headline: story.headline, ...why });
        if (!canStep(step, story.state, role)) {
          refuse({ reason: 'not-offered', blocks: 0 });
          continue;
        }
        const shut = step === 'approve' ? await gateOf(story) : null;
        if (shut) refuse(shut);
        else if (store.records.take({ draft: id, step, author, role, note: note.trim(), assignee, findings }))
          done.push(id);
        else refuse({ reason: 'not-offered', blocks: 0 });
      }
      if (done.length > 0) emit('draftsChanged', { ids: done });
      return { done, refused };
    },
    way({ draft }): StoryWay {
      const { state, assignee } = rowOf(draft);
      const record = store.records.list(draft);
      const approval = record.findLast((one) => one.step === 'approve');
      // the whole story is read only where it has to be: a typist's pauses ask this
      const changedSinceApproval = state === 'approved' && changedSince(store.stories.read(draft), approval?.revision);
      return { state, assignee, record, changedSinceApproval };
    },
    returnNote({ draft }) {
      const record = store.records.list(draft);
      const returned = record.findLast((one) => one.step === 'return');
      if (!returned || rowOf(draft).state !== 'returned') return null;
      const sent = record.findLast((one) => one.step === 'submit');
      const findings = sent ? store.records.findings(sent.id) : [];
      const earlier = sent ? store.records.earlierFindings(sent.author, draft) : [];
      const rules = new Set(findings.map((one) => one.rule));
      const again = [...rules]
        .map((rule) => ({ rule, stories: earlier.filter((story) => story.some((one) => one.rule === rule)).length }))
        .filter(({ stories }) => stories > 0)
        .toSorted((a, b) => b.stories - a.stories);
      return { returned, sent: sent?.revision ?? null, back: returned.revision, findings, again };
    },
    seen({ draft }) {
      if (store.seen.mark(draft, me().name)) emit('draftsChanged', { ids: [draft] });
      return null;
    },
    people: () => store.records.people(),
  };
}
