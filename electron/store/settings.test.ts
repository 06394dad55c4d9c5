import { expect, test } from 'vitest';
import { defaultSettings } from '../../shared/api/index.ts';
import { rowsOf, temporaryFolder, testStore } from './test-store.ts';

test('a setting that is set stays set, the others keep their defaults', () => {
  const folder = temporaryFolder();
  const store = testStore({ folder });
  expect(store.settings.get()).toEqual(defaultSettings);
  const person = { name: 'Hoàng Vân', role: 'reporter' } as const;
  expect(store.settings.set({ person, language: undefined })).toEqual({ ...defaultSettings, person });
  expect(testStore({ folder }).settings.get()).toEqual({ ...defaultSettings, person });
});

test('a setting of another version spoils no other and is not thrown away', () => {
  const folder = temporaryFolder();
  const store = testStore({ folder });
  store.settings.set({ theme: 'dark' });
  const db = rowsOf(folder);
  db.exec(`INSERT INTO settings VALUES ('textZoom', '"huge"'), ('glow', 'true')`);
  expect(store.settings.get()).toEqual({ ...defaultSettings, theme: 'dark' });
  store.settings.set({ theme: 'light' });
  expect(db.prepare('SELECT count(*) FROM settings').pluck().get()).toBe(3);
});
