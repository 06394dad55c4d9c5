import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const electron = join(import.meta.dirname, '../..');
const sources = readdirSync(electron, { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.ts') && !name.endsWith('.test.ts'),
);

test.each([
  'webSecurity',
  'allowRunningInsecureContent',
  'experimentalFeatures',
  'enableBlinkFeatures',
  'allowpopups',
  'nodeIntegrationInWorker',
  'nodeIntegrationInSubFrames',
  '.loadFile(',
  'bypassCSP',
  'executeJavaScript',
])('%s, which Electron warns of, is nowhere in the shell', (word) => {
  expect(sources.length).toBeGreaterThan(50);
  expect(sources.filter((name) => readFileSync(join(electron, name), 'utf8').includes(word))).toEqual([]);
});
