import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Article, type Photo, parseArticle } from '../../shared/article/index.ts';
import { assert } from '../../shared/base/index.ts';

type AddPhoto = (name: string, bytes: Uint8Array<ArrayBuffer>) => Photo | Promise<Photo>;

/** The sample story that ships with Morat; its pictures go through the photo room as if they were dropped in. */
export async function readSample(resources: string, addPhoto: AddPhoto): Promise<Article> {
  const folder = join(resources, 'sample');
  const parsed = parseArticle(JSON.parse(await readFile(join(folder, 'article.json'), 'utf8')));
  assert(parsed.ok, 'the sample story is a valid article');
  const photos: Photo[] = [];
  for (const photo of parsed.value.photos) {
    const added = await addPhoto(photo.fileName, await readFile(join(folder, photo.fileName)));
    photos.push({ ...photo, asset: added.asset, width: added.width, height: added.height });
  }
  return { ...parsed.value, photos };
}
