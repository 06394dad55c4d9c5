import { useCallback, useEffect, useState } from 'react';
import type { Client, OpenedDraft, Settings } from '../../shared/api/index.ts';
import { useBridge, useClient, useEvent } from '../bridge/index.ts';

export type Opening =
  | { readonly kind: 'opening' }
  | { readonly kind: 'failed'; readonly error: unknown }
  | {
      readonly kind: 'opened';
      readonly opened: OpenedDraft;
      readonly settings: Settings;
      readonly dictionary: readonly string[];
    };

const entriesOf = async (client: Client): Promise<readonly string[]> =>
  (await client.dictionary.list({})).map(({ entry }) => entry);

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
    Promise.all([client.drafts.open({ id: draft }), client.settings.get({}), entriesOf(client)]).then(
      ([opened, settings, dictionary]) => show({ kind: 'opened', opened, settings, dictionary }),
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

/** The newsroom's dictionary as it is now. */
export function useLiveDictionary(first: readonly string[]): readonly string[] {
  const client = useClient();
  const [entries, setEntries] = useState(first);
  useEvent('dictionaryChanged', () => {
    // the entries in hand stay good when the call fails
    entriesOf(client).then(setEntries, () => undefined);
  });
  return entries;
}
