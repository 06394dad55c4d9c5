import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { TextArea, TextField, type TextFieldProps } from './text-field.tsx';

/** A value goes out this long after the last letter, so that one thought is one step of undo. */
const pauseMs = 400;

interface PausedProps extends Omit<TextFieldProps, 'value' | 'onChange' | 'ref' | 'error'> {
  readonly value: string;
  /** Called after a pause, on leaving and on closing, only with values that `validate` lets pass. */
  readonly onCommit: (value: string) => void;
  /** Words for what is wrong with a value, or undefined. */
  readonly validate?: (value: string) => string | undefined;
}

/** Keeps what is being typed to itself until it pauses; takes a value from outside while nothing is being typed. */
function usePaused({ value, onCommit, validate }: Pick<PausedProps, 'value' | 'onCommit' | 'validate'>) {
  const [typed, setTyped] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const composing = useRef(false);
  const latest = useRef({ typed, value, onCommit, validate });
  latest.current = { typed, value, onCommit, validate };

  const commit = () => {
    if (timer.current) clearTimeout(timer.current);
    const now = latest.current;
    if (now.typed === null || composing.current || now.validate?.(now.typed) !== undefined) return;
    if (now.typed !== now.value) now.onCommit(now.typed);
    setTyped(null);
  };
  const commitLatest = useRef(commit);
  commitLatest.current = commit;
  useEffect(() => () => commitLatest.current(), []);

  return {
    value: typed ?? value,
    error: validate?.(typed ?? value),
    onChange(next: string) {
      setTyped(next);
      if (timer.current) clearTimeout(timer.current);
      timer.current = setTimeout(() => commitLatest.current(), pauseMs);
    },
    onBlur: (_: FocusEvent) => commit(),
    onKeyDown: (event: KeyboardEvent) => {
      composing.current = event.nativeEvent.isComposing;
    },
    onCompositionEnd() {
      composing.current = false;
    },
  };
}

export function PausedTextField({ value, onCommit, validate, ...rest }: PausedProps) {
  const field = usePaused({ value, onCommit, ...(validate && { validate }) });
  return <TextField {...rest} {...field} />;
}

export function PausedTextArea({ value, onCommit, validate, rows = 3, ...rest }: PausedProps & { rows?: number }) {
  const field = usePaused({ value, onCommit, ...(validate && { validate }) });
  return <TextArea {...rest} {...field} rows={rows} />;
}
