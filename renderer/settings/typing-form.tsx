import { useMessages } from '../messages/index.ts';
import { SegmentedControl } from '../ui/index.ts';
import css from './settings.module.css';
import { useChangeSettings, useSettings } from './use-settings.ts';

const methods = ['telex', 'vni', 'viqr'] as const;

/** Morat's own typing method, for a machine without one. */
export function TypingForm() {
  const messages = useMessages();
  const words = messages.settings.typing;
  const { typing, completion } = useSettings();
  const change = useChangeSettings();
  const choice = (label: string, value: boolean, set: (value: boolean) => void) => (
    <div className={css['line']}>
      <span>{label}</span>
      <SegmentedControl
        label={label}
        value={value ? 'on' : 'off'}
        segments={(['off', 'on'] as const).map((one) => ({ value: one, label: words.choices[one] }))}
        onChange={(one) => set(one === 'on')}
      />
    </div>
  );
  const flag = (label: string, name: 'isOn' | 'restore' | 'brackets') =>
    choice(label, typing[name], (value) => change({ typing: { ...typing, [name]: value } }));
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
      {choice(words.completion, completion, (value) => change({ completion: value }))}
      <p className={css['hint']}>{words.completionHint}</p>
    </div>
  );
}
