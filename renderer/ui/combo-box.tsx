import {
  Button as AriaButton,
  ComboBox as AriaComboBox,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from 'react-aria-components';
import { Icon } from './icon.tsx';
import { IconDown } from './icons.ts';
import combo from './combo-box.module.css';
import field from './field.module.css';
import css from './popover.module.css';

interface ComboBoxProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  /** What can be picked; anything else can be typed. */
  readonly choices: readonly string[];
  readonly onChange: (value: string) => void;
  readonly isLabelHidden?: boolean;
  readonly placeholder?: string;
}

/** A line of text with what is usually put there. */
export function ComboBox(props: ComboBoxProps) {
  const { label, hint, value, choices, onChange, isLabelHidden = false, placeholder } = props;
  return (
    <AriaComboBox
      className={field['field'] ?? ''}
      allowsCustomValue
      menuTrigger="focus"
      inputValue={value}
      onInputChange={onChange}
      {...(isLabelHidden && { 'aria-label': label })}
    >
      {!isLabelHidden && <Label className={field['label'] ?? ''}>{label}</Label>}
      <div className={combo['box']}>
        <Input className={field['input'] ?? ''} {...(placeholder !== undefined && { placeholder })} />
        <AriaButton className={combo['open'] ?? ''}>
          <Icon of={IconDown} size={14} />
        </AriaButton>
      </div>
      {hint !== undefined && (
        <Text slot="description" className={field['hint'] ?? ''}>
          {hint}
        </Text>
      )}
      <Popover className={css['popover'] ?? ''} offset={4}>
        <ListBox className={css['list'] ?? ''}>
          {choices.map((choice) => (
            <ListBoxItem key={choice} id={choice} textValue={choice} className={css['item'] ?? ''}>
              {choice}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
