import type { Dispose } from '../../shared/base/index.ts';

/** If nothing takes the focus, the keys are the editor's again after this. */
const longestMs = 1_000;

/**
 * Walking selects the word found in the editor and hands the focus to its fixes a frame later at best. A key pressed
 * in between must not take the place of that word: it is kept from the editor, and Enter takes the first fix once the
 * focus is there.
 */
export function holdKeys(): Dispose {
  let isEntered = false;
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'F7') return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.key === 'Enter' && !event.repeat) isEntered = true;
  };
  const onFocus = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement) || target.isContentEditable) return;
    release();
    if (isEntered) queueMicrotask(() => target.click());
  };
  const timer = setTimeout(release, longestMs);
  window.addEventListener('keydown', onKey, true);
  document.addEventListener('focusin', onFocus);
  function release() {
    clearTimeout(timer);
    window.removeEventListener('keydown', onKey, true);
    document.removeEventListener('focusin', onFocus);
  }
  return release;
}
