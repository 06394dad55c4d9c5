import type { CSSProperties } from 'react';
import { useMessages } from '../../messages/index.ts';
import css from './tools.module.css';

interface NameListProps {
  /** Of the list; its options are `id-0`, `id-1` …, for aria-activedescendant. */
  readonly id: string;
  readonly names: readonly string[];
  /** Which of them Tab takes. */
  readonly chosen: number;
  readonly onTake: (name: string) => void;
  readonly style: CSSProperties;
}

/** Names offered beside what is being written. The focus stays there: a list box beside a text box, not a control. */
export function NameList({ id, names, chosen, onTake, style }: NameListProps) {
  const { completion: words } = useMessages().editor;
  return (
    <div className={css['slash']} style={style} data-completion>
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role */}
      <div id={id} role="listbox" aria-label={words.label} tabIndex={-1}>
        {names.map((name, index) => (
          // its keys are the text's
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={name}
            id={`${id}-${index}`}
            // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onTake(name)}
          >
            {name}
          </div>
        ))}
      </div>
      <div className={css['nothing']}>{words.hint}</div>
    </div>
  );
}
