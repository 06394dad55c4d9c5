import { useLayoutEffect, useRef } from 'react';
import type { Command, CommandRegistry } from './commands.ts';

/**
 * Registers a component's commands while it is on the screen. They may be written anew on each drawing: `when` and
 * `perform` are always those of the last one, and the registry hears only of other labels or keys.
 */
export function useCommands(registry: CommandRegistry, commands: readonly Command[]): void {
  // no effect event: the palette asks `when` while it is drawn
  const latest = useRef(commands);
  useLayoutEffect(() => {
    latest.current = commands;
  });
  const face = JSON.stringify(commands.map(({ id, label, group, key, words }) => [id, label, group, key, words]));
  // in place before the person can see what the keys would act on
  useLayoutEffect(() => {
    const find = (id: string) => latest.current.find((command) => command.id === id);
    return registry.register(
      latest.current.map((command) => ({
        ...command,
        when: () => find(command.id)?.when?.() ?? true,
        perform: () => find(command.id)?.perform(),
      })),
    );
  }, [registry, face]);
}
