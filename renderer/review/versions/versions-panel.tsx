import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { RevisionRow } from '../../../shared/api/index.ts';
import { useClient, useEvent } from '../../bridge/index.ts';
import type { StoryEditor } from '../../editor/index.ts';
import { failureNotice, useMessages } from '../../messages/index.ts';
import {
  Button,
  IconButton,
  IconHistory,
  IconMore,
  IconRestore,
  IconSideBySide,
  IconWrite,
  Menu,
  MenuItem,
  useNotices,
} from '../../ui/index.ts';
import { CompareDialog } from './compare-dialog.tsx';
import { NameDialog } from './name-dialog.tsx';
import css from './versions.module.css';

export interface VersionsPanelProps {
  readonly draft: string;
  readonly editor: StoryEditor;
  readonly flush: () => Promise<boolean>;
  /** The revision the person saw last, if others changed the story since. */
  readonly seen: string | null;
  /** Raised when a revision was kept elsewhere. */
  readonly keptAt: number;
  readonly keepLabel: string;
  readonly onKeep: () => void;
}

/** A comparison that is open: of one version with another, or with the story as it stands. */
interface Compared {
  readonly from: string;
  readonly to: string | null;
}

/** The Bản panel: the story's versions as a line of time, to compare, to name and to bring back. */
export function VersionsPanel(props: VersionsPanelProps) {
  const { draft, editor, flush, seen, keptAt, keepLabel, onKeep } = props;
  const client = useClient();
  const queries = useQueryClient();
  const messages = useMessages();
  const notices = useNotices();
  const { versions: words, format } = messages;
  const [compared, setCompared] = useState<Compared | null>(null);
  const [naming, setNaming] = useState<RevisionRow | null>(null);
  const queryKey = ['revisions', draft, keptAt];
  const { data } = useQuery({ queryKey, queryFn: () => client.revisions.list({ draft }) });
  const rows = data ?? [];
  const again = () => queries.invalidateQueries({ queryKey: ['revisions', draft] });
  // steps keep revisions too; a save keeps none, and reading the list is cheap beside it
  useEvent('draftsChanged', ({ ids }) => {
    if (ids.includes(draft)) void again();
  });

  const failed = (error: unknown) => {
    notices.show(failureNotice(error, messages));
  };
  const restore = async (id: string) => {
    await flush();
    editor.replaceArticle(await client.revisions.restore({ id }));
    setCompared(null);
    notices.show({ kind: 'done', text: words.restored });
    await again();
  };
  const name = (row: RevisionRow, text: string) => {
    client.revisions.name({ id: row.id, name: text }).then(again, failed);
  };
  const days = Map.groupBy(rows, (row) => format.date(row.at));
  const beforeOf = (row: RevisionRow) => rows[rows.indexOf(row) + 1];
  const isKnown = seen !== null && rows.some((row) => row.id === seen);
  return (
    <div className={css['panel']}>
      <div className={css['tools']}>
        <Button icon={IconHistory} keyHint="Mod+S" onPress={onKeep}>
          {keepLabel}
        </Button>
        {isKnown && (
          <Button icon={IconSideBySide} onPress={() => setCompared({ from: seen, to: null })}>
            {words.sinceSeen}
          </Button>
        )}
      </div>
      {data?.length === 0 && <p className={css['empty']}>{words.empty}</p>}
      <section aria-label={words.list}>
        {[...days].map(([day, all]) => (
          <div key={day}>
            <h3 className={css['day']}>{day}</h3>
            <ol className={css['list']}>
              {all.map((row) => {
                const previous = beforeOf(row);
                return (
                  <li key={row.id} className={css['version']} data-reason={row.reason}>
                    <button
                      type="button"
                      className={css['open']}
                      onClick={() => setCompared({ from: row.id, to: null })}
                    >
                      <VersionLines row={row} />
                    </button>
                    <Menu
                      label={words.more(format.clock(row.at))}
                      trigger={<IconButton icon={IconMore} label={words.more(format.clock(row.at))} />}
                    >
                      <MenuItem icon={IconSideBySide} onAction={() => setCompared({ from: row.id, to: null })}>
                        {words.compareNow}
                      </MenuItem>
                      <MenuItem
                        icon={IconSideBySide}
                        isDisabled={previous === undefined}
                        onAction={() => previous && setCompared({ from: previous.id, to: row.id })}
                      >
                        {words.compareBefore}
                      </MenuItem>
                      <MenuItem icon={IconWrite} onAction={() => setNaming(row)}>
                        {words.rename}
                      </MenuItem>
                      <MenuItem icon={IconRestore} onAction={() => void restore(row.id).catch(failed)}>
                        {words.restore}
                      </MenuItem>
                    </Menu>
                  </li>
                );
              })}
            </ol>
          </div>
        ))}
      </section>
      {compared && (
        <CompareDialog
          rows={rows}
          from={compared.from}
          to={compared.to}
          article={editor.article()}
          onRestore={(id) => void restore(id).catch(failed)}
          onClose={() => setCompared(null)}
        />
      )}
      {naming && (
        <NameDialog name={naming.name} onName={(text) => name(naming, text)} onClose={() => setNaming(null)} />
      )}
    </div>
  );
}

/** When, who, why, and how much. */
function VersionLines({ row }: { readonly row: RevisionRow }) {
  const { versions: words, format } = useMessages();
  const { added, removed } = row;
  return (
    <>
      <span className={css['first']}>
        <b>{format.clock(row.at).slice(0, 5)}</b>
        {row.name ? <b className={css['given']}>{row.name}</b> : words.reasons[row.reason]}
      </span>
      <span className={css['second']}>
        {row.name !== '' && `${words.reasons[row.reason]} · `}
        {row.author || words.unnamed} · {words.words(row.words)}
        {added !== null && removed !== null && (
          <span className={css['size']} title={words.size(added, removed)}>
            {added + removed === 0 ? (
              words.sameWords
            ) : (
              <>
                {added > 0 && <ins>+{format.number(added)}</ins>} {removed > 0 && <del>−{format.number(removed)}</del>}
              </>
            )}
          </span>
        )}
      </span>
      {row.note !== '' && <span className={css['note']}>{row.note}</span>}
    </>
  );
}
