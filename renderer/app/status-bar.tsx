import { useMessages } from '../messages/index.ts';
import { OutboxButton } from '../publish/index.ts';
import {
  Button,
  type CommandRegistry,
  IconButton,
  IconFocus,
  IconFoldDesk,
  IconFoldPanel,
  IconLeaveFocus,
  IconUnfoldDesk,
  IconUnfoldPanel,
  Slot,
} from '../ui/index.ts';
import type { FrameLayout } from './layout.ts';
import { TypingSwitch } from './typing-switch.tsx';
import css from './status-bar.module.css';

interface StatusBarProps {
  readonly layout: FrameLayout;
  readonly commands: CommandRegistry;
  readonly hasStory: boolean;
}

export function StatusBar({ layout, commands, hasStory }: StatusBarProps) {
  const { app } = useMessages();
  const run = (id: string) => () => {
    commands.run(id);
  };
  return (
    <footer className={css['bar']} aria-label={app.statusRegion}>
      {!layout.isFocused && (
        <IconButton
          icon={layout.deskOpen ? IconFoldDesk : IconUnfoldDesk}
          label={layout.deskOpen ? app.hideDesk : app.showDesk}
          keyHint="Mod+Shift+D"
          onPress={run('window.desk')}
        />
      )}
      <Slot name="status" className={css['fill'] ?? ''} />
      <OutboxButton onPress={run('window.outbox')} />
      <TypingSwitch commands={commands} />
      {hasStory && (
        <Button
          kind="quiet"
          icon={layout.isFocused ? IconLeaveFocus : IconFocus}
          keyHint="F11"
          onPress={run('window.focus')}
        >
          {layout.isFocused ? app.leaveFocus : app.focus}
        </Button>
      )}
      {hasStory && !layout.isFocused && (
        <IconButton
          icon={layout.panelOpen ? IconFoldPanel : IconUnfoldPanel}
          label={app.commands.panel}
          onPress={run('window.panel')}
        />
      )}
    </footer>
  );
}
