import { useEffect, useEffectEvent, useState } from 'react';

interface KeptText {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly onBlur: () => void;
}

/**
 * Text of a field while it is typed; handed on, tidied, when the field is left or taken away. Not at each pause: a
 * list of sections is not tidied under the hands of the person who is writing its next line.
 */
export function useKeptText(kept: string, keep: (text: string) => void): KeptText {
  const [typed, setTyped] = useState<string | null>(null);
  const leave = () => {
    if (typed !== null && typed !== kept) keep(typed.normalize('NFC').trim());
    setTyped(null);
  };
  // a tab that closes takes its fields away without a blur
  const leaveAtLast = useEffectEvent(leave);
  useEffect(() => () => leaveAtLast(), []);
  return { value: typed ?? kept, onChange: setTyped, onBlur: leave };
}
