import { roles } from '../../shared/review/index.ts';
import { useDesktopInfo } from '../bridge/index.ts';
import { useMessages } from '../messages/index.ts';
import { Select, TextField } from '../ui/index.ts';
import { useKeptText } from './kept-text.ts';
import css from './settings.module.css';
import { useChangeSettings, useSettings } from './use-settings.ts';

/** Name and role, kept as they are given. Not a password: anyone at this machine can change them. */
export function WhoFields() {
  const { settings: words, app } = useMessages();
  const { person } = useSettings();
  const change = useChangeSettings();
  const name = useKeptText(person.name, (text) => change({ person: { ...person, name: text } }));
  return (
    <>
      <TextField label={words.name} hint={words.nameHint} {...name} autoComplete="name" />
      <Select
        label={words.role}
        value={person.role}
        choices={roles.map((value) => ({ value, label: app.roles[value] }))}
        onChange={(role) => change({ person: { ...person, role } })}
      />
    </>
  );
}

export function PersonForm() {
  const { settings: words } = useMessages();
  const info = useDesktopInfo();
  return (
    <div className={css['form']}>
      <WhoFields />
      {info && (
        <dl className={css['facts']}>
          <dt>{words.dataFolder}</dt>
          <dd>{info.dataFolder}</dd>
          <dt>{words.version}</dt>
          <dd>Morat {info.version}</dd>
        </dl>
      )}
    </div>
  );
}
