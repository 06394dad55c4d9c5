import { type ComponentType, type FunctionComponent, useEffect, useState } from 'react';

const reads: (() => Promise<unknown>)[] = [];

/**
 * A part of the window whose code is no part of the start: it is read when it is wanted first, or in a quiet moment
 * before (`readPartsAhead`), and draws nothing until then. Unlike React's `lazy` it shows at once when it is there:
 * Suspense holds back for 300 ms.
 */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  isWanted: (props: Props) => boolean = () => true,
): FunctionComponent<Props> {
  let part: ComponentType<Props> | null = null;
  let loading: Promise<void> | null = null;
  const read = () =>
    (loading ??= load().then(
      (it) => {
        part = it;
      },
      (error: unknown) => {
        loading = null;
        throw error;
      },
    ));
  reads.push(read);
  return function LazyPart(props: Props) {
    const [state, setState] = useState<{ readonly error: unknown } | 'there' | null>(null);
    const isMissing = part === null && isWanted(props);
    useEffect(() => {
      if (!isMissing) return;
      read().then(
        () => setState('there'),
        (error: unknown) => setState({ error }),
      );
    }, [isMissing]);
    // for the error boundary around it
    if (state !== null && state !== 'there') throw state.error;
    const Part = part;
    return Part && <Part {...props} />;
  };
}

/** Reads what is not there yet, one after the other, whenever the window rests. */
export function readPartsAhead(): void {
  const rest = [...reads];
  const readNext = () => {
    const read = rest.shift();
    // one that cannot be read now says so when it is wanted
    void read?.()
      .catch(() => undefined)
      .finally(() => requestIdleCallback(readNext));
  };
  requestIdleCallback(readNext);
}
