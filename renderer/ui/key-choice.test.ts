import { expect, test } from 'vitest';
import { chosenKey, keyFault } from './key-choice.ts';
import { keyMatches } from './keys.ts';

const pressed = (key: string, code: string, held: string) => ({
  key,
  code,
  ctrlKey: held.includes('c'),
  altKey: held.includes('a'),
  shiftKey: held.includes('s'),
  metaKey: held.includes('m'),
});

test.each([
  ['k', 'KeyK', 'c', 'Mod+K'],
  ['K', 'KeyK', 'cs', 'Mod+Shift+K'],
  ['µ', 'KeyM', 'ca', 'Mod+Alt+M'],
  ['F9', 'F9', '', 'F9'],
  ['ArrowUp', 'ArrowUp', 'as', 'Alt+Shift+ArrowUp'],
  ['+', 'Equal', 'c', 'Mod++'],
  [',', 'Comma', 'c', 'Mod+,'],
])('%s (%s, held: %s) is taken as %s, and answers to it', (key, code, held, name) => {
  const event = pressed(key, code, held);
  expect(chosenKey(event)).toBe(name);
  expect(keyMatches(name, event)).toBe(true);
});

test('the keys that are only held are no choice yet', () => {
  expect(chosenKey(pressed('Shift', 'ShiftLeft', 's'))).toBeNull();
  expect(chosenKey(pressed('Control', 'ControlLeft', 'c'))).toBeNull();
});

test.each([
  ['K', 'plain'],
  ['Shift+K', 'plain'],
  ['Enter', 'plain'],
  ['Mod+C', 'text'],
  ['Mod+W', 'system'],
  ['F5', 'system'],
  ['Alt+Z', 'input-method'],
  ['Mod+ ', 'input-method'],
  ['Mod+K', null],
  ['F9', null],
  ['Alt+K', null],
])('%s: %s', (key, fault) => {
  expect(keyFault(key)).toBe(fault);
});
