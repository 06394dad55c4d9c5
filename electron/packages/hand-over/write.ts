import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { type Article, isPresent } from '../../../shared/article/index.ts';
import { type CallContext, CallFailed } from '../../../shared/api/index.ts';
import { writeHtml, writeText } from '../../../shared/formats/index.ts';
import type { PhotoFolder } from '../../photos/index.ts';
import { sha256 } from '../build.ts';
import { type PackedFile, zip } from '../zip.ts';
import { handOverVersion, type Manifest } from './manifest.ts';

/** What is handed over. `revisions` are oldest first; the last one is the story as it stands. */
export interface HandOverInput {
  readonly story: Article;
  readonly by: string;
  readonly at: string;
  readonly revision: string;
  readonly revisions: readonly Readonly<
    Omit<Manifest['revisions'][number], 'parents'> & { parents: readonly string[] }
  >[];
  readonly record: readonly Readonly<Omit<Manifest['record'][number], 'findings'> & { findings: readonly object[] }>[];
  /** A revision's stored form, JSON. */
  readonly json: (revision: string) => string;
}

/** The hand-over file: one zip with the story, its photos' originals and its whole history, readable without Morat. */
export async function writeHandOver(
  { story, by, at, revision, revisions, record, json }: HandOverInput,
  photos: PhotoFolder,
  context: CallContext,
): Promise<Uint8Array> {
  const present = [...new Map(story.photos.filter(isPresent).map((photo) => [photo.asset, photo])).values()];
  const total = present.length + 2;
  const originals: { entry: Manifest['photos'][number]; file: PackedFile }[] = [];
  for (const [done, { asset, fileName }] of present.entries()) {
    context.signal.throwIfAborted();
    context.progress(done, total, 'photo');
    const path = await photos.file(asset, 'original');
    if (path === null) throw new CallFailed('not-found', { name: fileName });
    const name = `photos/${asset}${extname(path)}`;
    originals.push({ entry: { asset, fileName, file: name }, file: { name, bytes: await readFile(path) } });
  }
  context.signal.throwIfAborted();
  context.progress(present.length, total, 'text');
  const href = (photo: { _key: string }) => {
    const asset = story.photos.find((one) => one._key === photo._key)?.asset;
    return originals.find(({ entry }) => entry.asset === asset)?.file.name ?? null;
  };
  const files: PackedFile[] = [
    utf8('article.json', json(revision)),
    utf8('article.html', writeHtml(story, href)),
    utf8('article.txt', writeText(story)),
    ...revisions.map(({ id }) => utf8(`revisions/${id}.json`, json(id))),
    ...originals.map(({ file }) => file),
  ];
  const content: Manifest = {
    format: 'morat-hand-over',
    version: handOverVersion,
    story: story.id,
    headline: story.headline,
    handedOverBy: by,
    at,
    revision,
    revisions: revisions.map((one) => ({ ...one, parents: [...one.parents] })),
    record: record as Manifest['record'],
    photos: originals.map(({ entry }) => entry),
    files: files.map(({ name, bytes }) => ({ name, bytes: bytes.length, sha256: sha256(bytes) })),
  };
  context.progress(total - 1, total, 'pack');
  return await zip([utf8('manifest.json', JSON.stringify(content, null, 2)), ...files], new Date(at));
}

const utf8 = (name: string, text: string): PackedFile => ({ name, bytes: Buffer.from(text, 'utf8') });
