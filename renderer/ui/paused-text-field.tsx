import { useEffect, useEffectEvent, useState } from 'react';
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
  const [isComposing, setComposing] = useState(false);
  const commit = () => {
    if (typed === null || isComposing || validate?.(typed) !== undefined) return;
    if (typed !== value) onCommit(typed);
    setTyped(null);
  };
  const commitLater = useEffectEvent(commit);
  useEffect(() => {
    if (typed === null) return;
    const timer = setTimeout(() => commitLater(), pauseMs);
    return () => clearTimeout(timer);
  }, [typed, isComposing]);
  useEffect(() => () => commitLater(), []);

  return {
    value: typed ?? value,
    error: validate?.(typed ?? value),
    onChange: setTyped,
    onBlur: commit,
    onCompositionStart: () => setComposing(true),
    onCompositionEnd: () => setComposing(false),
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
