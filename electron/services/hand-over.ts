import { join } from 'node:path';
import type { Article } from '../../shared/article/index.ts';
import { commonAncestor, mergeStories, type Side } from '../../shared/review/index.ts';
import { CallFailed, type Handlers, type Received } from '../../shared/api/index.ts';
import { type HandOver, packageName, readHandOver, seal, writeHandOver } from '../packages/index.ts';
import { writeAtomically } from '../photos/index.ts';
import type { ServiceParts } from './parts.ts';
import type { PhotoService } from './photos.ts';

export function handOverHandlers(parts: ServiceParts, photos: PhotoService): Handlers<'handOver'> {
  const { store, folder, emit } = parts;
  return {
    async make({ draft, password, path }, context) {
      const by = store.settings.get().person.name;
      const { id: revision } = store.revisions.hold({ draft, reason: 'handed-over', author: by, note: '' });
      const story = store.revisions.read(revision);
      const at = new Date().toISOString();
      const json = (one: string) => store.revisions.json(one);
      const input = {
        story,
        by,
        at,
        revision,
        revisions: store.revisions.line(draft),
        record: store.records.whole(draft),
        json,
      };
      const packed = await writeHandOver(input, photos.folder, context);
      const bytes = password === null || password === '' ? packed : await seal(packed, password);
      context.signal.throwIfAborted();
      const target = path ?? join(folder, 'exports', packageName(story, at, 'morat'));
      await writeAtomically(target, bytes);
      emit('draftsChanged', { ids: [draft] });
      return { path: target, bytes: bytes.length };
    },
    async receive({ name, bytes, password }, context) {
      const handed = await readHandOver(name, bytes, password);
      // the pictures first: without them on disk the story would point at nothing
      for (const photo of handed.photos)
        await photos.handlers.add({ name: photo.fileName, bytes: photo.bytes }, context);
      const received = store.atomically(() => takeIn(parts, handed, name));
      if (received.outcome !== 'known') {
        emit('draftsChanged', { ids: [received.id] });
        emit('storyReplaced', { id: received.id });
      }
      return received;
    },
  };
}

/** Puts a proved hand-over into the store. */
function takeIn({ store }: ServiceParts, { manifest, story, revisions }: HandOver, name: string): Received {
  const id = story.id;
  const result = (outcome: Received['outcome'], clashes = 0): Received => ({
    id,
    headline: story.headline,
    by: manifest.handedOverBy,
    outcome,
    clashes,
  });
  if (!store.drafts.has(id)) {
    store.drafts.create(story);
    store.revisions.take(id, revisions);
    store.records.takeIn(id, manifest.record);
    return result('new');
  }
  const author = store.settings.get().person.name;
  const note = [manifest.handedOverBy, name].filter((one) => one !== '').join(' · ');
  if (store.revisions.line(id).some((one) => one.id === manifest.revision)) return result('known');
  const { id: mine } = store.revisions.hold({ draft: id, reason: 'before-merge', author, note: '' });
  store.revisions.take(id, revisions);
  store.records.takeIn(id, manifest.record);
  const line = new Map(store.revisions.line(id).map((one) => [one.id, one]));
  const base = commonAncestor((revision) => line.get(revision)?.parents ?? [], mine, manifest.revision);
  if (base === null) throw new CallFailed('hand-over-damaged', { name, reason: 'history', part: '' });
  if (base === mine) {
    store.drafts.replace(story);
    return result('newer');
  }
  // whose and when comes from the revisions, which are the same on both machines
  const side = (revision: string, article: Article): Side => ({
    story: article,
    revision,
    author: line.get(revision)?.author ?? '',
    at: line.get(revision)?.at ?? '',
  });
  const merged = mergeStories(
    store.revisions.read(base),
    side(mine, store.stories.read(id)),
    side(manifest.revision, story),
  );
  store.drafts.replace(merged.story);
  store.revisions.keep({ draft: id, reason: 'merged', author, note, parents: [mine, manifest.revision] });
  return { ...result('merged', merged.clashes), headline: merged.story.headline };
}
