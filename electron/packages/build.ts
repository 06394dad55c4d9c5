import { createHash } from 'node:crypto';
import type { Article, CreditForm, PresentPhoto } from '../../shared/article/index.ts';
import type { CallContext } from '../../shared/api/index.ts';
import { publishedPhotos, writeHtml, writeNinjs, writeText } from '../../shared/formats/index.ts';
import { currentOf } from '../../shared/review/index.ts';
import type { PhotoFolder } from '../photos/index.ts';
import { storySlug } from './name.ts';
import type { PackedFile } from './zip.ts';

/** Which state of the story is packed: the same revision makes the same bytes. */
export interface Edition {
  readonly revision: string;
  /** When it was kept, ISO instant. */
  readonly at: string;
  /** How the house prints captions. */
  readonly creditForm?: CreditForm | undefined;
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The files of a package, the manifest last. */
export async function packageFiles(
  kept: Article,
  edition: Edition,
  photos: PhotoFolder,
  context: CallContext,
): Promise<PackedFile[]> {
  // whatever is still suggested, no deleted word leaves the newsroom
  const story = currentOf(kept);
  const published = publishedPhotos(story);
  const slug = storySlug(story);
  const pictures = await makePictures(published, (number) => `photos/${number}-${slug}.jpg`, photos, context);
  context.progress(published.length, published.length + 2, 'text');
  const href = (photo: { _key: string }) => pictures.get(photo._key)?.name ?? null;
  const ninjs = ninjsOf(story, edition, pictures);
  const files: PackedFile[] = [
    utf8('article.json', `${JSON.stringify(ninjs, null, 2)}\n`),
    utf8('article.html', writeHtml(story, href, edition.creditForm)),
    utf8('article.txt', writeText(story, edition.creditForm)),
    ...[...pictures.values()].map(({ name, bytes }) => ({ name, bytes })),
  ];
  const manifest = {
    format: 'morat-package',
    version: 1,
    story: story.id,
    revision: edition.revision,
    created: edition.at,
    files: files.map(({ name, bytes }) => ({ name, bytes: bytes.length, sha256: sha256(bytes) })),
  };
  return [...files, utf8('manifest.json', `${JSON.stringify(manifest, null, 2)}\n`)];
}

export type Pictures = ReadonlyMap<string, PackedFile & { readonly width: number; readonly height: number }>;

/** The renditions of published photos by their keys, named by `nameOf`, which is given `01`, `02` … */
export async function makePictures(
  published: readonly PresentPhoto[],
  nameOf: (number: string) => string,
  photos: PhotoFolder,
  context: CallContext,
): Promise<Pictures> {
  const pictures = new Map<string, PackedFile & { width: number; height: number }>();
  for (const [at, photo] of published.entries()) {
    context.signal.throwIfAborted();
    context.progress(at, published.length + 2, 'photo');
    const name = nameOf(String(at + 1).padStart(2, '0'));
    pictures.set(photo._key, { name, ...(await photos.rendition(photo)) });
  }
  context.signal.throwIfAborted();
  return pictures;
}

const ninjsOf = (story: Article, edition: Edition, pictures: Pictures) =>
  writeNinjs(story, {
    version: edition.revision,
    versionCreated: edition.at,
    creditForm: edition.creditForm,
    file(photo) {
      const found = pictures.get(photo._key);
      return found ? { path: found.name, width: found.width, height: found.height, bytes: found.bytes.length } : null;
    },
  });

/** The story for a folder that a program watches, side by side: the pictures, and the ninjs that names them last. */
export async function looseFiles(
  kept: Article,
  edition: Edition,
  stem: string,
  photos: PhotoFolder,
  context: CallContext,
): Promise<PackedFile[]> {
  const story = currentOf(kept);
  const pictures = await makePictures(publishedPhotos(story), (number) => `${stem}-${number}.jpg`, photos, context);
  return [
    ...[...pictures.values()].map(({ name, bytes }) => ({ name, bytes })),
    utf8(`${stem}.json`, `${JSON.stringify(ninjsOf(story, edition, pictures), null, 2)}\n`),
  ];
}

const utf8 = (name: string, text: string): PackedFile => ({ name, bytes: Buffer.from(text, 'utf8') });
