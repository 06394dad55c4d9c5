import type { TypingPage } from './typing-page.ts';

/** What an input method does to the page, one after another. */
export type Step =
  /** A composition: what the preedit shows in turn, then what is committed (null: cancelled). */
  | { readonly preedit: readonly string[]; readonly commit: string | null; readonly replace?: number }
  /** Backspaces, then letters sent as Unicode packets: Unikey, EVKey, OpenKey. */
  | { readonly backspaces: number; readonly packet: string }
  | { readonly press: string }
  /** Letters from plain keys. */
  | { readonly type: string };

/** Lexical hears of native caret moves by selectionchange: as fast as no hand, an arrow and a key would meet. */
const afterArrow = 40;

export async function perform({ page, cdp }: TypingPage, steps: readonly Step[]): Promise<void> {
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
      for (const [at, text] of step.preedit.entries())
        await cdp.send('Input.imeSetComposition', {
          text,
          selectionStart: text.length,
          selectionEnd: text.length,
          ...(at === 0 &&
            step.replace !== undefined && {
              replacementStart: step.replace,
              replacementEnd: step.replace + text.length,
            }),
        });
      if (step.commit === null)
        await cdp.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 });
      else await cdp.send('Input.insertText', { text: step.commit });
    }
  }
}
