import { useState } from 'react';
import type { SendStatus } from '../../shared/api/index.ts';
import { useClient } from '../bridge/index.ts';

type SendRun = { readonly kind: 'idle' | 'sending' | 'sent' } | { readonly kind: 'failed'; readonly error: unknown };

/** Targets and what each takes the story as. */
type Chosen = readonly (readonly [string, SendStatus])[];

/** Puts a story into the outbox as it is on disk; `beforeSend` brings what was typed last there. */
export function useSend(draft: string, beforeSend: () => Promise<void>) {
  const client = useClient();
  const [run, setRun] = useState<SendRun>({ kind: 'idle' });
  const send = async (chosen: Chosen, override: string | null): Promise<void> => {
    setRun({ kind: 'sending' });
    try {
      await beforeSend();
      await client.outbox.send({ draft, targets: chosen.map(([target, status]) => ({ target, status })), override });
      setRun({ kind: 'sent' });
    } catch (error) {
      setRun({ kind: 'failed', error });
    }
  };
  return { run, send: (chosen: Chosen, override: string | null) => void send(chosen, override) };
}
