import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './sources.ts';

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const pages = globSync('docs/huong-dan/*.md', { cwd: root });
const source = globSync('renderer/**/*.{ts,tsx}', { cwd: root, exclude: ['**/*.test.*'] })
  .map(read)
  .join('\n');

/** Keys of the editor itself, which are no commands. */
const editorKeys = ['Ctrl+Z', 'Alt+↑', 'Alt+↓'];
const keys = new Set(
  [...source.matchAll(/'((?:Mod|Alt|Shift)\+[^']+|F\d+)'/g)].map(([, key = '']) => key.replace('Mod', 'Ctrl')),
);
const told = (text: string) =>
  text.match(/(?:Ctrl|Alt|Shift)(?:\+(?:Shift|Alt))?\+(?:F\d+|Enter|[^\s*|),;]+)|\bF\d+\b/g) ?? [];

test.each(pages)('%s tells of keys and pictures that are there', (page) => {
  const text = read(page);
  expect(told(text).filter((key) => !keys.has(key) && !editorKeys.includes(key))).toEqual([]);
  const pictures = [...text.matchAll(/\]\((images\/[^)]+)\)/g)].map(([, path = '']) => path);
  expect(pictures.filter((path) => !existsSync(join(root, 'docs/huong-dan', path)))).toEqual([]);
});

test('a key that nothing listens to would be noticed', () => {
  expect(told('Bấm **Ctrl+Shift+Q**, **F7** hay Shift+F8.')).toEqual(['Ctrl+Shift+Q', 'F7', 'Shift+F8']);
  expect(keys.has('Ctrl+Shift+Q')).toBe(false);
});
