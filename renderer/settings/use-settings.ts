import { useQuery, useQueryClient } from '@tanstack/react-query';
import { defaultSettings, type Settings } from '../../shared/api/index.ts';
import { useClient } from '../bridge/index.ts';
import { failureNotice, useMessages } from '../messages/index.ts';
import { useNotices } from '../ui/index.ts';

/** Read again on `settingsChanged`. */
export const settingsKey = ['settings'] as const;

export function useSettings(): Settings {
  const client = useClient();
  const { data } = useQuery({ queryKey: settingsKey, queryFn: () => client.settings.get({}) });
  return data ?? defaultSettings;
}

/** Changes some settings: seen at once, kept on disk; if that fails it is told and what is on disk is shown again. */
export function useChangeSettings(): (patch: Partial<Settings>) => void {
  const client = useClient();
  const queries = useQueryClient();
  const messages = useMessages();
  const notices = useNotices();
  return (patch) => {
    queries.setQueryData<Settings>(settingsKey, (before) => ({ ...(before ?? defaultSettings), ...patch }));
    client.settings.set(patch).catch((error: unknown) => {
      notices.show({ id: 'settings', ...failureNotice(error, messages) });
      void queries.invalidateQueries({ queryKey: settingsKey });
    });
  };
}
