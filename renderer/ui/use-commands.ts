import { useEffect, useEffectEvent } from 'react';
import type { Command, CommandRegistry } from './commands.ts';

/**
 * Registers a component's commands while it is on the screen. They may be written anew on each drawing: `when` and
 * `perform` are always those of the last one, and the registry hears only of other labels or keys.
 */
export function useCommands(registry: CommandRegistry, commands: readonly Command[]): void {
  const latest = useEffectEvent((id: string) => commands.find((command) => command.id === id));
  const register = useEffectEvent(() =>
    registry.register(
      commands.map((command) => ({
        ...command,
        when: () => latest(command.id)?.when?.() ?? true,
        perform: () => latest(command.id)?.perform(),
      })),
    ),
  );
  const face = JSON.stringify(commands.map(({ id, label, group, key, words }) => [id, label, group, key, words]));
  useEffect(() => register(), [registry, face]);
}
