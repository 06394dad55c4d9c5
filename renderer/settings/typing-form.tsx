import { useMessages } from '../messages/index.ts';
import { SegmentedControl } from '../ui/index.ts';
import css from './settings.module.css';
import { useChangeSettings, useSettings } from './use-settings.ts';

const methods = ['telex', 'vni', 'viqr'] as const;

/** Morat's own typing method, for a machine without one. */
export function TypingForm() {
  const messages = useMessages();
  const words = messages.settings.typing;
  const { typing } = useSettings();
  const change = useChangeSettings();
  const flag = (label: string, name: 'isOn' | 'restore' | 'brackets') => (
    <div className={css['line']}>
      <span>{label}</span>
      <SegmentedControl
        label={label}
        value={typing[name] ? 'on' : 'off'}
        segments={(['off', 'on'] as const).map((value) => ({ value, label: words.choices[value] }))}
        onChange={(value) => change({ typing: { ...typing, [name]: value === 'on' } })}
      />
    </div>
  );
  return (
    <div className={css['form']}>
      {flag(words.use, 'isOn')}
      <p className={css['hint']}>{words.hint}</p>
      <div className={css['line']}>
        <span>{words.method}</span>
        <SegmentedControl
          label={words.method}
          value={typing.method}
          segments={methods.map((value) => ({ value, label: messages.app.typing.methods[value] }))}
          onChange={(method) => change({ typing: { ...typing, method } })}
        />
      </div>
      <p className={css['hint']}>{words.keys[typing.method]}</p>
      {flag(words.restore, 'restore')}
      {typing.method === 'telex' && flag(words.brackets, 'brackets')}
      <p className={css['hint']}>{words.tone}</p>
    </div>
  );
}
