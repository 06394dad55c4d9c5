import type { TypedText } from './typed-text.ts';

/** A plain field of a dialog or a bar, if words are typed into it: not passwords, numbers, addresses. */
export function fieldText(target: Element): TypedText | null {
  const isWords =
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && /^(?:text|search)$/.test(target.type));
  if (!isWords || target.readOnly || target.disabled || /^(?:url|email)$/.test(target.inputMode)) return null;
  const start = target.selectionStart ?? 0;
  return {
    before: target.value.slice(0, start),
    hasSelection: target.selectionEnd !== start,
    takesEscape: false,
    apply({ remove, insert }) {
      if (remove > 0) target.setSelectionRange(start - remove, start);
      // the only way by which the field's own undo keeps what was there
      if (insert !== '' || remove > 0) document.execCommand('insertText', false, insert);
    },
  };
}
