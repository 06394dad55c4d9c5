import type { Photo, PresentPhoto } from '../../shared/article/index.ts';
import type { ReadStory } from './read-story.ts';

/** Puts the pictures that came inside a file (data: addresses) into the photos that wait for them. */
export async function attachPictures(
  { article, pictures, report }: ReadStory,
  add: (name: string, bytes: Uint8Array<ArrayBuffer>) => PresentPhoto | Promise<PresentPhoto>,
): Promise<ReadStory> {
  const photos: Photo[] = [];
  const waiting: ReadStory['pictures'][number][] = [];
  let lost = 0;
  for (const [at, photo] of article.photos.entries()) {
    const picture = pictures.find((one) => one.photo === photo._key);
    const bytes = picture ? dataOf(picture.src) : null;
    const added = bytes ? await Promise.resolve(add(`hinh-${at + 1}`, bytes)).catch(() => null) : null;
    if (bytes && !added) lost++;
    if (picture && !added) waiting.push(picture);
    photos.push(added ? filled(photo, added) : photo);
  }
  const simplified = lost > 0 ? { ...report.simplified, picture: lost } : report.simplified;
  return { article: { ...article, photos }, pictures: waiting, report: { ...report, simplified } };
}

/** The file's picture in the place that waited: what the page said under it goes before what the file itself says. */
const filled = (photo: Photo, added: PresentPhoto): Photo => ({
  ...added,
  _key: photo._key,
  caption: photo.caption || added.caption,
  credit: photo.credit || added.credit,
  alt: photo.alt || added.alt,
});

function dataOf(src: string): Uint8Array<ArrayBuffer> | null {
  const data = /^data:image\/[\w+.-]+;base64,([\s\S]+)$/i.exec(src)?.[1];
  return data ? new Uint8Array(Buffer.from(data, 'base64')) : null;
}
