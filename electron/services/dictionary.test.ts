import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DictionaryRow } from '../../shared/api/index.ts';
import { openLog } from './log.ts';
import { type Services, startServices } from './start.ts';

let folder: string;
let services: Services;
let events: string[];
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'morat-dictionary-'));
  events = [];
  services = startServices({
    folder,
    resources: join(import.meta.dirname, '../../resources'),
    log: await openLog(folder, 'test'),
    emit: (event) => events.push(event),
  });
});
afterEach(async () => {
  await services.close();
  rmSync(folder, { recursive: true, force: true });
});
const call = (name: string, input: unknown) => services.call('dictionary', name, input);
const value = async (name: string, input: unknown) => {
  const answer = await call(name, input);
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
};
const bytes = (text: string) => new TextEncoder().encode(text);

test('words are added tidied, with the person’s name, and every window is told once', async () => {
  await services.call('settings', 'set', { person: { name: 'Hoàng Vân', role: 'reporter' } });
  events = [];
  expect(await value('add', { entries: [' Pá  Hộc,', '123', 'rứa'] })).toEqual({ added: 2 });
  expect(await value('add', { entries: ['rứa'] })).toEqual({ added: 0 });
  const rows = (await value('list', {})) as DictionaryRow[];
  expect(rows.map(({ entry, addedBy }) => `${entry} ${addedBy}`)).toEqual(['Pá Hộc Hoàng Vân', 'rứa Hoàng Vân']);
  expect(events).toEqual(['dictionaryChanged']);
  expect(await value('remove', { entries: ['rứa', 'mô'] })).toEqual({ removed: 1 });
  expect(events).toHaveLength(2);
});

test('a file goes in, whatever way it is written, and comes out again', async () => {
  expect(await value('import', { bytes: bytes('# bản\r\nPá Hộc\r\nrứa\r\n***\r\n') })).toEqual({
    added: 2,
    known: 0,
    refused: [4],
  });
  const wide = Buffer.from('\ufeffrứa\nmô\n', 'utf16le');
  expect(await value('import', { bytes: new Uint8Array(wide) })).toEqual({ added: 1, known: 1, refused: [] });
  expect(await value('export', {})).toEqual({ text: '# Từ điển tòa soạn\nmô\nPá Hộc\nrứa\n' });
});

test('what is no text and what does not fit is refused', async () => {
  expect(await call('import', { bytes: new Uint8Array([0, 1, 2, 255, 254, 0, 3]) })).toMatchObject({
    error: { code: 'import-unreadable' },
  });
  expect(await call('add', { entries: [] })).toMatchObject({ error: { code: 'invalid-call' } });
});
