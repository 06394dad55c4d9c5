import type { ReactNode } from 'react';
import { useMessages } from '../messages/index.ts';
import { classes, type CommandRegistry, Slot, Splitter } from '../ui/index.ts';
import type { FrameLayout } from './layout.ts';
import { widthLimits } from './layout.ts';
import { StatusBar } from './status-bar.tsx';
import { TopBar } from './top-bar.tsx';
import css from './frame.module.css';

interface FrameProps {
  readonly layout: FrameLayout;
  readonly commands: CommandRegistry;
  /** Whether a story is open: without one there is nothing for the right panel to show. */
  readonly hasStory: boolean;
  readonly desk: ReactNode;
  readonly children: ReactNode;
}

/** The window's places: bar, desk, story, panel, status. */
export function Frame({ layout, commands, hasStory, desk, children }: FrameProps) {
  const { app } = useMessages();
  const hasPanel = layout.panelOpen && hasStory;
  return (
    <div className={classes(css['frame'], layout.isFocused && css['focused'])}>
      {!layout.isFocused && <TopBar commands={commands} />}
      <div className={css['middle']}>
        {/* folded, the desk keeps its search and its place in the list */}
        <aside
          className={css['desk']}
          style={{ width: layout.deskWidth }}
          aria-label={app.deskRegion}
          data-folded={!layout.deskOpen}
          data-over={layout.isOver}
        >
          {desk}
          <Splitter
            label={app.resizeDesk}
            side="left"
            width={layout.deskWidth}
            {...widthLimits.desk}
            onResize={(deskWidth) => layout.resize({ deskWidth })}
            onRest={(deskWidth) => layout.keep({ deskWidth })}
          />
        </aside>
        <main className={css['story']} aria-label={app.storyRegion}>
          {children}
        </main>
        {hasPanel && (
          <aside
            className={css['panel']}
            style={{ width: layout.panelWidth }}
            aria-label={app.panelRegion}
            data-over={layout.isOver}
          >
            <Slot name="panel" className={css['fill'] ?? ''} />
            <Splitter
              label={app.resizePanel}
              side="right"
              width={layout.panelWidth}
              {...widthLimits.panel}
              onResize={(panelWidth) => layout.resize({ panelWidth })}
              onRest={(panelWidth) => layout.keep({ panelWidth })}
            />
          </aside>
        )}
      </div>
      <StatusBar layout={layout} commands={commands} hasStory={hasStory} />
    </div>
  );
}
