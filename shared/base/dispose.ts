/** Whatever registers something returns this: call it once to undo the registration. */
export type Dispose = () => void;

/** One undo for several, run last first. */
export function disposeAll(...all: readonly Dispose[]): Dispose {
  return () => {
    for (const dispose of all.toReversed()) dispose();
  };
}
