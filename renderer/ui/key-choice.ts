import { keyOf, type PressedKey } from './keys.ts';

/** Why a key can't be given to a command. */
export type KeyFault = 'plain' | 'text' | 'system' | 'input-method';

const isFunctionKey = /(?:^|\+)F\d{1,2}$/;
/** Keys that edit text in every field and that no system lets go. */
const text = new Set('ACVXZY'.split('').map((letter) => `Mod+${letter}`)).add('Mod+Shift+Z').add('Mod+Shift+V');
/** Taken by Windows, desktops or the browser before a page hears of them. */
const system = new Set([
  ...'NTWQR'.split('').map((letter) => `Mod+${letter}`),
  ...'NTWRIJ'.split('').map((letter) => `Mod+Shift+${letter}`),
  ...Array.from({ length: 9 }, (_, at) => `Mod+${at + 1}`),
  ...Array.from({ length: 7 }, (_, at) => `Mod+Alt+F${at + 1}`),
  'Mod+Tab',
  'Mod+Shift+Tab',
  'Mod+Escape',
  'Mod+Shift+Escape',
  'Mod+Alt+Delete',
  'Mod+Alt+L',
  'Mod+Alt+T',
  'Mod+F4',
  'Mod+F5',
  'Alt+Tab',
  'Alt+F4',
  'Alt+ ',
  'Alt+Escape',
  'Alt+D',
  'Alt+F',
  'Alt+ArrowLeft',
  'Alt+ArrowRight',
  'Shift+F10',
  'F3',
  'F5',
  'F6',
  'F10',
  'F12',
]);
/** UniKey, EVKey and OpenKey switch with Alt+Z and open with Ctrl+Shift+F5, F6 and F9; ibus with Ctrl+Space and Shift+`. */
const inputMethods = new Set([
  'Alt+Z',
  'Mod+Shift+F5',
  'Mod+Shift+F6',
  'Mod+Shift+F9',
  'Mod+ ',
  'Mod+Shift+ ',
  'Shift+~',
]);

/** What the person pressed as a command's key; null while only Ctrl, Alt, Shift and the like are down. */
export function chosenKey(event: PressedKey): string | null {
  return ['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'Dead', 'Process'].includes(event.key) ? null : keyOf(event);
}

/** Null if a command may have the key. */
export function keyFault(key: string): KeyFault | null {
  if (inputMethods.has(key)) return 'input-method';
  if (system.has(key)) return 'system';
  if (text.has(key)) return 'text';
  const parts = key.split('+');
  const isHeld = parts.includes('Mod') || parts.includes('Ctrl') || parts.includes('Alt');
  return isHeld || isFunctionKey.test(key) ? null : 'plain';
}
