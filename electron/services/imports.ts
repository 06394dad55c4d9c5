import { type Byline } from '../../shared/article/index.ts';
import type { Handlers } from '../../shared/api/index.ts';
import { newId, newKey } from '../../shared/base/index.ts';
import { attachPictures, readStory } from '../packages/index.ts';
import type { ServiceParts } from './parts.ts';

export function importHandlers(parts: ServiceParts, photos: Handlers<'photos'>): Handlers<'imports'> {
  const { store } = parts;
  return {
    async add({ name, bytes }, context) {
      const read = await readStory(name, bytes);
      const { article, report } = await attachPictures(
        read,
        async (file, picture) => (await photos.add({ name: file, bytes: picture }, context)).photo,
      );
      const { person, newsroom } = store.settings.get();
      const own: Byline[] = person.name === '' ? [] : [{ _key: newKey(), name: person.name, role: 'text' }];
      // always a new draft: a story that is here already is never written over
      const id = newId();
      store.drafts.create({
        ...article,
        id,
        state: 'draft',
        sourcePrefix: article.sourcePrefix || newsroom.sourcePrefix,
        bylines: article.bylines.length > 0 ? article.bylines : own,
      });
      store.revisions.keep({ draft: id, reason: 'imported', author: person.name, note: name });
      parts.emit('draftsChanged', { ids: [id] });
      return { id, headline: article.headline, report };
    },
  };
}
