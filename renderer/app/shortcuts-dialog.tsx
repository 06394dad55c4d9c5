import { useMessages } from '../messages/index.ts';
import { Button, type Command, type CommandRegistry, Dialog, Kbd } from '../ui/index.ts';
import css from './shortcuts-dialog.module.css';

interface ShortcutsDialogProps {
  readonly commands: CommandRegistry;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function ShortcutsDialog({ commands, isOpen, onClose }: ShortcutsDialogProps) {
  const { app } = useMessages();
  const groups = new Map<string, (Command & { readonly key: string })[]>();
  for (const command of commands.all()) {
    if (command.key === undefined) continue;
    groups.set(command.group, [...(groups.get(command.group) ?? []), { ...command, key: command.key }]);
  }
  return (
    <Dialog
      title={app.shortcuts.title}
      lead={app.shortcuts.text}
      size="large"
      isOpen={isOpen}
      onClose={onClose}
      footer={<Button onPress={onClose}>{app.close}</Button>}
    >
      {/* longer than a small window: the keyboard has to scroll it */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={css['groups']} tabIndex={0}>
        {[...groups].map(([group, members]) => (
          <section key={group} className={css['group']}>
            <h3 className={css['title']}>{group}</h3>
            <dl className={css['keys']}>
              {members.map((command) => (
                <div key={command.id} className={css['line']}>
                  <dt>{command.label}</dt>
                  <dd>
                    <Kbd of={command.key} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
