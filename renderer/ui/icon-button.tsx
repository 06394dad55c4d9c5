import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { classes } from './classes.ts';
import { Icon } from './icon.tsx';
import type { IconComponent } from './icons.ts';
import { ariaKeys } from './keys.ts';
import { useKeyNow } from './own-keys.tsx';
import { Tooltip } from './tooltip.tsx';
import css from './button.module.css';

interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children' | 'aria-label'> {
  readonly icon: IconComponent;
  /** What it does; read out, and shown in the tooltip with the key. */
  readonly label: string;
  readonly keyHint?: string;
}

export function IconButton({ icon, label, keyHint, ...rest }: IconButtonProps) {
  const keyNow = useKeyNow(keyHint);
  return (
    <Tooltip text={label} {...(keyHint === undefined ? {} : { keyHint })}>
      <AriaButton
        {...rest}
        aria-label={label}
        {...(keyNow === undefined ? {} : { 'aria-keyshortcuts': ariaKeys(keyNow) })}
        className={classes(css['button'], css['quiet'], css['icon'])}
      >
        <Icon of={icon} />
      </AriaButton>
    </Tooltip>
  );
}
