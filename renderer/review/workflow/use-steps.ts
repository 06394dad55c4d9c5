import type { StepsTaken, SubmittedFinding } from '../../../shared/api/index.ts';
import type { Step } from '../../../shared/review/index.ts';
import { useClient } from '../../bridge/index.ts';
import { errorWords, useMessages } from '../../messages/index.ts';
import { useNotices } from '../../ui/index.ts';

export interface StepMore {
  readonly note?: string;
  readonly assignee?: string;
  readonly findings?: readonly SubmittedFinding[];
}

/** So many of the stories that did not take a step are named. */
const named = 4;
/** The services take this many stories a call. */
const callLimit = 1000;

/** Takes a step with one story or many and tells how it went; answers the stories that took it. */
export function useSteps(): (ids: readonly string[], step: Step, more?: StepMore) => Promise<readonly string[]> {
  const client = useClient();
  const messages = useMessages();
  const notices = useNotices();
  const { way } = messages;

  return async (ids, step, { note = '', assignee, findings } = {}) => {
    // a package is made by the publish room, which records it itself
    if (step === 'export') return [];
    const done: string[] = [];
    const refused: StepsTaken['refused'][number][] = [];
    try {
      for (let at = 0; at < ids.length; at += callLimit) {
        const answer = await client.review.step({
          ids: ids.slice(at, at + callLimit),
          step,
          note,
          ...(assignee !== undefined && { assignee }),
          ...(findings !== undefined && { findings: [...findings] }),
        });
        done.push(...answer.done);
        refused.push(...answer.refused);
      }
    } catch (error) {
      const { what, next } = errorWords(error, messages);
      notices.show({ id: 'way', kind: 'error', text: what, next });
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
