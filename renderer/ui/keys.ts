interface KeyParts {
  readonly mod: boolean;
  readonly control: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  /** A single character in upper case, or the name of KeyboardEvent.key. */
  readonly name: string;
}

export type PressedKey = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

const isMac = typeof navigator !== 'undefined' && navigator.platform.startsWith('Mac');

function keyParts(key: string): KeyParts {
  const parts = key.split('+');
  // of Ctrl and the plus sign itself nothing is left behind the last +
  const name = parts.at(-1) || '+';
  return {
    mod: parts.includes('Mod'),
    control: parts.includes('Ctrl'),
    alt: parts.includes('Alt'),
    shift: parts.includes('Shift'),
    name: name.length === 1 ? name.toUpperCase() : name,
  };
}

/** The key's name whatever the layout: a letter key that yields another script or a symbol goes by its place. */
function nameOf(event: PressedKey): string {
  const letter = /^(?:Key|Digit)(.)$/.exec(event.code)?.[1];
  if (letter !== undefined && !/^[a-z0-9]$/i.test(event.key)) return letter;
  return event.key.length === 1 ? event.key.toUpperCase() : event.key;
}

/** Whether a pressed key is the one meant, e.g. `Mod+Shift+E`; every modifier has to agree. */
export function keyMatches(key: string, event: PressedKey, mac = isMac): boolean {
  const parts = keyParts(key);
  const control = parts.control || (parts.mod && !mac);
  const meta = parts.mod && mac;
  return (
    event.ctrlKey === control &&
    event.metaKey === meta &&
    event.altKey === parts.alt &&
    event.shiftKey === parts.shift &&
    nameOf(event) === parts.name
  );
}

/** The key as a command's `key` is written. */
export function keyOf(event: PressedKey, mac = isMac): string {
  const isMod = mac ? event.metaKey : event.ctrlKey;
  const held = [isMod && 'Mod', mac && event.ctrlKey && 'Ctrl', event.altKey && 'Alt', event.shiftKey && 'Shift'];
  return [...held.filter((one) => one !== false), nameOf(event)].join('+');
}

const shown: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  Delete: 'Del',
  plus: '+',
  ' ': '␣',
};
const shownOnMac: Readonly<Record<string, string>> = { Mod: '⌘', Alt: '⌥', Shift: '⇧', Ctrl: '⌃' };

/** The caps to draw for a key, e.g. ['Ctrl', 'K']. */
export function keyCaps(key: string, mac = isMac): string[] {
  return key
    .replace(/\+\+$/, '+plus')
    .split('+')
    .map((part) => (mac ? shownOnMac[part] : undefined) ?? (part === 'Mod' ? 'Ctrl' : (shown[part] ?? part)));
}

/** The same for assistive technology: the form of aria-keyshortcuts. */
export const ariaKeys = (key: string, mac = isMac): string =>
  key.replace('Mod', mac ? 'Meta' : 'Control').replace('Ctrl', 'Control');
