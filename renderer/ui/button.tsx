import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { classes } from './classes.ts';
import { Icon } from './icon.tsx';
import type { IconComponent } from './icons.ts';
import { ariaKeys } from './keys.ts';
import { Kbd } from './kbd.tsx';
import { useKeyNow } from './own-keys.tsx';
import css from './button.module.css';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  /** primary: the one next step of its place; plain: bordered; quiet: words only. */
  readonly kind?: 'primary' | 'plain' | 'quiet';
  readonly icon?: IconComponent;
  readonly iconAfter?: IconComponent;
  /** The key that a command ships with which does the same; drawn in the button as it is now. */
  readonly keyHint?: string;
  readonly children: ReactNode;
}

export function Button({ kind = 'plain', icon, iconAfter, keyHint: shipped, children, ...rest }: ButtonProps) {
  const keyHint = useKeyNow(shipped);
  return (
    <AriaButton
      {...rest}
      {...(keyHint === undefined ? {} : { 'aria-keyshortcuts': ariaKeys(keyHint) })}
      className={classes(css['button'], css[kind])}
    >
      {icon && <Icon of={icon} />}
      {children}
      {iconAfter && <Icon of={iconAfter} />}
      {keyHint !== undefined && <Kbd of={keyHint} />}
    </AriaButton>
  );
}
