import { type KeyboardEvent, useDeferredValue, useEffect, useId, useRef, useState } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { useDraftSearch } from '../desk/index.ts';
import { useMessages } from '../messages/index.ts';
import { type CommandRegistry, Icon, IconCommand, IconSearch, IconStory, Kbd } from '../ui/index.ts';
import css from './palette.module.css';
import { matchingCommands, type PaletteItem } from './palette-items.ts';

interface PaletteProps {
  readonly commands: CommandRegistry;
  readonly onOpenStory: (id: string) => void;
  readonly onClose: () => void;
}

/** Stories beside the commands: the best few, the desk's own search has them all. */
const storyLimit = 12;

/** Ctrl+K: every command and every story, found by a few letters. */
export function Palette({ commands, onOpenStory, onClose }: PaletteProps) {
  const { app } = useMessages();
  return (
    <ModalOverlay
      className={css['veil'] ?? ''}
      isOpen
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={css['modal'] ?? ''}>
        <Dialog className={css['dialog'] ?? ''} aria-label={app.palette}>
          <PaletteBox commands={commands} onOpenStory={onOpenStory} onClose={onClose} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function PaletteBox({ commands, onOpenStory, onClose }: PaletteProps) {
  const { app, desk } = useMessages();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const wanted = useDeferredValue(query.trim());
  const stories = useDraftSearch(wanted, storyLimit);

  // it does not offer itself
  const listed = commands.all().filter((command) => command.id !== 'window.palette');
  const items: PaletteItem[] = [
    ...matchingCommands(listed, query).map((command) => ({ kind: 'command', id: command.id, command }) as const),
    ...(query.trim() === '' ? [] : (stories.data ?? [])).map((row) => ({ kind: 'story', id: row.id, row }) as const),
  ];
  const active = Math.min(at, items.length - 1);

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  });

  const choose = (item: PaletteItem) => {
    onClose();
    // after the dialog has given the focus back, so that the command may move it
    setTimeout(() => (item.kind === 'command' ? item.command.perform() : onOpenStory(item.row.id)));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const item = items[active];
    if (event.key === 'ArrowDown') setAt((active + 1) % Math.max(1, items.length));
    else if (event.key === 'ArrowUp') setAt((active - 1 + items.length) % Math.max(1, items.length));
    else if (event.key === 'Enter' && item) choose(item);
    else return;
    event.preventDefault();
  };

  return (
    <>
      <div className={css['field']}>
        <Icon of={IconSearch} />
        <input
          className={css['input']}
          role="combobox"
          aria-expanded
          aria-controls={id}
          aria-activedescendant={items[active] ? `${id}-${active}` : undefined}
          aria-label={app.find}
          placeholder={app.find}
          spellCheck={false}
          // the palette is asked for in order to type into it
          // eslint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      {/* eslint-disable-next-line jsx-a11y/prefer-tag-over-role */}
      <div ref={list} id={id} role="listbox" aria-label={app.palette} className={css['list']} tabIndex={-1}>
        {items.map((item, index) => (
          // keys go to the field, which holds the focus
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={item.id}
            id={`${id}-${index}`}
            // eslint-disable-next-line jsx-a11y/prefer-tag-over-role
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className={css['item']}
            onPointerMove={() => setAt(index)}
            onClick={() => choose(item)}
          >
            <Icon of={item.kind === 'command' ? IconCommand : IconStory} />
            {item.kind === 'command' ? (
              <>
                <span className={css['label']}>{item.command.label}</span>
                <span className={css['group']}>{item.command.group}</span>
                {item.command.key !== undefined && <Kbd of={item.command.key} />}
              </>
            ) : (
              <>
                <span className={css['headline']}>{item.row.headline || desk.untitled}</span>
                <span className={css['group']}>{item.row.authors.join(', ') || item.row.section}</span>
              </>
            )}
          </div>
        ))}
      </div>
      <output className={css['empty']}>{items.length === 0 && !stories.isFetching ? app.paletteEmpty : ''}</output>
    </>
  );
}
