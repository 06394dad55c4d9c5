import type { StepsTaken, SubmittedFinding } from '../../../shared/api/index.ts';
import { newId } from '../../../shared/base/index.ts';
import type { Step } from '../../../shared/review/index.ts';
import { useBridge, useClient } from '../../bridge/index.ts';
import { failureNotice, useMessages } from '../../messages/index.ts';
import { useNotices } from '../../ui/index.ts';

export interface StepMore {
  readonly note?: string;
  readonly assignee?: string;
  readonly findings?: readonly SubmittedFinding[];
}

/** So many of the stories that did not take a step are named. */
const named = 4;
/** Fewer stories than this are done before anybody could read how far they are. */
const toldFrom = 5;
/** The services take this many stories a call. */
const callLimit = 1000;

/** Takes a step with one story or many and tells how it went; answers the stories that took it. */
export function useSteps(): (ids: readonly string[], step: Step, more?: StepMore) => Promise<readonly string[]> {
  const client = useClient();
  const messages = useMessages();
  const notices = useNotices();
  const { way } = messages;
  const bridge = useBridge();

  /** Tells how far a step with many stories is, with a way to stop it; answers how to be quiet again. */
  const follow = (task: string, step: Step, before: number, all: number) =>
    bridge.on('taskProgress', (progress) => {
      if (progress.task !== task || all < toldFrom) return;
      notices.show({
        id: 'way',
        kind: 'info',
        text: way.working(way.titles[step](all), before + progress.done, all),
        action: { label: way.stop, perform: () => void client.tasks.cancel({ task }) },
      });
    });

  return async (ids, step, { note = '', assignee, findings } = {}) => {
    // a package is made by the publish room, which records it itself
    if (step === 'export') return [];
    const done: string[] = [];
    const refused: StepsTaken['refused'][number][] = [];
    try {
      for (let at = 0; at < ids.length; at += callLimit) {
        const task = newId();
        const quiet = follow(task, step, at, ids.length);
        const some = ids.slice(at, at + callLimit);
        const answer = await client.review
          .step({
            ids: some,
            step,
            note,
            task,
            ...(assignee !== undefined && { assignee }),
            ...(findings !== undefined && { findings: [...findings] }),
          })
          .finally(quiet);
        done.push(...answer.done);
        refused.push(...answer.refused);
        // it was stopped
        if (answer.done.length + answer.refused.length < some.length) break;
      }
    } catch (error) {
      notices.show({ id: 'way', ...failureNotice(error, messages) });
      return done;
    }
    if (done.length > 0) notices.show({ id: 'way', kind: 'done', text: way.taken[step](done.length) });
    if (refused.length > 0) {
      const lines = refused
        .slice(0, named)
        .map(({ headline, reason, blocks }) => way.refusedWhy(headline, reason, blocks));
      if (refused.length > named) lines.push(way.refusedMore(refused.length - named));
      notices.show({ id: 'way.refused', kind: 'error', text: way.refused(refused.length), next: lines.join(' · ') });
    }
    return done;
  };
}
