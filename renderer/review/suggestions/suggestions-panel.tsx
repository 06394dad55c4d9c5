import { useMemo, useState, useSyncExternalStore } from 'react';
import type { Suggestion } from '../../../shared/review/index.ts';
import { useMessages } from '../../messages/index.ts';
import { Button, IconClose, IconDone, LongList, SegmentedControl, Select } from '../../ui/index.ts';
import { SuggestionCard } from './suggestion-card.tsx';
import { everything, filtered, sortOf, type SuggestionDesk } from './suggestion-desk.ts';
import css from './suggestions.module.css';
import { useSuggestions } from './use-suggestions.ts';

export type SuggestionView = 'marks' | 'final' | 'original';
const views: readonly SuggestionView[] = ['marks', 'final', 'original'];

interface SuggestionsPanelProps {
  readonly desk: SuggestionDesk;
  readonly view: SuggestionView;
  readonly onView: (view: SuggestionView) => void;
}

const anybody = '*';
const idOf = (one: Suggestion): string => one.id;

/** The Đề xuất panel: what is suggested, by whom; decided on one by one or as many as are shown. */
export function SuggestionsPanel({ desk, view, onView }: SuggestionsPanelProps) {
  const { suggestions: words } = useMessages();
  const list = useSuggestions(desk.editor);
  const current = useSyncExternalStore(desk.onCurrent, desk.current);
  const [filter, setFilter] = useState(everything);
  const [today] = useState(() => new Date());

  const authors = [...new Set(list.flatMap((one) => one.authors))];
  const sorts = [...new Set(list.map(sortOf))];
  // what nobody suggests any more filters nothing
  const now = {
    author: filter.author !== null && authors.includes(filter.author) ? filter.author : null,
    sort: filter.sort !== null && sorts.includes(filter.sort) ? filter.sort : null,
  };
  // eslint-disable-next-line react/exhaustive-deps
  const inOrder = useMemo(() => desk.ordered(), [desk, list]);
  const shown = filtered(inOrder, now);
  const sortName = (sort: string): string =>
    Object.hasOwn(words.kinds, sort)
      ? words.kinds[sort as keyof typeof words.kinds]
      : Object.hasOwn(words.reasons, sort)
        ? words.reasons[sort as keyof typeof words.reasons]
        : sort;
  return (
    <div className={css['panel']}>
      <SegmentedControl<SuggestionView>
        label={words.view}
        value={view}
        segments={views.map((value) => ({ value, label: words.views[value] }))}
        onChange={onView}
      />
      {list.length === 0 && <p className={css['empty']}>{words.none}</p>}
      {list.length > 1 && (authors.length > 1 || sorts.length > 1) && (
        <div className={css['filters']}>
          {authors.length > 1 && (
            <Select
              label={words.author}
              value={now.author ?? anybody}
              choices={[
                { value: anybody, label: words.everybody },
                ...authors.map((one) => ({ value: one, label: one })),
              ]}
              onChange={(author) => setFilter({ ...now, author: author === anybody ? null : author })}
            />
          )}
          {sorts.length > 1 && (
            <Select
              label={words.sort}
              value={now.sort ?? anybody}
              choices={[
                { value: anybody, label: words.everySort },
                ...sorts.map((one) => ({ value: one, label: sortName(one) })),
              ]}
              onChange={(sort) => setFilter({ ...now, sort: sort === anybody ? null : sort })}
            />
          )}
        </div>
      )}
      {shown.length > 0 && (
        <div className={css['all']}>
          <Button icon={IconDone} onPress={() => desk.decideAll(shown, 'accept')}>
            {words.acceptAll(shown.length)}
          </Button>
          <Button icon={IconClose} onPress={() => desk.decideAll(shown, 'reject')}>
            {words.rejectAll(shown.length)}
          </Button>
        </div>
      )}
      <LongList label={words.list} items={shown} keyOf={idOf} rowHeight={84} gap={8} currentKey={current}>
        {(one, row) => (
          <SuggestionCard key={one.id} desk={desk} one={one} isCurrent={one.id === current} now={today} row={row} />
        )}
      </LongList>
    </div>
  );
}
