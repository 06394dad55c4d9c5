import { useCallback } from 'react';
import type { Finding } from '../../shared/check/index.ts';
import { useClient } from '../bridge/index.ts';
import { failureNotice, useMessages } from '../messages/index.ts';
import { useNotices } from '../ui/index.ts';

/** Doubts of the restoring of marks come from no rule that could be switched off. */
export const isRule = ({ rule }: Pick<Finding, 'rule'>): boolean => !rule.startsWith('restore/');

/** Switches a rule off for every story on this machine and says so, with a way back to what was decided before. */
export function useRuleOff(): (rule: string) => void {
  const client = useClient();
  const messages = useMessages();
  const notices = useNotices();
  return useCallback(
    (rule) => {
      const { findings: words, story } = messages;
      const id = 'style.ruleOff';
      const failed = (error: unknown) => {
        notices.show({ id, ...failureNotice(error, messages) });
      };
      const turnOff = async () => {
        const { choices } = (await client.settings.get({})).style;
        const before = choices[rule];
        const severity = before?.severity !== undefined && { severity: before.severity };
        await client.style.decide({ rule, choice: { on: false, ...severity } });
        const back = before ? { ...(before.on !== undefined && { on: before.on }), ...severity } : null;
        notices.show({
          id,
          kind: 'done',
          text: words.ruleIsOff,
          next: words.ruleIsOffNext,
          action: {
            label: story.toolbar.undo,
            perform: () => void client.style.decide({ rule, choice: back }).catch(failed),
          },
        });
      };
      turnOff().catch(failed);
    },
    [client, messages, notices],
  );
}
