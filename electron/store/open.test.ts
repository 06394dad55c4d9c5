import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  rmdirSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { backupFolder, connect, storeFile } from './connect.ts';
import { knownVersion, migrations, storeVersion } from './migrations/index.ts';
import { openStore } from './open.ts';
import { story } from './test-store.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'morat-open-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const now = () => '2026-11-24T08:30:00.000Z';
const long = 'Bến phà Rừng dừng chuyến đêm. '.repeat(200);

/** A store with stories, closed; `copied` of them are in the day's copy. */
async function fill(stories: number, copied: number): Promise<void> {
  const store = openStore({ folder });
  for (let at = 0; at < stories; at++) {
    if (at === copied) await store.backUp();
    store.drafts.create(story(`s${at}`, { headline: `Bài ${at}` }, [long]));
  }
  store.close();
}

test('a store that is sound opens without a word', async () => {
  await fill(3, 1);
  const store = openStore({ folder });
  expect(store.recovery).toBeNull();
  expect(store.drafts.counts().mine).toBe(3);
  store.close();
});

test('a truncated file is set aside; the day copy comes back with what could still be read', async () => {
  await fill(40, 30);
  const size = readFileSync(storeFile(folder)).length;
  truncateSync(storeFile(folder), Math.floor(size * 0.6));
  const damaged = readFileSync(storeFile(folder));
  const store = openStore({ folder });
  expect(store.recovery?.backup).toContain('copy-');
  expect(store.drafts.counts().mine).toBeGreaterThanOrEqual(30);
  expect(store.stories.read('s29').headline).toBe('Bài 29');
  // the damaged file is there for whoever can read more out of it
  expect(readFileSync(join(store.recovery?.setAside ?? '', 'morat.sqlite')).equals(damaged)).toBe(true);
  store.close();
  const again = openStore({ folder });
  expect(again.recovery).toBeNull();
  again.close();
});

test('stories newer than the copy are rescued out of a file with one broken page', async () => {
  await fill(40, 10);
  const bytes = readFileSync(storeFile(folder));
  const page = 4096;
  // a page in the middle, full of story text
  bytes.fill(0xff, Math.floor(bytes.length / page / 2) * page, (Math.floor(bytes.length / page / 2) + 1) * page);
  writeFileSync(storeFile(folder), bytes);
  const store = openStore({ folder });
  expect(store.recovery?.rescued).toBeGreaterThan(20);
  expect(store.drafts.counts().mine).toBeGreaterThan(30);
  store.close();
});

test.each([
  ['zeroed', () => writeFileSync(storeFile(folder), Buffer.alloc(65_536))],
  ['emptied', () => writeFileSync(storeFile(folder), '')],
  ['no database', () => writeFileSync(storeFile(folder), 'Đây không phải là cơ sở dữ liệu. '.repeat(500))],
  ['gone', () => rmSync(storeFile(folder))],
])('a file that is %s is replaced by the newest backup', async (_name, damage) => {
  await fill(5, 5);
  const before = openStore({ folder });
  await before.backUp();
  before.close();
  damage();
  const store = openStore({ folder });
  expect(store.recovery?.backup).not.toBeNull();
  expect(store.drafts.counts().mine).toBe(5);
  store.close();
});

test('a backup that can not be copied back leaves the damaged file in its place for the next start', async () => {
  await fill(40, 10);
  truncateSync(storeFile(folder), Math.floor(readFileSync(storeFile(folder)).length * 0.9));
  const damaged = readFileSync(storeFile(folder));
  // stands in the copy's way as a full disk would
  mkdirSync(`${storeFile(folder)}.part`);
  expect(() => openStore({ folder })).toThrow();
  expect(readFileSync(storeFile(folder)).equals(damaged)).toBe(true);
  rmdirSync(`${storeFile(folder)}.part`);
  const store = openStore({ folder });
  expect(store.recovery?.rescued).toBeGreaterThan(0);
  store.close();
});

test('without any backup a new store begins and the damaged file stays', () => {
  writeFileSync(storeFile(folder), Buffer.alloc(8192, 7));
  const store = openStore({ folder });
  expect(store.recovery).toMatchObject({ backup: null, rescued: 0 });
  expect(existsSync(join(store.recovery?.setAside ?? '', 'morat.sqlite'))).toBe(true);
  expect(store.drafts.counts().mine).toBe(0);
  store.close();
});

test('the store of a newer Morat is refused and left as it is', async () => {
  await fill(1, 0);
  const db = new Database(storeFile(folder));
  db.pragma('user_version = 9990');
  db.close();
  const before = readFileSync(storeFile(folder));
  expect(() => openStore({ folder })).toThrow(
    expect.objectContaining({ code: 'store-newer', params: { found: 9990, known: knownVersion() } }),
  );
  expect(readFileSync(storeFile(folder)).equals(before)).toBe(true);
});

test('an older store is copied, then brought up step by step with its stories', async () => {
  const [first] = migrations;
  const old = connect(folder, now, first ? [first] : []);
  old.exec(`
    INSERT INTO drafts (number, id, version, headline, section, authors, state, head_words, body_words, photos,
      photos_incomplete, created_at, updated_at)
    VALUES (7, 'cũ', 1, 'Bài “cũ” — 100%', '', '[]', 'draft', 0, 0, 0, 0, '${now()}', '${now()}');
    INSERT INTO draft_heads (draft, head) VALUES (7, '{}');
  `);
  old.close();
  const store = openStore({ folder, now });
  expect(store.drafts.list('mine')[0]?.headline).toBe('Bài “cũ” — 100%');
  store.close();
  const [copy = ''] = readdirSync(backupFolder(folder));
  const copied = new Database(join(backupFolder(folder), copy), { readonly: true });
  expect(storeVersion(copied)).toBe(10);
  expect(copied.prepare('SELECT id FROM drafts').pluck().all()).toEqual(['cũ']);
  copied.close();
});

test('a migration that fails leaves the store at the step before it', () => {
  connect(folder, now).close();
  const broken = [
    ...migrations,
    { version: 900, up: 'CREATE TABLE half (a TEXT) STRICT; INSERT INTO nowhere VALUES (1);' },
  ];
  expect(() => connect(folder, now, broken)).toThrow('nowhere');
  const db = connect(folder, now);
  expect(storeVersion(db)).toBe(knownVersion());
  expect(db.prepare("SELECT count(*) FROM sqlite_master WHERE name = 'half'").pluck().get()).toBe(0);
  db.close();
});

test('migrations rise and every table is strict', () => {
  const versions = migrations.map((one) => one.version);
  expect(versions).toEqual([...new Set(versions)].toSorted((one, other) => one - other));
  const db = connect(folder, now);
  const loose = db
    .prepare("SELECT name FROM pragma_table_list WHERE type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'")
    .pluck()
    .all();
  expect(loose).toEqual([]);
  expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
  expect(db.pragma('synchronous', { simple: true })).toBe(2);
  db.close();
});
