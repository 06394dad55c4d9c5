import { useCallback, useEffect, useState } from 'react';
import type { RevisionRow } from '../../../shared/api/index.ts';
import type { Article } from '../../../shared/article/index.ts';
import { useClient } from '../../bridge/index.ts';
import { errorWords, useMessages } from '../../messages/index.ts';
import { Button, Dialog, IconHistory, IconRestore, useNotices } from '../../ui/index.ts';
import type { StorySession } from '../story-session.ts';
import css from './revisions-panel.module.css';
import { RevisionText } from './revision-text.tsx';

interface RevisionsPanelProps {
  readonly session: StorySession;
  /** Raised when a revision was kept elsewhere. */
  readonly keptAt: number;
  readonly onKeep: () => void;
}

/** The Bản panel: every kept version, to look at and to bring back. */
export function RevisionsPanel({ session, keptAt, onKeep }: RevisionsPanelProps) {
  const client = useClient();
  const messages = useMessages();
  const notices = useNotices();
  const { story, format } = messages;
  const words = story.revisions;
  const [rows, setRows] = useState<readonly RevisionRow[] | null>(null);
  const [shown, setShown] = useState<{ row: RevisionRow; article: Article } | null>(null);

  const failed = useCallback(
    (error: unknown) => {
      const { what, next } = errorWords(error, messages);
      notices.show({ kind: 'error', text: what, next });
    },
    [messages, notices],
  );
  const read = useCallback(
    () => client.revisions.list({ draft: session.draft }).then(setRows, failed),
    [client, failed, session.draft],
  );
  useEffect(() => void read(), [read, keptAt]);

  const restore = async (row: RevisionRow) => {
    await session.saving.flush();
    session.editor.replaceArticle(await client.revisions.restore({ id: row.id }));
    setShown(null);
    notices.show({ kind: 'done', text: words.restored });
    await read();
  };
  const show = async (row: RevisionRow) => setShown({ row, article: await client.revisions.read({ id: row.id }) });
  return (
    <div className={css['panel']}>
      <Button icon={IconHistory} keyHint="Mod+S" onPress={onKeep}>
        {story.keep}
      </Button>
      {rows?.length === 0 && <p className={css['empty']}>{words.empty}</p>}
      <ol className={css['list']} aria-label={words.list}>
        {rows?.map((row) => (
          <li key={row.id} className={css['row']}>
            <button type="button" className={css['open']} onClick={() => void show(row).catch(failed)}>
              <span className={css['first']}>
                <b>{format.clock(row.at).slice(0, 5)}</b> {format.date(row.at)}
                <span className={css['count']}>{words.words(row.words)}</span>
              </span>
              <span className={css['reason']}>
                {words.reasons[row.reason]}
                {row.author && ` · ${row.author}`}
                {row.note && ` · ${row.note}`}
              </span>
              <span className={css['headline']}>{row.headline || words.untitled}</span>
            </button>
          </li>
        ))}
      </ol>
      {shown && (
        <Dialog
          isOpen
          size="large"
          title={shown.article.headline || words.untitled}
          lead={`${format.dateTime(shown.row.at)} · ${words.reasons[shown.row.reason]} · ${words.words(shown.row.words)}`}
          onClose={() => setShown(null)}
          footer={
            <>
              <Button onPress={() => setShown(null)}>{words.close}</Button>
              <Button kind="primary" icon={IconRestore} onPress={() => void restore(shown.row).catch(failed)}>
                {words.restore}
              </Button>
            </>
          }
        >
          <RevisionText article={shown.article} />
        </Dialog>
      )}
    </div>
  );
}
