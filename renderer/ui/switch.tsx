import { Switch as AriaSwitch } from 'react-aria-components';
import css from './switch.module.css';

interface SwitchProps {
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  readonly children: string;
}

export function Switch({ isOn, onChange, children }: SwitchProps) {
  return (
    <AriaSwitch className={css['switch'] ?? ''} isSelected={isOn} onChange={onChange}>
      <span className={css['track']} />
      {children}
    </AriaSwitch>
  );
}
