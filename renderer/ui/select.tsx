import {
  Button as AriaButton,
  Select as AriaSelect,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
} from 'react-aria-components';
import { Icon } from './icon.tsx';
import { IconDone, IconDown } from './icons.ts';
import field from './field.module.css';
import css from './popover.module.css';

interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

interface SelectProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly Choice<Value>[];
  readonly onChange: (value: Value) => void;
}

export function Select<Value extends string>({ label, value, choices, onChange }: SelectProps<Value>) {
  return (
    <AriaSelect
      className={field['field'] ?? ''}
      value={value}
      onChange={(key) => {
        const choice = choices.find((one) => one.value === key);
        if (choice) onChange(choice.value);
      }}
    >
      <Label className={field['label'] ?? ''}>{label}</Label>
      <AriaButton className={css['trigger'] ?? ''}>
        <SelectValue className={css['value'] ?? ''} />
        <Icon of={IconDown} size={14} />
      </AriaButton>
      <Popover className={css['popover'] ?? ''} offset={4}>
        <ListBox className={css['list'] ?? ''}>
          {choices.map((choice) => (
            <ListBoxItem key={choice.value} id={choice.value} textValue={choice.label} className={css['item'] ?? ''}>
              {({ isSelected }) => (
                <>
                  <span className={css['value']}>{choice.label}</span>
                  {isSelected && <Icon of={IconDone} size={14} />}
                </>
              )}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
