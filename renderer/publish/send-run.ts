import { useState } from 'react';
import { useClient } from '../bridge/index.ts';
import type { Choice } from './targets.tsx';

type SendRun = { readonly kind: 'idle' | 'sending' | 'sent' } | { readonly kind: 'failed'; readonly error: unknown };

/** Puts a story into the outbox as it is on disk; `beforeSend` brings what was typed last there. */
export function useSend(draft: string, beforeSend: () => Promise<void>) {
  const client = useClient();
  const [run, setRun] = useState<SendRun>({ kind: 'idle' });
  const send = async (choice: Choice, override: string | null): Promise<void> => {
    setRun({ kind: 'sending' });
    try {
      await beforeSend();
      await client.outbox.send({ draft, targets: [choice], override });
      setRun({ kind: 'sent' });
    } catch (error) {
      setRun({ kind: 'failed', error });
    }
  };
  return { run, send: (choice: Choice, override: string | null) => void send(choice, override) };
}
