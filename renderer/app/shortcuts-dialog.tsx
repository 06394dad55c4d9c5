import { useState, useSyncExternalStore } from 'react';
import { useMessages } from '../messages/index.ts';
import { useChangeSettings, useSettings } from '../settings/index.ts';
import {
  Button,
  Checkbox,
  chosenKey,
  type Command,
  type CommandRegistry,
  Dialog,
  IconButton,
  IconUndo,
  keyFault,
} from '../ui/index.ts';
import { KeyButton } from './key-button.tsx';
import css from './shortcuts-dialog.module.css';

interface ShortcutsDialogProps {
  readonly commands: CommandRegistry;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Every key, to read, to change and to print. */
export function ShortcutsDialog({ commands, isOpen, onClose }: ShortcutsDialogProps) {
  const { app } = useMessages();
  const words = app.shortcuts;
  const { keys } = useSettings();
  const change = useChangeSettings();
  const table = useSyncExternalStore(
    (listener) => commands.onChange(listener),
    () => commands.all(),
  );
  const [showsAll, setShowsAll] = useState(false);
  const [refused, setRefused] = useState<{ readonly id: string; readonly why: string } | null>(null);

  const choose = (command: Command, key: string) => {
    if (key === command.key) return setRefused(null);
    const fault = key === '' ? null : keyFault(key);
    const taken = table.find((one) => one.id !== command.id && one.key === key);
    if (fault) return setRefused({ id: command.id, why: words.faults[fault] });
    if (key !== '' && taken) return setRefused({ id: command.id, why: words.taken(taken.label) });
    setRefused(null);
    change({ keys: { ...keys, [command.id]: key } });
  };
  const reset = ({ id }: Command) => {
    const { [id]: _, ...rest } = keys;
    setRefused(null);
    change({ keys: rest });
  };
  const listed = table.filter(({ id, key }) => showsAll || key !== undefined || keys[id] !== undefined);
  return (
    <Dialog
      title={words.title}
      lead={words.text}
      size="large"
      isOpen={isOpen}
      onClose={onClose}
      footer={
        <>
          <span className={css['all']}>
            <Checkbox isSelected={showsAll} onChange={setShowsAll}>
              {words.all}
            </Checkbox>
          </span>
          <Button onPress={() => window.print()}>{words.print}</Button>
          <Button kind="primary" onPress={onClose}>
            {app.close}
          </Button>
        </>
      }
    >
      <div className={css['groups']} data-print-sheet>
        {[...Map.groupBy(listed, ({ group }) => group)].map(([group, members]) => (
          <section key={group} className={css['group']}>
            <h3 className={css['title']}>{group}</h3>
            <dl className={css['keys']}>
              {members.map((command) => (
                <div key={command.id} className={css['line']}>
                  <dt>{command.label}</dt>
                  <dd>
                    {keys[command.id] !== undefined && (
                      <IconButton icon={IconUndo} label={words.reset(command.label)} onPress={() => reset(command)} />
                    )}
                    <KeyButton
                      command={command}
                      onKey={(event) => {
                        const key = chosenKey(event);
                        if (key !== null) choose(command, key);
                        return key !== null;
                      }}
                      onNone={() => choose(command, '')}
                    />
                  </dd>
                  {refused?.id === command.id && (
                    <p className={css['refused']} role="alert">
                      {refused.why}
                    </p>
                  )}
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
