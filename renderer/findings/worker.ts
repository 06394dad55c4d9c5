import { assert } from '../../shared/base/index.ts';
import { createStoryCheck, type StoryCheck } from '../../shared/check/index.ts';
import type { FromWorker, ToWorker } from './protocol.ts';

let check: StoryCheck | null = null;

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'start') {
    check = createStoryCheck(data.options);
    return;
  }
  assert(check, 'a change came before the start');
  self.postMessage({ version: data.version, findings: check.update(data.change) } satisfies FromWorker);
});
