import type { TypingPage } from './typing-page.ts';

/** What an input method does to the page, one after another. */
export type Step =
  /**
   * A composition: what the preedit shows in turn, then what is committed (null: cancelled). `replace`: so many letters
   * before the caret are taken into it.
   */
  | { readonly preedit: readonly string[]; readonly commit: string | null; readonly replace?: number }
  /** Backspaces, then letters sent as Unicode packets: Unikey, EVKey, OpenKey. */
  | { readonly backspaces: number; readonly packet: string }
  | { readonly press: string }
  /** Letters from plain keys. */
  | { readonly type: string };

/** Lexical hears of native caret moves by selectionchange: as fast as no hand, an arrow and a key would meet. */
const afterArrow = 40;

export async function perform(opened: TypingPage, steps: readonly Step[]): Promise<void> {
  const { page, cdp } = opened;
  for (const step of steps) {
    if ('press' in step) {
      await page.keyboard.press(step.press);
      if (/Arrow|Home|End|Control|Tab/.test(step.press)) await page.waitForTimeout(afterArrow);
    } else if ('type' in step) await page.keyboard.type(step.type);
    else if ('packet' in step) {
      for (let count = 0; count < step.backspaces; count++) await page.keyboard.press('Backspace');
      for (const letter of step.packet) {
        // VK_PACKET: the way Windows hands over a Unicode character that no key has
        const key = { key: letter, text: letter, windowsVirtualKeyCode: 231 };
        await cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key });
        await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
      }
    } else {
      const start = step.replace === undefined ? null : (await caretInPage(opened)) - step.replace;
      for (const [at, text] of step.preedit.entries())
        await cdp.send('Input.imeSetComposition', {
          text,
          selectionStart: text.length,
          selectionEnd: text.length,
          ...(at === 0 &&
            start !== null &&
            step.replace !== undefined && { replacementStart: start, replacementEnd: start + step.replace }),
        });
      if (step.commit === null)
        await cdp.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 });
      else await cdp.send('Input.insertText', { text: step.commit });
    }
  }
}

/** The caret as Chromium counts it for input methods: in the text of the whole editable element. */
async function caretInPage({ page }: TypingPage): Promise<number> {
  return page.evaluate(() => {
    const selection = getSelection();
    const root = document.querySelector('[role=textbox]');
    if (!selection || !root || selection.focusNode === null) return 0;
    const { focusNode, focusOffset } = selection;
    selection.setBaseAndExtent(root, 0, focusNode, focusOffset);
    // a select is one character to Chromium's count, and none in the selection's text
    const range = document.createRange();
    range.setStart(root, 0);
    range.setEnd(focusNode, focusOffset);
    const controls = [...root.querySelectorAll('select')].filter((one) => !one.hidden && range.intersectsNode(one));
    const before = selection.toString().length + controls.length;
    selection.collapse(focusNode, focusOffset);
    return before;
  });
}
