import { useQuery, useQueryClient } from '@tanstack/react-query';
import { defaultSettings, type Settings } from '../../../shared/api/index.ts';
import { useClient, useEvent } from '../../bridge/index.ts';

type Person = Settings['person'];

const personKey = ['review', 'person'] as const;

/** Who takes the steps: the name and role chosen on this machine. */
export function usePerson(): {
  readonly person: Person;
  /** Read already; until then `person` is nobody in particular. */
  readonly isKnown: boolean;
  readonly setPerson: (person: Person) => Promise<void>;
} {
  const client = useClient();
  const queries = useQueryClient();
  const { data } = useQuery({ queryKey: personKey, queryFn: async () => (await client.settings.get({})).person });
  useEvent('settingsChanged', () => void queries.invalidateQueries({ queryKey: personKey }));
  return {
    person: data ?? defaultSettings.person,
    isKnown: data !== undefined,
    async setPerson(person) {
      await client.settings.set({ person });
      queries.setQueryData(personKey, person);
    },
  };
}

/** Names to give a story to, or to mention. */
export function usePeople(): readonly string[] {
  const client = useClient();
  const { data } = useQuery({
    queryKey: ['review', 'people'],
    queryFn: async () => (await client.review.people({})).toSorted(new Intl.Collator('vi').compare),
    staleTime: 60_000,
  });
  return data ?? [];
}
