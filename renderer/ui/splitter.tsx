import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import css from './splitter.module.css';

interface SplitterProps {
  readonly label: string;
  /** The side of the window that the sized pane is on. */
  readonly side: 'left' | 'right';
  readonly width: number;
  readonly min: number;
  readonly max: number;
  /** While it moves. */
  readonly onResize: (width: number) => void;
  /** When it rests: the width to remember. */
  readonly onRest: (width: number) => void;
}

const stepPixels = 16;

/** The movable edge of a side pane: drag it, or focus it and use the arrows, Home and End. */
export function Splitter({ label, side, width, min, max, onResize, onRest }: SplitterProps) {
  const drag = useRef<{ readonly x: number; readonly width: number } | null>(null);
  const within = (wanted: number) => Math.round(Math.min(max, Math.max(min, wanted)));
  const widthAt = (event: PointerEvent) => {
    const start = drag.current;
    if (!start) return width;
    const moved = event.clientX - start.x;
    return within(start.width + (side === 'left' ? moved : -moved));
  };
  const rest = (event: PointerEvent) => {
    if (!drag.current) return;
    onRest(widthAt(event));
    drag.current = null;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const grow = side === 'left' ? 'ArrowRight' : 'ArrowLeft';
    const shrink = side === 'left' ? 'ArrowLeft' : 'ArrowRight';
    const wanted = { [grow]: width + stepPixels, [shrink]: width - stepPixels, Home: min, End: max }[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    onResize(within(wanted));
    onRest(within(wanted));
  };
  return (
    // a focusable separator is a control in ARIA, which the rule does not know
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      // eslint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={min}
      aria-valuemax={max}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className={css['splitter']}
      data-side={side}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        drag.current = { x: event.clientX, width };
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        if (drag.current) onResize(widthAt(event));
      }}
      onPointerUp={rest}
      onPointerCancel={rest}
    />
  );
}
