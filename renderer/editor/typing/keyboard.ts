import type { Dispose } from '../../../shared/base/index.ts';
import { createTypist, type TypingEdit, type TypingOptions } from '../../../shared/language/index.ts';
import { fieldText } from './field-text.ts';
import { storyText } from './story-text.ts';
import type { TypedText } from './typed-text.ts';

/** Morat's own typing method, for a window in which the machine has none. */
export interface TypingKeyboard {
  /** Null: keys are what they are. */
  readonly set: (options: TypingOptions | null) => void;
  /** True once the machine's own input method wrote Vietnamese: from then on it alone does. */
  readonly isYielding: () => boolean;
  /** Types again although the machine's own input method was seen. */
  readonly resume: () => void;
  readonly onYield: (listener: () => void) => Dispose;
  /** Listens to the keys of a page, before anything in it sees them. */
  readonly register: (page: Document) => Dispose;
}

/** Letters that only Vietnamese has: no key of another language's keyboard makes them. */
const onlyVietnamese = /[ĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9]/;
/** Keys that an input method has taken, and VK_PACKET: a character that no key made (Unikey, EVKey, OpenKey). */
const systemKeyCodes = new Set([229, 231]);
const modifiers = new Set(['Shift', 'CapsLock', 'Control', 'Alt', 'AltGraph', 'Meta']);

const textAt = (target: EventTarget | null): TypedText | null =>
  target instanceof Element ? (fieldText(target) ?? storyText(target)) : null;

export function createTypingKeyboard(): TypingKeyboard {
  const listeners = new Set<() => void>();
  let options: TypingOptions | null = null;
  let yielding = false;
  let applying = false;
  const typist = createTypist(() => options ?? { method: 'telex', placement: 'old', restore: false, brackets: false });

  const setYielding = (now: boolean) => {
    typist.forget();
    if (yielding === now) return;
    yielding = now;
    for (const listener of listeners) listener();
  };
  const apply = (text: TypedText, edit: TypingEdit) => {
    applying = true;
    try {
      text.apply(edit);
    } finally {
      applying = false;
    }
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (options === null || yielding || event.defaultPrevented || modifiers.has(event.key)) return;
    if (event.isComposing || systemKeyCodes.has(event.keyCode)) return typist.forget();
    const isShortcut = (event.ctrlKey || event.altKey || event.metaKey) && !event.getModifierState('AltGraph');
    const isPrinting = event.key.length === 1 && !isShortcut;
    if (!isPrinting && !/^(?:Enter|Tab|Escape)$/.test(event.key)) return;
    const text = textAt(event.target);
    if (text === null) return;
    // what is written over a selection goes on with no word
    if (text.hasSelection && (!isPrinting || /\p{L}$/u.test(text.before))) return;
    if (event.key === 'Enter' || event.key === 'Tab') {
      const edit = typist.leave(text.before);
      if (edit) apply(text, edit);
      return;
    }
    if (!isPrinting && !text.takesEscape) return;
    const edit = isPrinting ? typist.press(text.before, event.key) : typist.restore(text.before);
    if (edit === null) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    apply(text, edit);
  };
  const onInput = (event: InputEvent) => {
    const isTyped = event.inputType === 'insertText' || event.inputType === 'insertCompositionText';
    if (options !== null && isTyped && !applying && onlyVietnamese.test(event.data ?? '')) setYielding(true);
  };

  return {
    set(now) {
      if (now === null) setYielding(false);
      options = now;
    },
    isYielding: () => yielding,
    resume: () => setYielding(false),
    onYield(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    register(page) {
      page.addEventListener('keydown', onKeyDown, { capture: true });
      page.addEventListener('beforeinput', onInput, { capture: true });
      return () => {
        page.removeEventListener('keydown', onKeyDown, { capture: true });
        page.removeEventListener('beforeinput', onInput, { capture: true });
      };
    },
  };
}
