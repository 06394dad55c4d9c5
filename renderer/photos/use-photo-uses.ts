import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { PhotoUse } from '../../shared/api/index.ts';
import { isPresent, type Photo } from '../../shared/article/index.ts';
import { useClient } from '../bridge/index.ts';

/** Where the pictures of a story stand in other stories, by their asset; asked again when a picture comes. */
export function usePhotoUses(draft: string, photos: readonly Photo[]): ReadonlyMap<string, readonly PhotoUse[]> {
  const client = useClient();
  const assets = [...new Set(photos.filter(isPresent).map((one) => one.asset))].toSorted();
  const { data } = useQuery({
    queryKey: ['photo-uses', draft, assets],
    queryFn: () => client.photos.uses({ assets, except: draft }),
    enabled: assets.length > 0,
    placeholderData: (before) => before,
  });
  return useMemo(() => Map.groupBy(data ?? [], (use) => use.asset), [data]);
}
