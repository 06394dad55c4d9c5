import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openedFiles } from './opened-files.ts';

test('files among the arguments are handed over once, whatever else stands there', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'morat-opened-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'bài.MORAT'), 'a');
  writeFileSync(join(folder, 'tin.docx'), 'b');
  writeFileSync(join(folder, 'secrets.txt'), 'c');
  let told = 0;
  const files = openedFiles(() => told++);
  files.add(['--data', '/x', '--flag.morat', 'secrets.txt'], folder);
  expect(told).toBe(0);
  files.add(['bài.MORAT', join(folder, 'tin.docx'), 'gone.docx'], folder);
  expect(told).toBe(1);
  expect((await files.take()).map(({ name, bytes }) => [name, Buffer.from(bytes).toString()])).toEqual([
    ['bài.MORAT', 'a'],
    ['tin.docx', 'b'],
  ]);
  expect(await files.take()).toEqual([]);
});
