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
/** Below this the paper has no room beside two panes (a screen of 1366 pixels at 200 %): one of them at a time, over it. */
const onePane = storyMin + widthLimits.desk.min + widthLimits.panel.min;
const narrowWidths = { deskWidth: 264, panelWidth: 316 } as const;

function subscribe(listener: () => void): () => void {
  window.addEventListener('resize', listener);
  return () => window.removeEventListener('resize', listener);
}

type Pane = 'desk' | 'panel';

export interface FrameLayout extends Layout {
  /** A pane that is open lies over the paper: the window has no room for both. */
  readonly isOver: boolean;
  readonly toggle: (pane: Pane) => void;
  readonly isFocused: boolean;
  readonly setFocused: (isFocused: boolean) => void;
  /** The right panel unfolded, focus left. */
  readonly showPanel: () => void;
  /** While a splitter moves. */
  readonly resize: (widths: Partial<Pick<Layout, 'deskWidth' | 'panelWidth'>>) => void;
  /** Kept for the next start. */
  readonly keep: (layout: Partial<Layout>) => void;
}

/**
 * Widths and folds of the frame, remembered in the settings; focus, and which pane a narrow window shows, are of this
 * window and hour only.
 */
export function useFrameLayout(openDraft: string | null): FrameLayout {
  const { layout } = useSettings();
  const change = useChangeSettings();
  const windowWidth = useSyncExternalStore(subscribe, () => window.innerWidth);
  const [moving, setMoving] = useState<Partial<Layout>>({});
  const [isFocused, setFocused] = useState(false);
  const [asked, setAsked] = useState<{ readonly pane: Pane | null; readonly draft: string | null } | null>(null);
  const isNarrow = windowWidth < onePane;
  // a story that is opened takes the window
  const pane = asked?.draft === openDraft ? asked.pane : openDraft === null ? 'desk' : null;
  const ask = (wanted: Pane | null) => setAsked({ pane: wanted, draft: openDraft });
  const isOpen = (one: Pane) => (isNarrow ? pane === one : layout[`${one}Open`]) && !isFocused;

  const chosen = (key: 'deskWidth' | 'panelWidth') =>
    windowWidth <= narrow && layout[key] === defaultSettings.layout[key] ? narrowWidths[key] : layout[key];
  const room = Math.max(widthLimits.desk.min + widthLimits.panel.min, windowWidth - storyMin);
  const beside = (panel: number) => room - (layout.panelOpen && !isNarrow ? panel : 0);
  const panelWidth = Math.min(moving.panelWidth ?? chosen('panelWidth'), room - (isNarrow ? 0 : widthLimits.desk.min));
  const deskWidth = Math.min(moving.deskWidth ?? chosen('deskWidth'), beside(panelWidth));
  const keep = (part: Partial<Layout>) => {
    setMoving({});
    change({ layout: { ...layout, ...part } });
  };
  return {
    deskWidth,
    panelWidth,
    deskOpen: isOpen('desk'),
    panelOpen: isOpen('panel'),
    isOver: isNarrow && openDraft !== null,
    toggle: (one) => (isNarrow ? ask(pane === one ? null : one) : keep({ [`${one}Open`]: !layout[`${one}Open`] })),
    isFocused,
    setFocused,
    resize: (widths) => setMoving((before) => ({ ...before, ...widths })),
    keep,
    showPanel: () => {
      setFocused(false);
      if (isNarrow) ask('panel');
      else if (!layout.panelOpen) keep({ panelOpen: true });
    },
  };
}
