import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components';
import css from './checkbox.module.css';
import { Icon } from './icon.tsx';
import { IconDone } from './icons.ts';

interface CheckboxProps {
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly children: ReactNode;
}

export function Checkbox({ children, ...rest }: CheckboxProps) {
  return (
    <AriaCheckbox {...rest} className={css['checkbox'] ?? ''}>
      {({ isSelected }) => (
        <>
          <span className={css['box']}>{isSelected && <Icon of={IconDone} size={12} />}</span>
          <span>{children}</span>
        </>
      )}
    </AriaCheckbox>
  );
}
