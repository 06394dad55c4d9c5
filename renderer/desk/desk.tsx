import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { type DraftFilter, type View, views } from '../../shared/api/index.ts';
import { canStep, type Step, steps } from '../../shared/review/index.ts';
import { errorWords, useMessages } from '../messages/index.ts';
import { StepDialog, usePerson, useSteps } from '../review/workflow/index.ts';
import {
  Button,
  type Command,
  type CommandRegistry,
  EmptyState,
  IconBin,
  IconSearch,
  IconWrite,
  useCommands,
} from '../ui/index.ts';
import { ChosenBar } from './chosen-bar.tsx';
import { DeleteDialog } from './delete-dialog.tsx';
import { DeskMenu } from './desk-menu.tsx';
import { DeskSearch } from './desk-search.tsx';
import { useDraftActions } from './draft-actions.ts';
import { DraftList } from './draft-list.tsx';
import { searchLimit, useDraftCounts, useDraftList, useDraftSearch } from './draft-queries.ts';
import { FilterBar } from './filter-bar.tsx';
import { firstView, keepView, lastView } from './first-view.ts';
import { type Sorting, sortRows } from './sort-rows.ts';
import { Views } from './views.tsx';
import css from './desk.module.css';

interface DeskProps {
  readonly openDraft: string | null;
  readonly commands: CommandRegistry;
  readonly onOpen: (id: string) => void;
  /** Stories that are no longer to be shown on the paper. */
  readonly onGone: (ids: readonly string[]) => void;
}

const none: ReadonlySet<string> = new Set();
const noFilter: DraftFilter = {};

