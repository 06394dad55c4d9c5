import { Button } from 'react-aria-components';
import type { Settings } from '../../shared/api/index.ts';
import { useMessages } from '../messages/index.ts';
import { useSettings } from '../settings/index.ts';
import {
  type CommandRegistry,
  Icon,
  IconDown,
  IconKeyboard,
  IconSample,
  IconSettings,
  Menu,
  MenuItem,
  MenuSection,
  MenuSeparator,
} from '../ui/index.ts';
import css from './person-menu.module.css';

interface PersonMenuProps {
  readonly person: Settings['person'];
  readonly commands: CommandRegistry;
}

const themes = ['system', 'light', 'dark', 'contrast'] as const;

/** The person's first letters: of the last two words, as Vietnamese names go by them. */
const initials = (name: string): string =>
  name
    .split(/\s+/)
    .filter(Boolean)
    .slice(-2)
    .map((word) => word.slice(0, 1).toLocaleUpperCase('vi'))
    .join('');

export function PersonMenu({ person, commands }: PersonMenuProps) {
  const { app, settings: words } = useMessages();
  const { theme, language } = useSettings();
  const run = (id: string) => () => {
    commands.run(id);
  };
  return (
    <Menu
      label={app.personMenu}
      trigger={
        <Button className={css['person'] ?? ''}>
          <span className={css['face']} aria-hidden>
            {initials(person.name) || '?'}
          </span>
          <span className={css['name']}>
            {person.name || app.personUnnamed} <span className={css['role']}>· {app.roles[person.role]}</span>
          </span>
          <Icon of={IconDown} size={14} />
        </Button>
      }
    >
      <MenuItem icon={IconSettings} keyHint="Mod+," onAction={run('window.settings')}>
        {app.commands.settings}
      </MenuItem>
      <MenuItem icon={IconKeyboard} keyHint="F1" onAction={run('window.shortcuts')}>
        {app.commands.shortcuts}
      </MenuItem>
      <MenuItem icon={IconSample} keyHint="Shift+F1" onAction={run('window.guide')}>
        {app.commands.guide}
      </MenuItem>
      <MenuSeparator />
      <MenuSection title={words.theme}>
        {themes.map((one) => (
          <MenuItem key={one} isChosen={theme === one} onAction={run(`window.theme.${one}`)}>
            {words.themes[one]}
          </MenuItem>
        ))}
      </MenuSection>
      <MenuSection title={words.language}>
        <MenuItem isChosen={language === 'vi'} onAction={run('window.language.vi')}>
          {words.languages.vi}
        </MenuItem>
        <MenuItem isChosen={language === 'en'} onAction={run('window.language.en')}>
          {words.languages.en}
        </MenuItem>
      </MenuSection>
    </Menu>
  );
}
