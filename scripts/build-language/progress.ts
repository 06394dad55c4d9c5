/** Prints one line a step and result, and at most one a second of what is under way. */
export function showProgress(): { step: (line: string) => void; underway: (line: string) => void } {
  const begun = Date.now();
  let last = 0;
  const step = (line: string): void => {
    last = Date.now();
    console.log(`${((last - begun) / 1000).toFixed(0).padStart(5)} s  ${line}`);
  };
  return {
    step,
    underway: (line) => {
      if (Date.now() - last >= 1000) step(line);
    },
  };
}
