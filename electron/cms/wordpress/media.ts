import { createHash } from 'node:crypto';
import { placeOf } from '../../../shared/article/index.ts';
import { captionHtml } from '../../../shared/formats/index.ts';
import { CmsFailure } from '../cms-failure.ts';
import type { OutgoingPhoto, RemotePhoto, StepContext } from '../connector.ts';
import { slugsOf } from '../publishing.ts';
import { type Json, listOf, objectOf, textOf } from '../json.ts';
import { type Session, wordpressCode } from './session.ts';

const path = '/wp/v2/media';
const fields = { _fields: 'id,slug,source_url,media_details,caption,alt_text,title' };

/** A photo that is there: the one remembered, or the one that lies under our slug. Doubles are taken away. */
export async function findMedia(
  session: Session,
  photo: OutgoingPhoto,
  known: RemotePhoto | null,
  context: StepContext,
): Promise<RemotePhoto | null> {
  if (known) {
    const there = await session.get(`${path}/${known.id}`, fields, context).catch((error: unknown) => {
      if (wordpressCode(error) === 'rest_post_invalid_id') return null;
      throw error;
    });
    if (there) return { ...remote(objectOf(there), ''), words: known.words };
  }
  const found = listOf(
    await session.get(path, { ...fields, slug: slugsOf(photo.key).join(','), orderby: 'id', order: 'asc' }, context),
  );
  const [first, ...doubles] = found;
  if (!first) return null;
  // an account that may not delete leaves the double: it is in no post
  for (const double of doubles)
    await session.remove(`${path}/${textOf(double['id'])}`, { force: 'true' }, context).catch(passOn('not-allowed'));
  return remote(first, '');
}

/** What the newsroom says of the photo, for the site's own library. */
function words(photo: OutgoingPhoto['photo']): Readonly<Record<string, string>> {
  const { caption, fileName, alt, source, copyright, takenAt, creator } = photo;
  const [date = ''] = takenAt.split('T');
  return {
    title: (caption || fileName).slice(0, 120),
    caption: captionHtml(photo),
    alt_text: alt || caption,
    description: [creator, source, copyright, placeOf(photo), date.split('-').toReversed().join('/')]
      .filter((part) => part !== '')
      .join(' · '),
  };
}

export async function sendMedia(
  session: Session,
  photo: OutgoingPhoto,
  post: string,
  context: StepContext,
): Promise<RemotePhoto> {
  const { bytes } = await photo.render();
  const file = {
    name: `${photo.key.replaceAll(/[^a-z0-9-]/g, '')}.jpg`,
    bytes,
    md5: createHash('md5').update(bytes).digest('hex'),
  };
  try {
    const query = { slug: photo.key, post, ...words(photo.photo) };
    return remote(objectOf(await session.upload(path, query, file, context)), wordsDigest(photo.photo));
  } catch (error) {
    const id = error instanceof CmsFailure ? error.params['photo'] : undefined;
    if (id === undefined) throw error;
    // it is stored; only its smaller sizes are not made yet
    const made = await session.post(`${path}/${id}/post-process`, { action: 'create-image-subsizes' }, context);
    return remote(objectOf(made), '');
  }
}

/** Gives a photo that was sent before the words that it has now, if they are others. */
export async function describeMedia(
  session: Session,
  there: RemotePhoto,
  photo: OutgoingPhoto['photo'],
  context: StepContext,
): Promise<RemotePhoto> {
  const digest = wordsDigest(photo);
  if (there.words === digest) return there;
  await session.post(`${path}/${there.id}`, words(photo), context, fields);
  return { ...there, words: digest };
}

const wordsDigest = (photo: OutgoingPhoto['photo']): string =>
  createHash('sha256')
    .update(JSON.stringify(words(photo)))
    .digest('hex')
    .slice(0, 16);

function remote(media: Json, words: string): RemotePhoto {
  const details = objectOf(media['media_details']);
  const url = textOf(media['source_url']);
  if (url === '' || media['id'] === undefined) throw new CmsFailure('not-understood');
  return {
    id: textOf(media['id']),
    url,
    width: Number(details['width'] ?? 0),
    height: Number(details['height'] ?? 0),
    words,
  };
}

/** Swallows failures of these codes; all others go on. */
export const passOn =
  (...codes: readonly CmsFailure['code'][]) =>
  (error: unknown): null => {
    if (error instanceof CmsFailure && codes.includes(error.code)) return null;
    throw error;
  };
