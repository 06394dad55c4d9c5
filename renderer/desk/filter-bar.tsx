import { useQuery } from '@tanstack/react-query';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { DraftFilter } from '../../shared/api/index.ts';
import { storyStates } from '../../shared/article/index.ts';
import { useClient } from '../bridge/index.ts';
import { useMessages } from '../messages/index.ts';
import { Button, IconButton, IconClose, IconDone, IconFilter, IconSort, Menu, MenuItem, Select } from '../ui/index.ts';
import { draftsKey } from './draft-queries.ts';
import { daysAgo } from './days-ago.ts';
import { type Sorting, sortings } from './sort-rows.ts';
import css from './filter-bar.module.css';

interface FilterBarProps {
  readonly filter: DraftFilter;
  /** Who sits here; empty while nobody has said. */
  readonly person: string;
  readonly onFilter: (filter: DraftFilter) => void;
  readonly sorting: Sorting;
  readonly onSorting: (sorting: Sorting) => void;
}

type Part = 'section' | 'author' | 'assignee' | 'state' | 'from';
const parts: readonly Part[] = ['section', 'author', 'assignee', 'state', 'from'];
/** Days back that can be asked for; 0 is today. */
const periods = [0, 1, 7, 30] as const;
/** What stands for "any" in a choice; no section and no name is called so. */
const any = '\u0000';
const nobody = '';

/** What narrows and orders the list below it. */
export function FilterBar({ filter, person, onFilter, sorting, onSorting }: FilterBarProps) {
  const client = useClient();
  const { desk } = useMessages();
  const words = desk.filter;
  const choices = useQuery({ queryKey: [...draftsKey, 'choices'], queryFn: () => client.drafts.choices({}) });
  const set = (part: Part, value: string | undefined) => {
    const { [part]: _old, ...rest } = filter;
    onFilter(value === undefined ? rest : { ...rest, [part]: value });
  };
  const nameOf = (part: Part, value: string): string => {
    if (part === 'state') return desk.states[value as keyof typeof desk.states];
    if (part === 'from') return words.periods[periods.find((days) => daysAgo(days) === value) ?? 30];
    return value === nobody ? words.nobody : value;
  };
  const optionsOf: Readonly<Record<Part, readonly string[]>> = {
    section: choices.data?.sections ?? [],
    author: choices.data?.authors ?? [],
    assignee: [nobody, ...(choices.data?.assignees ?? [])],
    state: storyStates,
    from: periods.map(daysAgo),
  };
  // what has its own button says so itself
  const chosen = parts.filter(
    (part) => filter[part] !== undefined && !(part === 'assignee' && person !== '' && filter.assignee === person),
  );
  return (
    <div className={css['bar']}>
      <DialogTrigger>
        <Button kind="quiet" icon={IconFilter} aria-label={words.open}>
          {words.title}
        </Button>
        <Popover className={css['popover'] ?? ''} placement="bottom start" offset={4}>
          <Dialog className={css['form'] ?? ''} aria-label={words.open}>
            {parts.map((part) => (
              <Select
                key={part}
                label={words[part]}
                value={filter[part] ?? any}
                choices={[
                  { value: any, label: words.any },
                  ...optionsOf[part].map((value) => ({ value, label: nameOf(part, value) })),
                ]}
                onChange={(value) => set(part, value === any ? undefined : value)}
              />
            ))}
          </Dialog>
        </Popover>
      </DialogTrigger>
      <Button
        kind="quiet"
        aria-pressed={filter.unseen === true}
        {...(filter.unseen === true && { icon: IconDone })}
        onPress={() => {
          const { unseen, ...rest } = filter;
          onFilter(unseen ? rest : { ...rest, unseen: true });
        }}
      >
        {words.unseen}
      </Button>
      {person !== '' && (
        <Button
          kind="quiet"
          aria-pressed={filter.assignee === person}
          {...(filter.assignee === person && { icon: IconDone })}
          onPress={() => set('assignee', filter.assignee === person ? undefined : person)}
        >
          {words.mine}
        </Button>
      )}
      <span className={css['gap']} />
      <Menu label={words.sort} trigger={<IconButton icon={IconSort} label={words.sort} />}>
        {sortings.map((one) => (
          <MenuItem key={one} isChosen={one === sorting} onAction={() => onSorting(one)}>
            {words.sortings[one]}
          </MenuItem>
        ))}
      </Menu>
      {chosen.length > 0 && (
        <div className={css['chosen']}>
          {chosen.map((part) => (
            <button
              key={part}
              type="button"
              className={css['chip']}
              aria-label={words.drop(nameOf(part, filter[part] ?? ''))}
              onClick={() => set(part, undefined)}
            >
              {nameOf(part, filter[part] ?? '')}
              <IconClose size={12} aria-hidden />
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
