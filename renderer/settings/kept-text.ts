import { useState } from 'react';

interface KeptText {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly onBlur: () => void;
}

/** Text of a field while it is typed; handed on when the field is left, as NFC. */
export function useKeptText(kept: string, keep: (text: string) => void): KeptText {
  const [typed, setTyped] = useState<string | null>(null);
  return {
    value: typed ?? kept,
    onChange: setTyped,
    onBlur: () => {
      if (typed !== null && typed !== kept) keep(typed.normalize('NFC').trim());
      setTyped(null);
    },
  };
}
