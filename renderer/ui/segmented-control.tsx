import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { classes } from './classes.ts';
import { Icon } from './icon.tsx';
import type { IconComponent } from './icons.ts';
import css from './segmented-control.module.css';

interface Segment<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly icon?: IconComponent;
  /** Drawn in the colour of suggestions while it is chosen. */
  readonly isSuggesting?: boolean;
}

interface SegmentedControlProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly segments: readonly Segment<Value>[];
  readonly onChange: (value: Value) => void;
}

/** A choice of a few, all in sight. */
export function SegmentedControl<Value extends string>(props: SegmentedControlProps<Value>) {
  const { label, value, segments, onChange } = props;
  return (
    <ToggleButtonGroup
      aria-label={label}
      className={css['group'] ?? ''}
      selectedKeys={[value]}
      disallowEmptySelection
      onSelectionChange={(keys) => {
        const segment = segments.find((one) => keys.has(one.value));
        if (segment) onChange(segment.value);
      }}
    >
      {segments.map((segment) => (
        <ToggleButton
          key={segment.value}
          id={segment.value}
          className={classes(css['segment'], segment.isSuggesting && css['suggesting'])}
        >
          {segment.icon && <Icon of={segment.icon} size={14} />}
          {segment.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
