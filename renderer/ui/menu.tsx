import type { ReactElement, ReactNode } from 'react';
import {
  Menu as AriaMenu,
  Header,
  MenuItem as AriaMenuItem,
  MenuSection as AriaMenuSection,
  MenuTrigger,
  Popover,
  type PopoverProps,
  Separator,
} from 'react-aria-components';
import { classes } from './classes.ts';
import { Icon } from './icon.tsx';
import { type IconComponent, IconDone } from './icons.ts';
import { Kbd } from './kbd.tsx';
import { useKeyNow } from './own-keys.tsx';
import css from './popover.module.css';

interface MenuProps {
  readonly label: string;
  /** The button that opens it: Button or IconButton. */
  readonly trigger: ReactElement;
  readonly placement?: PopoverProps['placement'];
  readonly children: ReactNode;
}

export function Menu({ label, trigger, placement = 'bottom end', children }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className={css['popover'] ?? ''} placement={placement} offset={4}>
        <AriaMenu aria-label={label} className={css['list'] ?? ''}>
          {children}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

interface MenuItemProps {
  readonly icon?: IconComponent;
  readonly keyHint?: string;
  /** Given for an item that is one of several choices. */
  readonly isChosen?: boolean;
  readonly isDangerous?: boolean;
  readonly isDisabled?: boolean;
  readonly onAction: () => void;
  readonly children: string;
}

export function MenuItem(props: MenuItemProps) {
  const { icon, isChosen, isDangerous = false, isDisabled = false, onAction, children } = props;
  const keyHint = useKeyNow(props.keyHint);
  return (
    <AriaMenuItem
      textValue={children}
      onAction={onAction}
      isDisabled={isDisabled}
      className={classes(css['item'], isDangerous && css['danger'])}
    >
      {icon && <Icon of={icon} />}
      <span>{children}</span>
      <span className={css['end']}>
        {keyHint !== undefined && <Kbd of={keyHint} />}
        {isChosen === true && <Icon of={IconDone} size={14} />}
      </span>
    </AriaMenuItem>
  );
}

export function MenuSection({ title, children }: { readonly title?: string; readonly children: ReactNode }) {
  return (
    <AriaMenuSection>
      {title !== undefined && <Header className={css['heading'] ?? ''}>{title}</Header>}
      {children}
    </AriaMenuSection>
  );
}

export function MenuSeparator() {
  return <Separator className={css['separator'] ?? ''} />;
}
