import { useQuery } from '@tanstack/react-query';
import { useClient } from './client-context.tsx';

/** The shell, its version and what it can do; undefined until it has answered. It stays what it is. */
export function useDesktopInfo() {
  const { desktop } = useClient();
  return useQuery({ queryKey: ['desktop', 'info'], queryFn: () => desktop.info({}), staleTime: Infinity }).data;
}
