import type { Ref } from 'react';
import { Button, Input, SearchField } from 'react-aria-components';
import { useMessages } from '../messages/index.ts';
import { Icon, IconClose, IconSearch } from '../ui/index.ts';
import css from './desk-search.module.css';

interface DeskSearchProps {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** Arrow down: into the list. */
  readonly onLeave: () => void;
  readonly ref: Ref<HTMLInputElement>;
}

export function DeskSearch({ query, onQuery, onLeave, ref }: DeskSearchProps) {
  const { desk } = useMessages();
  return (
    <SearchField
      className={css['search'] ?? ''}
      aria-label={desk.searchLabel}
      value={query}
      onChange={onQuery}
      onKeyDown={(event) => {
        if (event.key === 'ArrowDown') onLeave();
        else event.continuePropagation();
      }}
    >
      <Icon of={IconSearch} size={14} />
      <Input ref={ref} className={css['input'] ?? ''} placeholder={desk.search} spellCheck={false} />
      <Button className={css['clear'] ?? ''} aria-label={desk.clearSearch}>
        <Icon of={IconClose} size={14} />
      </Button>
    </SearchField>
  );
}
