import { useCallback, useEffect } from 'react';
import { useClient, useEvent } from '../bridge/index.ts';
import type { RuleBook } from '../findings/index.ts';

/** Hands over the house's packs of rules, now and whenever they change. A story is judged without them until then. */
export function useHouseStyle(judgeBy: (book: RuleBook) => void): void {
  const client = useClient();
  const read = useCallback(() => {
    // the rules in hand stay good when the call fails
    client.style.book({}).then(judgeBy, () => undefined);
  }, [client, judgeBy]);
  useEffect(read, [read]);
  useEvent('styleChanged', read);
}
