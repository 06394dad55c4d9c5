import { useCallback, useEffect, useSyncExternalStore } from 'react';
import { CallFailed } from '../../shared/api/index.ts';
import { slugOf } from '../../shared/language/index.ts';
import { useFindings } from '../findings/index.ts';
import { errorWords, useMessages } from '../messages/index.ts';
import { classes, Fill, Icon, IconDone, IconSpelling, IconWarning, saveFile, useNotices } from '../ui/index.ts';
import css from './status.module.css';
import type { StorySession } from './story-session.ts';

const noticeId = 'story.saving';

/** The story's part of the status bar: the disk's word, the length, the checks. Nothing in it moves as numbers change. */
export function StoryStatus({ session, onProof }: { readonly session: StorySession; readonly onProof: () => void }) {
  const { story, findings } = useMessages();
  const { open, settled } = useFindings(session.findings);
  const totals = useSyncExternalStore(session.counts.onChange, session.counts.totals);
  return (
    <Fill slot="status">
      <div className={css['status']}>
        <SavedMark session={session} />
        <span className={css['counts']}>
          {totals.of === 'story'
            ? story.counts(totals.words, totals.characters, totals.minutes)
            : story.selectedCounts(totals.words, totals.characters)}
        </span>
        <button type="button" className={css['checks']} onClick={onProof}>
          <Icon of={settled && open.length === 0 ? IconDone : IconSpelling} size={14} />
          {settled
            ? open.length === 0
              ? findings.states.clean
              : findings.states.found(open.length)
            : findings.states.checking}
        </button>
      </div>
    </Fill>
  );
}

function SavedMark({ session }: { readonly session: StorySession }) {
  const messages = useMessages();
  const notices = useNotices();
  const { story, format } = messages;
  const { saving } = session;
  const state = useSyncExternalStore(saving.onState, saving.state);
  const clock = format.clock(state.savedAt);

  // the whole story as a file that Morat takes in again, for another disk or another machine
  const saveElsewhere = useCallback(() => {
    const article = session.editor.article();
    const name = slugOf(article.headline) || story.saved.fileName;
    saveFile(`${name}.json`, JSON.stringify(article, null, 2), 'application/json');
  }, [session, story]);

  // loud once for each way of failing, and a word when it is over
  const error = state.error;
  useEffect(() => {
    if (error === null) return;
    const { what, next } = errorWords(new CallFailed(error), messages);
    notices.show({
      id: noticeId,
      kind: 'error',
      text: `${story.saved.failedTitle}. ${what}`,
      next,
      more: { label: story.saved.elsewhere, perform: saveElsewhere },
      action: { label: story.saved.again, perform: saving.retry },
    });
    return () => {
      if (saving.state().kind === 'failed') return;
      notices.show({ id: noticeId, kind: 'done', text: story.saved.recovered });
    };
  }, [error, messages, notices, saving, saveElsewhere, story]);

  return (
    <span
      className={classes(css['saved'], css[state.kind])}
      data-saved={state.kind}
      data-saved-at={state.savedAt}
      title={story.saved.last(clock)}
    >
      <Icon of={state.kind === 'failed' ? IconWarning : IconDone} size={14} />
      {state.kind === 'saved' && (
        <>
          {story.saved.saved} <b>{clock}</b>
        </>
      )}
      {state.kind !== 'saved' && story.saved[state.kind]}
    </span>
  );
}
