import { useMessages } from '../messages/index.ts';
import { useSettings } from '../settings/index.ts';
import { ariaKeys, type CommandRegistry, Icon, IconSearch, Kbd, useKeyNow } from '../ui/index.ts';
import { ConnectionTag } from './connection-tag.tsx';
import { PersonMenu } from './person-menu.tsx';
import css from './top-bar.module.css';

export function TopBar({ commands }: { readonly commands: CommandRegistry }) {
  const { app } = useMessages();
  const { person } = useSettings();
  const paletteKey = useKeyNow('Mod+K');
  return (
    <header className={css['top']}>
      <div className={css['side']}>
        <span className={css['mark']} translate="no">
          mo<span className={css['hyphen']}>-</span>rát
        </span>
      </div>
      <button
        type="button"
        className={css['find']}
        {...(paletteKey === undefined ? {} : { 'aria-keyshortcuts': ariaKeys(paletteKey) })}
        onClick={() => {
          commands.run('window.palette');
        }}
      >
        <Icon of={IconSearch} />
        <span className={css['words']}>{app.find}</span>
        {paletteKey !== undefined && <Kbd of={paletteKey} />}
      </button>
      <div className={css['end']}>
        <ConnectionTag />
        <PersonMenu person={person} commands={commands} />
      </div>
    </header>
  );
}
