import { useCallback, useEffect, useRef } from 'react';
import { useClient, useEvent } from '../../bridge/index.ts';

/** Takes in files that the person opened with Morat from outside: by double click, by argument, by a second start. */
export function useOpenedFiles(onFiles: (files: readonly File[]) => void): void {
  const client = useClient();
  const latest = useRef(onFiles);
  useEffect(() => {
    latest.current = onFiles;
  });
  const take = useCallback(() => {
    client.desktop.takeFiles({}).then(
      (files) => {
        if (files.length > 0) latest.current(files.map(({ name, bytes }) => new File([bytes.slice()], name)));
      },
      // a shell that is not there has no files; the event comes again
      () => undefined,
    );
  }, [client]);
  useEffect(take, [take]);
  useEvent('filesWaiting', take);
}
