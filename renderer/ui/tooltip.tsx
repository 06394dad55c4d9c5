import type { ReactElement } from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components';
import { Kbd } from './kbd.tsx';
import { useKeyNow } from './own-keys.tsx';
import css from './tooltip.module.css';

interface TooltipProps {
  readonly text: string;
  readonly keyHint?: string;
  /** One control of react-aria-components. */
  readonly children: ReactElement;
}

export function Tooltip({ text, keyHint, children }: TooltipProps) {
  const keyNow = useKeyNow(keyHint);
  return (
    <TooltipTrigger delay={500} closeDelay={50}>
      {children}
      <AriaTooltip className={css['tooltip'] ?? ''} offset={6}>
        {text}
        {keyNow !== undefined && <Kbd of={keyNow} />}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
