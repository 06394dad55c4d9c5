import { expect } from 'vitest';
import { originalOf } from '../../shared/review/index.ts';
import { openTypingPage } from '../typing/page/serve.ts';
import { runTypingSuite } from '../typing/suite.ts';

// the same keys in the same places, suggested: the same text, the same caret, and the story before is still there
runTypingSuite(
  'the story page while changes are suggested',
  () => openTypingPage(undefined, '?suggesting'),
  (before, after) => expect(originalOf(after)).toEqual(before),
);
