import { useEffect, useState } from 'react';
import type { Article } from '../../../shared/article/index.ts';
import type { Comparison } from '../../../shared/article/compare/index.ts';

/** Compares two stories beside the window's own thread; null while it is at it. */
export function useComparison(before: Article | null, after: Article | null): Comparison | null {
  const [answer, setAnswer] = useState<{ before: Article; after: Article; comparison: Comparison } | null>(null);
  useEffect(() => {
    if (!before || !after) return;
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'versions' });
    worker.addEventListener('message', ({ data }: MessageEvent<Comparison>) => {
      setAnswer({ before, after, comparison: data });
      worker.terminate();
    });
    worker.postMessage([before, after]);
    return () => worker.terminate();
  }, [before, after]);
  return answer && answer.before === before && answer.after === after ? answer.comparison : null;
}
