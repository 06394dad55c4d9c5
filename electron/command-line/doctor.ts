import { access, constants, mkdtemp, open, readdir, readFile, rm, stat, statfs } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { readLanguageModel } from '../packages/index.ts';
import { openPhotoFolder } from '../photos/index.ts';
import { defaultDataFolder, inspectStore, type StoreReport } from '../store/index.ts';
import { resources } from './check-options.ts';
import { placeOf, reach } from './reach.ts';
import { type Command, oneOf, readArgs } from './command.ts';

type State = 'fine' | 'care' | 'wrong';

/** One line of the report: what was looked at, how it stands, and what to do where it is not fine. */
interface Line {
  readonly what: string;
  readonly state: State;
  readonly detail: string;
}

const signs: Readonly<Record<State, string>> = { fine: '✓', care: '!', wrong: '✗' };
/** Less free space than this and a day's photos may not fit. */
const littleSpace = 1024 ** 3;
const dayMs = 24 * 3600 * 1000;

export const doctor: Command = {
  usage: 'doctor [--data DIR] [--connections yes|no] [--format text|json]',
  help: `Looks at the installation and a data folder and says what is not as it should be. Changes nothing.

  --data DIR     the data folder; default: the one that Morat uses
  --connections yes  ask also whether each target answers; nobody is logged in and nothing is sent (default: no)
  --format text  one line a thing looked at (default); json: one object a line {"what", "state", "detail"}

Exit status: 0 nothing is wrong, 2 something is.`,
  async run(args) {
    const { options } = readArgs(args, { data: '', format: 'text', connections: 'no' });
    const asks = oneOf('connections', options.connections, ['yes', 'no']) === 'yes';
    const format = oneOf('format', options.format, ['text', 'json']);
    const folder = options.data || defaultDataFolder(process.platform, process.env, homedir());
    const lines = await examine(folder, asks);
    for (const line of lines)
      process.stdout.write(
        format === 'json' ? `${JSON.stringify(line)}\n` : `${signs[line.state]} ${line.what}: ${line.detail}\n`,
      );
    return lines.some(({ state }) => state === 'wrong') ? 2 : 0;
  },
};

async function examine(folder: string, asks: boolean): Promise<Line[]> {
  const lines: Line[] = [
    { what: 'program', state: 'fine', detail: `Node ${process.versions.node}, ${process.platform} ${process.arch}` },
    await tried('language model', async () => {
      const start = performance.now();
      await readLanguageModel(resources);
      return `read in ${Math.round(performance.now() - start)} ms`;
    }),
    await pictures(),
    await writable(folder),
    await space(folder),
  ];
  const report = await store(folder, lines);
  if (report) lines.push(...backups(report), await originals(folder, report));
  if (report && asks) for (const target of report.targets) lines.push(await connection(target));
  return lines;
}

/** A thing that either works, with what it answers as the detail, or is wrong. */
async function tried(what: string, work: () => Promise<string>): Promise<Line> {
  try {
    return { what, state: 'fine', detail: await work() };
  } catch (error) {
    return { what, state: 'wrong', detail: error instanceof Error ? error.message : String(error) };
  }
}

