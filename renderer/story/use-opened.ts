import { useCallback, useEffect, useState } from 'react';
import type { OpenedDraft, Settings } from '../../shared/api/index.ts';
import { useBridge, useClient } from '../bridge/index.ts';

export type Opening =
  | { readonly kind: 'opening' }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'opened'; readonly opened: OpenedDraft; readonly settings: Settings };

/** Reads a story once. Later news of it from the disk never come in here: the window's text is the truth. */
export function useOpened(draft: string): { readonly opening: Opening; readonly again: () => void } {
  const client = useClient();
  const [turn, setTurn] = useState(0);
  const asked = `${draft} ${turn}`;
  const [answer, setAnswer] = useState<{ readonly asked: string; readonly opening: Opening } | null>(null);
  useEffect(() => {
    let gone = false;
    const show = (opening: Opening) => {
      if (!gone) setAnswer({ asked, opening });
    };
    Promise.all([client.drafts.open({ id: draft }), client.settings.get({})]).then(
      ([opened, settings]) => show({ kind: 'opened', opened, settings }),
      (error: unknown) => show({ kind: 'failed', error }),
    );
    return () => {
      gone = true;
    };
  }, [client, draft, asked]);
  return {
    opening: answer?.asked === asked ? answer.opening : { kind: 'opening' },
    again: useCallback(() => setTurn((before) => before + 1), []),
  };
}

/** The settings as they are now. */
export function useLiveSettings(first: Settings): Settings {
  const client = useClient();
  const bridge = useBridge();
  const [settings, setSettings] = useState(first);
  useEffect(
    () =>
      bridge.on('settingsChanged', () => {
        // the settings in hand stay good when the call fails
        client.settings.get({}).then(setSettings, () => undefined);
      }),
    [bridge, client],
  );
  return settings;
}
