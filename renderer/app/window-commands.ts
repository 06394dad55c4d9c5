import type { Settings } from '../../shared/api/index.ts';
import { useMessages } from '../messages/index.ts';
import { useChangeSettings, useSettings, zoomedBy } from '../settings/index.ts';
import { type Command, type CommandRegistry, useCommands } from '../ui/index.ts';
import type { FrameLayout } from './layout.ts';

/** Which dialog of the window is open. */
export type WindowDialog = 'palette' | 'settings' | 'style' | 'shortcuts' | 'guide' | 'outbox' | null;

interface WindowCommands {
  readonly commands: CommandRegistry;
  readonly layout: FrameLayout;
  readonly openDraft: string | null;
  readonly closeDraft: () => void;
  readonly showDialog: (dialog: WindowDialog) => void;
}

/** The commands of the frame itself: palette, panes, focus, looks. */
export function useWindowCommands({ commands, layout, openDraft, closeDraft, showDialog }: WindowCommands): void {
  const messages = useMessages();
  const words = messages.app.commands;
  const outboxWords = messages.outbox;
  const { textZoom } = useSettings();
  const change = useChangeSettings();

  const command = (id: string, label: string, perform: () => void, more: Partial<Command> = {}): Command => ({
    id: `window.${id}`,
    label,
    group: words.group,
    perform,
    ...more,
  });
  const hasStory = () => openDraft !== null;
  const theme = (value: Settings['theme'], label: string) =>
    command(`theme.${value}`, label, () => change({ theme: value }), { words: 'theme' });
  const language = (value: Settings['language'], label: string) =>
    command(`language.${value}`, label, () => change({ language: value }), { words: 'ngôn ngữ language' });
  useCommands(commands, [
    command('palette', words.palette, () => showDialog('palette'), { key: 'Mod+K' }),
    command('settings', words.settings, () => showDialog('settings'), { key: 'Mod+,' }),
    command('outbox', outboxWords.command, () => showDialog('outbox'), { words: 'hộp gửi outbox cms' }),
    command('style', messages.style.open, () => showDialog('style'), { words: 'luật từ ngữ style rules' }),
    command('shortcuts', words.shortcuts, () => showDialog('shortcuts'), { key: 'F1' }),
    command('guide', words.guide, () => showDialog('guide'), { key: 'Shift+F1', words: 'giúp đỡ trợ giúp help guide' }),
    command('focus', words.focus, () => layout.setFocused(!layout.isFocused), { key: 'F11', when: hasStory }),
    command('leaveFocus', words.leaveFocus, () => layout.setFocused(false), {
      key: 'Escape',
      when: () => layout.isFocused && document.activeElement === document.body,
    }),
    command('desk', words.desk, () => layout.toggle('desk'), { key: 'Mod+Shift+D' }),
    command('panel', words.panel, () => layout.toggle('panel'), {
      key: 'Mod+Shift+P',
      when: hasStory,
    }),
    command('close', words.close, closeDraft, { when: hasStory }),
    command('zoomIn', words.zoomIn, () => change({ textZoom: zoomedBy(textZoom, 1) }), { key: 'Mod+Alt+=' }),
    command('zoomOut', words.zoomOut, () => change({ textZoom: zoomedBy(textZoom, -1) }), { key: 'Mod+Alt+-' }),
    command('zoomReset', words.zoomReset, () => change({ textZoom: 1 })),
    theme('light', words.light),
    theme('dark', words.dark),
    theme('contrast', words.contrast),
    theme('system', words.system),
    language('vi', words.vietnamese),
    language('en', words.english),
    command('reload', words.reload, () => location.reload()),
  ]);
}
