import { NumberField as AriaNumberField, Input, Label } from 'react-aria-components';
import { classes } from './classes.ts';
import css from './field.module.css';

interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** Told when the field is left or stepped, always within min and max. */
  readonly onChange: (value: number) => void;
}

export function NumberField({ label, value, min, max, onChange }: NumberFieldProps) {
  return (
    <AriaNumberField
      value={value}
      minValue={min}
      maxValue={max}
      onChange={(next) => {
        if (Number.isFinite(next)) onChange(Math.round(next));
      }}
      className={css['field'] ?? ''}
    >
      <Label className={css['label'] ?? ''}>{label}</Label>
      <Input className={classes(css['input'], css['number'])} />
    </AriaNumberField>
  );
}
