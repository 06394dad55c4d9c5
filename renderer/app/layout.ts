import { useState, useSyncExternalStore } from 'react';
import { defaultSettings, type Settings } from '../../shared/api/index.ts';
import { useChangeSettings, useSettings } from '../settings/index.ts';

type Layout = Settings['layout'];

/** What the settings' schema takes. */
export const widthLimits = { desk: { min: 200, max: 600 }, panel: { min: 260, max: 700 } } as const;
/** The paper keeps at least this many pixels whatever is remembered from a larger screen. */
const storyMin = 480;
/** Up to this width of the window, panes that nobody sized are narrower, as in the design. */
const narrow = 1400;
const narrowWidths = { deskWidth: 264, panelWidth: 316 } as const;

function subscribe(listener: () => void): () => void {
  window.addEventListener('resize', listener);
  return () => window.removeEventListener('resize', listener);
}

export interface FrameLayout extends Layout {
  readonly isFocused: boolean;
  readonly setFocused: (isFocused: boolean) => void;
  /** The right panel unfolded, focus left. */
  readonly showPanel: () => void;
  /** While a splitter moves. */
  readonly resize: (widths: Partial<Pick<Layout, 'deskWidth' | 'panelWidth'>>) => void;
  /** Kept for the next start. */
  readonly keep: (layout: Partial<Layout>) => void;
}

/** Widths and folds of the frame, remembered in the settings; focus is of this window and hour only. */
export function useFrameLayout(): FrameLayout {
  const { layout } = useSettings();
  const change = useChangeSettings();
  const windowWidth = useSyncExternalStore(subscribe, () => window.innerWidth);
  const [moving, setMoving] = useState<Partial<Layout>>({});
  const [isFocused, setFocused] = useState(false);

  const chosen = (key: 'deskWidth' | 'panelWidth') =>
    windowWidth <= narrow && layout[key] === defaultSettings.layout[key] ? narrowWidths[key] : layout[key];
  const room = Math.max(widthLimits.desk.min + widthLimits.panel.min, windowWidth - storyMin);
  const panelWidth = Math.min(moving.panelWidth ?? chosen('panelWidth'), room - widthLimits.desk.min);
  const deskWidth = Math.min(moving.deskWidth ?? chosen('deskWidth'), room - (layout.panelOpen ? panelWidth : 0));
  const keep = (part: Partial<Layout>) => {
    setMoving({});
    change({ layout: { ...layout, ...part } });
  };
  return {
    deskWidth,
    panelWidth,
    deskOpen: layout.deskOpen && !isFocused,
    panelOpen: layout.panelOpen && !isFocused,
    isFocused,
    setFocused,
    resize: (widths) => setMoving((before) => ({ ...before, ...widths })),
    keep,
    showPanel: () => {
      setFocused(false);
      if (!layout.panelOpen) keep({ panelOpen: true });
    },
  };
}
