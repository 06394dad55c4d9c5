import { useEffect, useState, useSyncExternalStore } from 'react';
import { createTypingKeyboard } from '../editor/index.ts';
import { useMessages } from '../messages/index.ts';
import { useChangeSettings, useSettings } from '../settings/index.ts';
import { Button, type CommandRegistry, IconKeyboard, Tooltip, useCommands, useNotices } from '../ui/index.ts';

const methods = ['telex', 'vni', 'viqr'] as const;
const toggleKey = 'Mod+Alt+V';

/** Morat's own typing method for the window: the switch in the status bar, its key, its commands. */
export function TypingSwitch({ commands }: { readonly commands: CommandRegistry }) {
  const { app } = useMessages();
  const words = app.typing;
  const { typing, house } = useSettings();
  const change = useChangeSettings();
  const notices = useNotices();
  const [keyboard] = useState(createTypingKeyboard);
  const yields = useSyncExternalStore(keyboard.onYield, keyboard.isYielding);
  const { isOn, method, restore, brackets } = typing;
  const { tonePlacement: placement } = house;

  useEffect(() => keyboard.register(document), [keyboard]);
  useEffect(
    () => keyboard.set(isOn ? { method, placement, restore, brackets } : null),
    [keyboard, isOn, method, placement, restore, brackets],
  );
  useEffect(() => {
    if (yields) notices.show({ id: 'typing', kind: 'info', text: words.yielded });
  }, [yields, notices, words]);

  const toggle = () => {
    if (yields) keyboard.resume();
    else change({ typing: { ...typing, isOn: !isOn } });
  };
  useCommands(commands, [
    {
      id: 'window.typing',
      label: words.toggle,
      group: app.commands.group,
      key: toggleKey,
      words: 'bộ gõ telex vni viqr unikey typing',
      perform: toggle,
    },
    ...methods.map((one) => ({
      id: `window.typing.${one}`,
      label: words.use(words.methods[one]),
      group: app.commands.group,
      words: 'bộ gõ typing',
      perform: () => {
        keyboard.resume();
        change({ typing: { ...typing, isOn: true, method: one } });
      },
    })),
  ]);
  const name = words.methods[method];
  const tip = yields ? words.yields : isOn ? words.onTip(name) : words.offTip;
  return (
    <Tooltip text={tip} keyHint={toggleKey}>
      <Button
        kind="quiet"
        icon={IconKeyboard}
        onPress={toggle}
        aria-pressed={isOn && !yields}
        aria-keyshortcuts="Control+Alt+V"
        preventFocusOnPress
      >
        {isOn && !yields ? words.on(name) : words.off}
      </Button>
    </Tooltip>
  );
}
