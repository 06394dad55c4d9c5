import type { Dispose } from '../../shared/base/index.ts';
import { keyMatches } from './keys.ts';

/**
 * Something that the person can do, once for the palette, the menus, the buttons and the keys.
 * `key` as in `Mod+K`, `Shift+F7`, `Alt+ArrowUp`; Mod is Ctrl, and ⌘ on macOS (see keys.ts).
 */
export interface Command {
  /** `room.verb`, e.g. `story.submit`. */
  readonly id: string;
  /** In the interface's language; rooms register again when it changes. */
  readonly label: string;
  /** The heading under which the palette and the list of keys show it, in the interface's language. */
  readonly group: string;
  readonly key?: string;
  /** Other words by which the palette finds it. */
  readonly words?: string;
  /** Whether it can be done now; without it, always. */
  readonly when?: () => boolean;
  readonly perform: () => void;
}

export type OwnKeys = Readonly<Record<string, string>>;

/** The table of commands of one window. Rooms register theirs while they are on the screen. */
export interface CommandRegistry {
  /** Adds commands until the returned function is called; a later one with the same key or id goes first. */
  register(commands: readonly Command[]): Dispose;
  /** Registered commands with the keys they answer to, each id once. The same array until something changes. */
  all(): readonly Command[];
  /** The person's own keys, by command; '' for none. */
  rebind(keys: OwnKeys): void;
  /** The key that now does what the command shipped with `key` does; undefined if none does. */
  keyNow(key: string): string | undefined;
  /** Does the command if it is there and can be done now; answers whether. */
  run(id: string): boolean;
  /** Does what the key stands for; answers whether it stood for something, the event is then used up. */
  handleKey(event: KeyboardEvent): boolean;
  onChange(listener: () => void): Dispose;
}

export const canRun = (command: Command): boolean => command.when?.() ?? true;

export function createCommandRegistry(): CommandRegistry {
  const sets: (readonly Command[])[] = [];
  const listeners = new Set<() => void>();
  let listed: readonly Command[] = [];
  let own: OwnKeys = {};

  const withOwnKey = (command: Command): Command => {
    const key = own[command.id];
    if (key === undefined) return command;
    const { key: _, ...rest } = command;
    return key === '' ? rest : { ...rest, key };
  };
  const changed = () => {
    const byId = new Map<string, Command>();
    for (const set of sets) for (const command of set) byId.set(command.id, withOwnKey(command));
    listed = [...byId.values()];
    for (const listener of listeners) listener();
  };

  return {
    register(commands) {
      sets.push(commands);
      changed();
      return () => {
        const at = sets.indexOf(commands);
        if (at === -1) return;
        sets.splice(at, 1);
        changed();
      };
    },
    all: () => listed,
    rebind(keys) {
      own = keys;
      changed();
    },
    keyNow(key) {
      const command = sets.flat().findLast((one) => one.key === key);
      return command ? withOwnKey(command).key : key;
    },
    run(id) {
      const command = listed.find((one) => one.id === id);
      if (!command || !canRun(command)) return false;
      command.perform();
      return true;
    },
    handleKey(event) {
      // a key that belongs to an input method, or that makes a character with AltGr, is text
      if (event.isComposing || event.keyCode === 229 || event.getModifierState('AltGraph')) return false;
      const command = listed.findLast((one) => one.key !== undefined && keyMatches(one.key, event) && canRun(one));
      if (!command) return false;
      event.preventDefault();
      event.stopPropagation();
      command.perform();
      return true;
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