/** Bàn: the stories of this machine, by view or by search. */
export function Desk({ openDraft, commands, onOpen, onGone }: DeskProps) {
  const { desk } = useMessages();
  const [shownView, setView] = useState<View | null>(null);
  const view = shownView ?? 'mine';
  const [query, setQuery] = useState('');
  const [filter, setFilter] = useState<DraftFilter>(noFilter);
  const [sorting, setSorting] = useState<Sorting>('changed');
  const [asked, setAsked] = useState<Step | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(none);
  const [toDelete, setToDelete] = useState<readonly string[] | null>(null);
  const search = useRef<HTMLInputElement>(null);
  const region = useRef<HTMLDivElement>(null);
  const actions = useDraftActions();
  const { person, isKnown } = usePerson();
  const takeStep = useSteps();

  const wanted = useDeferredValue(query.trim());
  const isSearch = query.trim() !== '';
  const counts = useDraftCounts();
  // settled once: the list does not change under the hand when the last story of a view is taken
  if (shownView === null && isKnown && counts.data) setView(firstView(lastView(), person.role, counts.data));
  const list = useDraftList(view, filter);
  const hits = useDraftSearch(wanted);
  const shown = isSearch ? hits : list;
  const data = shown.data;
  const rows = useMemo(() => (isSearch ? (data ?? []) : sortRows(data ?? [], sorting)), [data, isSearch, sorting]);
  const isNarrowed = Object.keys(filter).length > 0;
  const offered = useMemo(() => {
    const states = new Set(rows.filter((row) => chosen.has(row.id)).map((row) => row.state));
    return steps.filter((step) => step !== 'export' && [...states].some((state) => canStep(step, state, person.role)));
  }, [chosen, person.role, rows]);
  const inBin = !isSearch && view === 'bin';

  const show = (next: View) => {
    setView(next);
    keepView(next);
    setQuery('');
    setChosen(none);
  };
  const focusList = () => region.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus();
  const bin = (ids: readonly string[]) => {
    actions.moveToBin(ids);
    setChosen(none);
    onGone(ids);
  };
  const restore = (ids: readonly string[]) => {
    actions.restore(ids);
    setChosen(none);
  };
  const onDelete = (ids: readonly string[]) => (inBin ? setToDelete(ids) : bin(ids));

  const { group, search: searchLabel, open: openLabel } = desk.commands;
  useCommands(commands, [
    { id: 'desk.search', label: searchLabel, group, key: 'Mod+Shift+F', perform: () => search.current?.focus() },
    ...views.map(
      (one): Command => ({
        id: `desk.view.${one}`,
        label: openLabel(desk.views[one]),
        group,
        perform: () => {
          show(one);
          focusList();
        },
      }),
    ),
  ]);

  return (
    <div ref={region} className={css['desk']}>
      <div className={css['head']}>
        <DeskSearch
          ref={search}
          query={query}
          onQuery={(next) => {
            setQuery(next);
            setChosen(none);
          }}
          onLeave={focusList}
        />
        <DeskMenu commands={commands} />
      </div>
      <Views view={isSearch ? null : view} counts={counts.data} onView={show} />
      {!isSearch && (
        <FilterBar
          filter={filter}
          person={person.name}
          onFilter={(next) => {
            setFilter(next);
            setChosen(none);
          }}
          sorting={sorting}
          onSorting={setSorting}
        />
      )}
      <output className={css['found']}>
        {isSearch && hits.data !== undefined
          ? rows.length === searchLimit
            ? desk.foundMany(rows.length)
            : desk.found(rows.length)
          : ''}
      </output>
      <div className={css['rows']}>
        {shown.isError ? (
          <Failure error={shown.error} onRetry={() => void shown.refetch()} />
        ) : rows.length > 0 ? (
          <DraftList
            key={isSearch ? 'search' : `${view} ${sorting}`}
            rows={rows}
            readAt={shown.dataUpdatedAt}
            openDraft={openDraft}
            showsState={isSearch || view === 'mine' || view === 'all' || view === 'bin'}
            chosen={chosen}
            onChosen={setChosen}
            onOpen={onOpen}
            onDelete={onDelete}
          />
        ) : (
          shown.isSuccess && (
            <Nothing
              view={isSearch ? null : view}
              isNarrowed={!isSearch && isNarrowed}
              elsewhere={counts.data?.all ?? 0}
              onAll={() => show('all')}
            />
          )
        )}
        {chosen.size > 0 && (
          <ChosenBar
            count={chosen.size}
            isBin={inBin}
            steps={inBin ? [] : offered}
            onStep={setAsked}
            onMoveToBin={() => bin([...chosen])}
            onRestore={() => restore([...chosen])}
            onDelete={() => setToDelete([...chosen])}
            onClear={() => setChosen(none)}
          />
        )}
      </div>
      {asked && (
        <StepDialog
          step={asked}
          count={chosen.size}
          onClose={() => setAsked(null)}
          onTake={(more) => {
            const ids = [...chosen];
            setChosen(none);
            void takeStep(ids, asked, more);
          }}
        />
      )}
      <DeleteDialog
        ids={toDelete}
        onClose={() => setToDelete(null)}
        onDelete={(ids) => {
          actions.deleteForEver(ids);
          setChosen(none);
          onGone(ids);
        }}
      />
    </div>
  );
}

function Failure({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const messages = useMessages();
  const { what, next } = errorWords(error, messages);
  return (
    <EmptyState title={what} text={next}>
      <Button onPress={onRetry}>{messages.desk.retry}</Button>
    </EmptyState>
  );
}

interface NothingProps {
  readonly view: View | null;
  readonly isNarrowed: boolean;
  /** How many stories the machine holds in all. */
  readonly elsewhere: number;
  readonly onAll: () => void;
}

function Nothing({ view, isNarrowed, elsewhere, onAll }: NothingProps) {
  const { desk } = useMessages();
  const [title, text] = isNarrowed ? desk.filter.nothing : view === null ? desk.notFound : desk.empty[view];
  const icon = view === null ? IconSearch : view === 'bin' ? IconBin : IconWrite;
  // who edits the stories of others has none of her own
  if (view === 'mine' && !isNarrowed && elsewhere > 0)
    return (
      <EmptyState icon={icon} title={title} text={desk.othersHere(elsewhere)}>
        <Button onPress={onAll}>{desk.showOthers}</Button>
      </EmptyState>
    );
  return <EmptyState icon={icon} title={title} text={text} />;
}
