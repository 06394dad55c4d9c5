import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runningTexts } from '../../shared/article/index.ts';
import { originalOf } from '../../shared/review/index.ts';
import { perform, type Step } from '../typing/input.ts';
import { stages } from '../typing/methods.ts';
import { openTypingPage } from '../typing/page/serve.ts';
import { put, see, type Seen, storyWith } from '../typing/story.ts';
import type { TypingPage } from '../typing/typing-page.ts';

// The same hands in both modes, step by step, in a real browser: words struck beside the caret, composition and
// backspace-and-retype around them, splitting, joining, undo. Same words, same caret, and the original still there.

const numRuns = Number(process.env['MORAT_LOCKSTEP_RUNS'] ?? 12);
const words = fc.constantFrom('toán', 'việt', 'đường', 'ướt', 'khuỷu');
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: words.map((word): Step => ({ preedit: stages(word), commit: word })) },
  {
    weight: 4,
    arbitrary: fc.record({ backspaces: fc.nat({ max: 4 }), packet: words }) as fc.Arbitrary<Step>,
  },
  { weight: 1, arbitrary: words.map((word): Step => ({ preedit: stages(word), commit: null })) },
  {
    weight: 6,
    arbitrary: fc
      .constantFrom(
        'Backspace',
        'Delete',
        'Control+Backspace',
        'ArrowLeft',
        'ArrowRight',
        'Enter',
        'Shift+ArrowLeft',
        'Home',
      )
      .map((press): Step => ({ press })),
  },
  { weight: 1, arbitrary: fc.constant<Step>({ press: 'Control+z' }) },
  { weight: 2, arbitrary: fc.constantFrom('ba ', ' n', 'a').map((type): Step => ({ type })) },
);

/** One undo, and only of what was written here: what the page showed before is none of this run's. */
function withinRun(steps: readonly Step[]): Step[] {
  const writes = steps.findIndex((one) => 'packet' in one || ('commit' in one && one.commit !== null));
  const isUndo = (one: Step) => 'press' in one && one.press === 'Control+z';
  const undo = writes === -1 ? -1 : steps.findIndex((one, at) => at > writes && isUndo(one));
  return steps.filter((one, at) => !isUndo(one) || at === undo);
}

let opened: TypingPage;
beforeAll(async () => {
  opened = await openTypingPage();
});
afterAll(() => opened.close());

async function run(author: string | null, steps: readonly Step[]): Promise<Seen> {
  await opened.page.evaluate((name) => window.story.editor.suggesting.setAuthor(name), author);
  await put(opened, story, { field: 'body', key: 'k1', offset: 9, length: 0 });
  await perform(opened, steps);
  return see(opened);
}
const story = storyWith('body', 'một hai ba bốn');

test('random typing gives the same words and caret in both modes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 6 }), async (given) => {
      const steps = withinRun(given);
      const direct = await run(null, steps);
      const suggested = await run('An', steps);
      expect(suggested.errors).toEqual([]);
      expect(runningTexts(suggested.article).map((one) => one.text)).toEqual(
        runningTexts(direct.article).map((one) => one.text),
      );
      expect(suggested.caret?.offset).toBe(direct.caret?.offset);
      expect(originalOf(suggested.article)).toEqual(story);
    }),
    { numRuns, timeout: 30_000 },
  );
}, 300_000);
