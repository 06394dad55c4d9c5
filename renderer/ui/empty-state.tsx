import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import type { IconComponent } from './icons.ts';
import css from './empty-state.module.css';

interface EmptyStateProps {
  readonly icon?: IconComponent;
  readonly title: string;
  readonly text: string;
  /** The next steps. */
  readonly children?: ReactNode;
}

export function EmptyState({ icon, title, text, children }: EmptyStateProps) {
  return (
    <div className={css['empty']}>
      {icon && <Icon of={icon} size={28} />}
      <p className={css['title']}>{title}</p>
      <p className={css['text']}>{text}</p>
      {children !== undefined && <div className={css['steps']}>{children}</div>}
    </div>
  );
}
