import { type KeyboardEvent as ReactKeyboardEvent, useState } from 'react';
import { useMessages } from '../messages/index.ts';
import { classes, type Command, Kbd, keyCaps, ReaderText } from '../ui/index.ts';
import css from './shortcuts-dialog.module.css';

interface KeyButtonProps {
  readonly command: Command;
  /** Answers whether that was a key; what is only held (Ctrl, Shift…) is none yet. */
  readonly onKey: (event: KeyboardEvent) => boolean;
  readonly onNone: () => void;
}

/** A command's key; pressed, it waits for another one. */
export function KeyButton({ command, onKey, onNone }: KeyButtonProps) {
  const words = useMessages().app.shortcuts;
  const [waits, setWaits] = useState(false);
  const listen = (event: ReactKeyboardEvent) => {
    if (!waits || event.key === 'Tab') return;
    // neither the dialog nor the button is to act on the key that is being chosen
    event.preventDefault();
    event.stopPropagation();
    const isPlain = !event.ctrlKey && !event.altKey && !event.shiftKey && !event.metaKey;
    if (isPlain && event.key === 'Escape') return setWaits(false);
    if (isPlain && (event.key === 'Backspace' || event.key === 'Delete')) onNone();
    else if (!onKey(event.nativeEvent)) return;
    setWaits(false);
  };
  return (
    <button
      type="button"
      className={classes(css['key'], waits && css['waits'])}
      aria-pressed={waits}
      onClick={() => setWaits(!waits)}
      onKeyDown={listen}
      onBlur={() => setWaits(false)}
    >
      <ReaderText>
        {words.change(command.label, command.key === undefined ? words.none : keyCaps(command.key).join('+'))}
      </ReaderText>
      <span aria-hidden>{waits ? words.press : command.key === undefined ? words.none : <Kbd of={command.key} />}</span>
    </button>
  );
}
