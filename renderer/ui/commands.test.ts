import { expect, test } from 'vitest';
import { createCommandRegistry } from './commands.ts';

interface Pressed extends Partial<KeyboardEventInit> {
  readonly key: string;
  readonly altGraph?: boolean;
}

function press({ altGraph = false, ...init }: Pressed): KeyboardEvent {
  return {
    code: '',
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    isComposing: false,
    keyCode: 0,
    ...init,
    getModifierState: (name: string) => name === 'AltGraph' && altGraph,
    preventDefault() {},
    stopPropagation() {},
  } as unknown as KeyboardEvent;
}

function registryWith(key: string) {
  const done: string[] = [];
  const registry = createCommandRegistry();
  const dispose = registry.register([{ id: 'a', label: 'A', group: 'g', key, perform: () => done.push('a') }]);
  return { registry, done, dispose };
}

test('a key does its command and only with exactly its modifiers', () => {
  const { registry, done } = registryWith('Mod+K');
  expect(registry.handleKey(press({ key: 'k', ctrlKey: true }))).toBe(true);
  expect(registry.handleKey(press({ key: 'k', ctrlKey: true, shiftKey: true }))).toBe(false);
  expect(registry.handleKey(press({ key: 'k' }))).toBe(false);
  expect(done).toEqual(['a']);
});

test('a letter key of another layout goes by its place on the keyboard', () => {
  const { registry, done } = registryWith('Mod+Alt+M');
  expect(registry.handleKey(press({ key: 'µ', code: 'KeyM', ctrlKey: true, altKey: true }))).toBe(true);
  expect(done).toEqual(['a']);
});

test('keys of an input method and characters made with AltGr are text, never a command', () => {
  const { registry, done } = registryWith('Mod+K');
  expect(registry.handleKey(press({ key: 'k', ctrlKey: true, isComposing: true }))).toBe(false);
  expect(registry.handleKey(press({ key: 'Process', keyCode: 229, ctrlKey: true, code: 'KeyK' }))).toBe(false);
  expect(registry.handleKey(press({ key: 'k', ctrlKey: true, altGraph: true }))).toBe(false);
  expect(done).toEqual([]);
});

test('the command registered last goes first, and the earlier one is back when it leaves', () => {
  const { registry, done } = registryWith('F7');
  const dispose = registry.register([{ id: 'b', label: 'B', group: 'g', key: 'F7', perform: () => done.push('b') }]);
  registry.handleKey(press({ key: 'F7' }));
  dispose();
  registry.handleKey(press({ key: 'F7' }));
  expect(done).toEqual(['b', 'a']);
});

test('a command that cannot be done now leaves its key to another', () => {
  const { registry, done } = registryWith('Delete');
  registry.register([
    { id: 'b', label: 'B', group: 'g', key: 'Delete', when: () => false, perform: () => done.push('b') },
  ]);
  expect(registry.run('b')).toBe(false);
  registry.handleKey(press({ key: 'Delete' }));
  expect(done).toEqual(['a']);
});

test('listeners hear of registration and removal, and the list is stable in between', () => {
  const { registry, dispose } = registryWith('F1');
  let heard = 0;
  registry.onChange(() => heard++);
  expect(registry.all()).toBe(registry.all());
  dispose();
  expect(heard).toBe(1);
  expect(registry.all()).toEqual([]);
});

test('the person’s own keys stand in place of those that commands ship with, also for commands that come later', () => {
  const { registry, done } = registryWith('F7');
  registry.rebind({ a: 'Mod+J', b: '' });
  registry.register([{ id: 'b', label: 'B', group: 'g', key: 'F8', perform: () => done.push('b') }]);
  registry.handleKey(press({ key: 'F7' }));
  registry.handleKey(press({ key: 'F8' }));
  registry.handleKey(press({ key: 'j', ctrlKey: true }));
  expect(done).toEqual(['a']);
  expect([registry.keyNow('F7'), registry.keyNow('F8'), registry.keyNow('F9')]).toEqual(['Mod+J', undefined, 'F9']);
  registry.rebind({});
  registry.handleKey(press({ key: 'F8' }));
  expect(done).toEqual(['a', 'b']);
});
