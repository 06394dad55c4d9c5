const acting = new Set(['Enter', 'Backspace', 'Delete', 'Tab']);

/**
 * A browser tells of a moved caret in a task of its own, which can come after the next key. A key that acts on the
 * selection makes it known first: else Shift+End followed at once by a command would miss the last move.
 */
export function selectionNow(event: KeyboardEvent): void {
  if (event.isComposing) return;
  if (event.ctrlKey || event.metaKey || event.altKey || acting.has(event.key))
    document.dispatchEvent(new Event('selectionchange'));
}
