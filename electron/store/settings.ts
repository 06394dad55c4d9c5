import type { Database } from 'better-sqlite3';
import { defaultSettings, type Settings, settingsSchema } from '../../shared/api/index.ts';

/** Some of the settings; one that is not given stays. */
export type SettingsPatch = { readonly [Name in keyof Settings]?: Settings[Name] | undefined };

export interface SettingsTable {
  get(): Settings;
  set(patch: SettingsPatch): Settings;
}

export function makeSettings(db: Database): SettingsTable {
  const all = db.prepare<[], { name: string; value: string }>('SELECT name, value FROM settings');
  const put = db.prepare(
    'INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  );
  const schemas: Record<string, { safeParse(value: unknown): { success: boolean; data?: unknown } }> =
    settingsSchema.shape;

  const get = (): Settings => {
    const known: Record<string, unknown> = { ...defaultSettings };
    for (const { name, value } of all.all()) {
      // a setting that this version does not know or understand keeps its default; its row stays
      const parsed = schemas[name]?.safeParse(JSON.parse(value));
      if (parsed?.success) known[name] = parsed.data;
    }
    return known as Settings;
  };
  const set = db.transaction((patch: SettingsPatch) => {
    for (const [name, value] of Object.entries(patch)) if (value !== undefined) put.run(name, JSON.stringify(value));
  });
  return {
    get,
    set(patch) {
      set.immediate(patch);
      return get();
    },
  };
}
