export { canRun, type Command, type CommandRegistry, createCommandRegistry } from './commands.ts';
export { ariaKeys, keyCaps } from './keys.ts';
export { Fill, Slot, type SlotName, SlotsProvider } from './slots.tsx';
