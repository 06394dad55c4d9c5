import { mkdir, readdir, readFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { CallFailed, type Handlers, settingsSchema, targetConfig } from '../../shared/api/index.ts';
import { newId } from '../../shared/base/index.ts';
import { dictionaryEntry } from '../../shared/language/index.ts';
import { writeAtomically } from '../photos/index.ts';
import type { ServiceParts } from './parts.ts';

const version = 1;

/** Of the settings, what is the newsroom's and not the person's. */
const shared = settingsSchema.pick({
  newsroom: true,
  house: true,
  strictness: true,
  style: true,
  textCodes: true,
  photos: true,
});
/** `pack/file.yaml`: nothing that leads out of the style folder. */
const styleFile = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,99}\/[\p{L}\p{N}][\p{L}\p{N} ._-]{0,99}\.ya?ml$/u);
const setupFile = z.object({
  morat: z.literal('newsroom'),
  version: z.literal(version),
  writtenAt: z.string(),
  settings: shared.partial(),
  dictionary: z.array(z.string().max(500)).max(50_000),
  style: z.record(styleFile, z.string()),
  targets: z.array(z.object({ name: z.string().max(200), config: z.unknown() })).max(100),
});
type SetupFile = z.infer<typeof setupFile>;

/** docs/newsroom-setup.md is the format. */
export function newsroomSetupHandlers({ store, folder, emit }: ServiceParts): Handlers<'newsroomSetup'> {
  const styleFolder = join(folder, 'style');
  const targetsOf = (file: SetupFile) => {
    const here = new Set(store.targets.list().map(({ config }) => JSON.stringify(config)));
    // a kind that only a newer Morat knows is left out
    return file.targets.flatMap(({ name, config }) => {
      const known = targetConfig.safeParse(config);
      return known.success && !here.has(JSON.stringify(known.data)) ? [{ name, config: known.data }] : [];
    });
  };
  return {
    async write() {
      const file: SetupFile = {
        morat: 'newsroom',
        version,
        writtenAt: new Date().toISOString(),
        settings: shared.strip().parse(store.settings.get()),
        dictionary: store.dictionary.entries().toSorted((one, other) => one.localeCompare(other, 'vi')),
        style: await readStyleFiles(styleFolder),
        targets: store.targets.list().map(({ name, config }) => ({ name, config })),
      };
      return { text: `${JSON.stringify(file, null, 2)}\n` };
    },
    async read({ text }) {
      const file = parseSetup(text);
      const here = await readStyleFiles(styleFolder);
      const { newsroom, style, textCodes = [] } = file.settings;
      return {
        name: newsroom?.name ?? '',
        writtenAt: file.writtenAt,
        pack: style?.pack ?? '',
        ruleChoices: Object.keys(style?.choices ?? {}).length,
        entries: file.dictionary.length,
        textCodes: textCodes.length,
        styleFiles: Object.keys(file.style).length,
        replaces: Object.keys(file.style).filter((name) => (here[name] ?? file.style[name]) !== file.style[name]),
        targets: file.targets.map(({ name }) => name),
      };
    },
    async take({ text }) {
      const file = parseSetup(text);
      const styleFiles = await writeStyleFiles(styleFolder, file.style);
      store.settings.set(file.settings);
      const entries = store.dictionary.add(
        file.dictionary.flatMap((one) => dictionaryEntry(one) ?? []),
        store.settings.get().person.name,
      );
      const targets = targetsOf(file);
      for (const target of targets) store.targets.put({ id: newId(), ...target });
      emit('settingsChanged', {});
      emit('styleChanged', {});
      emit('dictionaryChanged', {});
      emit('targetsChanged', {});
      return { entries, styleFiles, targets: targets.map(({ name }) => name) };
    },
  };
}

function parseSetup(text: string): SetupFile {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    throw new CallFailed('setup-unreadable', { path: '' });
  }
  const newer = z.object({ morat: z.literal('newsroom'), version: z.int().min(version + 1) });
  if (newer.safeParse(read).success) throw new CallFailed('setup-newer');
  const parsed = setupFile.safeParse(read);
  if (parsed.success) return parsed.data;
  throw new CallFailed('setup-unreadable', { path: parsed.error.issues[0]?.path.join('.') ?? '' });
}

/** By `pack/file.yaml`; other files of the folder are the newsroom's own business. */
async function readStyleFiles(folder: string): Promise<Record<string, string>> {
  const found = await readdir(folder, { recursive: true }).catch(() => []);
  const names = found.map((name) => name.replaceAll('\\', '/')).filter((name) => styleFile.safeParse(name).success);
  return Object.fromEntries(
    await Promise.all(names.sort().map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const)),
  );
}

/** Answers how many were new or different; one that differs stays beside as `.cu` (old). */
async function writeStyleFiles(folder: string, files: Readonly<Record<string, string>>): Promise<number> {
  const here = await readStyleFiles(folder);
  const changed = Object.entries(files).filter(([name, text]) => here[name] !== text);
  for (const [name, text] of changed) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    if (here[name] !== undefined) await rename(path, `${path}.cu`);
    await writeAtomically(path, Buffer.from(text));
  }
  return changed.length;
}
