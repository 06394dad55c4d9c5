import { createState } from 'lexical';

/** An update that only draws: it changes no words and is no step of anything. */
export const DRAW_TAG = 'draw-suggestions';

/** The words struck in front of a run, and the number of the colour of their author. */
export interface Struck {
  readonly text: string;
  readonly hue: number;
}

/**
 * On the run behind them, never as text: no caret stops in them, no input method reads them, nothing copies them, and
 * the story's stored form knows nothing of them.
 */
export const struckState = createState('struck', {
  parse: (): Struck | null => null,
  isEqual: (one, other) => one === other || (one?.text === other?.text && one?.hue === other?.hue),
});
