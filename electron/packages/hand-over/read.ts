import type { Article } from '../../../shared/article/index.ts';
import { parseArticle } from '../../../shared/article/index.ts';
import { CallFailed, maxPhotoBytes } from '../../../shared/api/index.ts';
import { sha256 } from '../build.ts';
import { type PackedFile, unzip } from '../zip.ts';
import { handOverVersion, type Manifest, manifest } from './manifest.ts';
import { isSealed, unseal } from './seal.ts';

export interface HandOver {
  readonly manifest: Manifest;
  readonly story: Article;
  /** Oldest first, each with its stored form, which is a valid story. */
  readonly revisions: readonly (Manifest['revisions'][number] & { readonly story: string })[];
  readonly photos: readonly { readonly fileName: string; readonly bytes: Uint8Array<ArrayBuffer> }[];
}

/** What a hand-over file may hold once unpacked: twenty originals of the largest size and a long history fit. */
const maxUnpacked = 4 * 1024 ** 3;

/**
 * Reads a hand-over file and proves all of it before anything is taken over. Throws hand-over-locked (reason
 * `password` when one is asked for, `wrong` when it does not open the file), hand-over-newer, or hand-over-damaged
 * with what is wrong.
 */
export async function readHandOver(name: string, bytes: Uint8Array, password: string | null): Promise<HandOver> {
  const fail = (reason: string, part = '') => new CallFailed('hand-over-damaged', { name, reason, part });
  if (bytes.length === 0) throw fail('empty');
  let packed = bytes;
  if (isSealed(bytes)) {
    if (password === null) throw new CallFailed('hand-over-locked', { name, reason: 'password' });
    packed = await unseal(bytes, password).catch(() => {
      throw new CallFailed('hand-over-locked', { name, reason: 'wrong' });
    });
  }
  const unpacked = await unzip(packed, maxUnpacked).catch(() => {
    throw fail('zip');
  });
  const files = new Map(unpacked.map((file) => [file.name, file]));
  const list = readManifest(name, files.get('manifest.json'), fail);
  for (const { name: part, bytes: length, sha256: hash } of list.files) {
    const file = files.get(part);
    if (!file) throw fail('missing', part);
    if (file.bytes.length !== length || sha256(file.bytes) !== hash) throw fail('hash', part);
  }
  // only what the manifest vouches for is read
  const vouched = new Set(list.files.map((file) => file.name));
  const part = (path: string): PackedFile => {
    const file = vouched.has(path) ? files.get(path) : undefined;
    if (!file) throw fail('missing', path);
    return file;
  };
  const story = (path: string): { json: string; article: Article } => {
    const json = Buffer.from(part(path).bytes).toString('utf8');
    const parsed = parseArticle(parseJson(json));
    if (!parsed.ok && parsed.error.code === 'newer') throw new CallFailed('story-newer', { name, ...parsed.error });
    if (!parsed.ok || parsed.value.id !== list.story) throw fail('story', path);
    return { json, article: parsed.value };
  };
  const revisions = list.revisions.map((one) => ({ ...one, story: story(`revisions/${one.id}.json`).json }));
  const last = revisions.at(-1);
  if (last?.id !== list.revision) throw fail('story', 'manifest.json');
  const photos = list.photos.map(({ asset, fileName, file }) => {
    const picture = part(file);
    if (picture.bytes.length > maxPhotoBytes || sha256(picture.bytes) !== asset) throw fail('hash', file);
    return { fileName, bytes: Uint8Array.from(picture.bytes) };
  });
  return { manifest: list, story: story('article.json').article, revisions, photos };
}

function readManifest(
  name: string,
  file: PackedFile | undefined,
  fail: (reason: string, part: string) => CallFailed,
): Manifest {
  const value = file && parseJson(Buffer.from(file.bytes).toString('utf8'));
  if (typeof value !== 'object' || value === null) throw fail('manifest', 'manifest.json');
  const found = (value as Record<string, unknown>)['version'];
  if (typeof found === 'number' && found > handOverVersion)
    throw new CallFailed('hand-over-newer', { name, found, known: handOverVersion });
  const parsed = manifest.safeParse(value);
  if (!parsed.success) throw fail('manifest', parsed.error.issues[0]?.path.join('.') ?? '');
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