/** A picture of the sample story goes the way of every picture, in a folder of its own. */
async function pictures(): Promise<Line> {
  const sample = join(resources, 'sample');
  const temporary = await mkdtemp(join(tmpdir(), 'morat-doctor-'));
  const folder = openPhotoFolder(temporary);
  try {
    const name = (await readdir(sample)).find((one) => one.endsWith('.jpg')) ?? '';
    const { metadataRead } = await folder.add(name, await readFile(join(sample, name)));
    return metadataRead
      ? { what: 'pictures', state: 'fine', detail: 'drawn and read with their metadata' }
      : { what: 'pictures', state: 'care', detail: 'drawn; their metadata can not be read or written: is perl there?' };
  } catch (error) {
    return { what: 'pictures', state: 'wrong', detail: error instanceof Error ? error.message : String(error) };
  } finally {
    await folder.close();
    await rm(temporary, { recursive: true, force: true });
  }
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

async function writable(folder: string): Promise<Line> {
  const what = 'data folder';
  if (!(await isThere(folder))) return { what, state: 'care', detail: `${folder} is not there yet: Morat makes it` };
  return await tried(what, async () => {
    await access(folder, constants.R_OK | constants.W_OK);
    const probe = join(folder, `.doctor-${process.pid}`);
    const file = await open(probe, 'wx');
    try {
      await file.write('x');
      await file.sync();
    } finally {
      await file.close();
      await rm(probe, { force: true });
    }
    return folder;
  });
}

async function space(folder: string): Promise<Line> {
  const what = 'disk';
  if (!(await isThere(folder))) return { what, state: 'care', detail: 'not known without the data folder' };
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  const detail = `${(free / 1024 ** 3).toFixed(1)} GiB free`;
  return free < littleSpace
    ? { what, state: 'care', detail: `${detail}: make room before photos come` }
    : { what, state: 'fine', detail };
}

/** The store's line; its report where the rest can be looked at. */
async function store(folder: string, lines: Line[]): Promise<StoreReport | null> {
  let report: StoreReport | null = null;
  lines.push(
    await tried('stories', async () => {
      report = inspectStore(folder);
      return await Promise.resolve('');
    }),
  );
  if (!report) return null;
  const { isThere: exists, isSound, version, known, stories, changedAt } = report as StoreReport;
  const line = (state: State, detail: string) => {
    lines[lines.length - 1] = { what: 'stories', state, detail };
  };
  if (!exists) line('care', 'there are none yet');
  else if (!isSound) line('wrong', 'the file is damaged: the next start sets it aside and takes the newest backup');
  else if (version > known)
    line('wrong', `written by a newer Morat (version ${version}, known ${known}): update Morat`);
  else if (version < known) line('fine', `of version ${version}: the next start brings it to ${known}`);
  else line('fine', `${stories}, last changed ${changedAt ?? 'never'}; the file is sound`);
  return exists ? report : null;
}

const connection = ({ name, config }: StoreReport['targets'][number]): Promise<Line> =>
  tried(`target ${name}`, async () => `${placeOf(config)} answers in ${await reach(config)} ms`);

function backups({ backups: all, changedAt }: StoreReport): Line[] {
  const what = 'backups';
  const sound = all.filter((one) => one.isSound);
  const damaged = all.filter((one) => !one.isSound).map((one) => one.name);
  const [newest] = sound.toSorted((one, other) => other.at.localeCompare(one.at));
  const lines: Line[] = [];
  if (!newest) lines.push({ what, state: 'care', detail: 'none yet: Morat makes one while it runs' });
  else {
    const isOld = changedAt !== null && Date.parse(changedAt) - Date.parse(newest.at) > dayMs;
    const detail = `${sound.length} sound, the newest of ${newest.at}`;
    lines.push({
      what,
      state: isOld ? 'care' : 'fine',
      detail: isOld ? `${detail}, older than the last change` : detail,
    });
  }
  if (damaged.length > 0) lines.push({ what, state: 'care', detail: `damaged: ${damaged.join(', ')}` });
  return lines;
}

async function originals(folder: string, { photos }: StoreReport): Promise<Line> {
  const what = 'photos';
  const kept = openPhotoFolder(folder);
  const missing: string[] = [];
  for (const { asset, bytes } of photos) {
    const path = await kept.file(asset, 'original');
    if (path === null || (await stat(path)).size !== bytes) missing.push(asset.slice(0, 12));
  }
  if (missing.length === 0) return { what, state: 'fine', detail: `${photos.length} originals, all there` };
  const named = missing.slice(0, 5).join(', ');
  return {
    what,
    state: 'wrong',
    detail: `${missing.length} of ${photos.length} originals are missing or cut off: ${named}`,
  };
}
