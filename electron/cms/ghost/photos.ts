import { CmsFailure } from '../cms-failure.ts';
import type { OutgoingPhoto, RemotePhoto, StepContext } from '../connector.ts';
import { listOf, textOf } from '../json.ts';
import type { Session } from './session.ts';

// Ghost lists no images and deletes none. Its own storage names a file as it was sent, in a folder for the month, so
// that a photo whose answer was lost is looked for where it must be.

/** Ghost serves no wider ones: what is wider is scaled down at the upload. */
const widest = 2000;
const fileName = (photo: OutgoingPhoto): string => `${photo.key.replaceAll(/[^a-z0-9-]/g, '')}.jpg`;

/** A photo that is there: the one remembered, or one under the name that only it has. */
export async function findImage(
  session: Session,
  photo: OutgoingPhoto,
  known: RemotePhoto | null,
  context: StepContext,
): Promise<RemotePhoto | null> {
  const site = textOf((await session.site(context))['url']);
  const own = new URL('content/images/', site).href;
  if (known) {
    // another storage than Ghost's own can't be asked here
    if (!known.url.startsWith(own)) return known;
    return (await session.served(`content/images/${known.url.slice(own.length)}`, context)) === null ? null : known;
  }
  const { bytes, width, height } = await photo.render();
  for (const month of months(session.serverTime() ?? Date.now())) {
    const name = fileName(photo);
    // the untouched original is kept last: with all its bytes, the served picture is whole too
    const original = await session.served(`content/images/${month}/${name.replace('.jpg', '_o.jpg')}`, context);
    if (original === bytes.length) return remote(name, `${own}${month}/${name}`, width, height);
  }
  return null;
}

/** The months that may be the server's own, by whatever zone it lives: `2026/11`. */
function months(now: number): string[] {
  const day = 24 * 3_600_000;
  const named = [now - day, now, now + day].map((at) => new Date(at).toISOString().slice(0, 7).replace('-', '/'));
  return [...new Set(named)];
}

export async function sendImage(session: Session, photo: OutgoingPhoto, context: StepContext): Promise<RemotePhoto> {
  const { bytes, width, height } = await photo.render();
  const name = fileName(photo);
  const answer = await session.upload('/images/upload/', { name, bytes }, context);
  const url = textOf(listOf(answer['images'])[0]?.['url']);
  if (url === '') throw new CmsFailure('not-understood');
  return remote(name, url, width, height);
}

/** The words are the post's: Ghost keeps none with a file. */
function remote(id: string, url: string, width: number, height: number): RemotePhoto {
  const scale = Math.min(1, widest / Math.max(width, 1));
  return { id, url, width: Math.round(width * scale), height: Math.round(height * scale), words: '' };
}
