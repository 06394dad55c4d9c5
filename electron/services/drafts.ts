import { newId, newKey } from '../../shared/base/index.ts';
import { type Byline, emptyArticle } from '../../shared/article/index.ts';
import { CallFailed, type Handlers } from '../../shared/api/index.ts';
import { copyOf, splitFrom } from './copy-story.ts';
import type { ServiceParts } from './parts.ts';
import { readSample } from './sample.ts';

export function draftHandlers(parts: ServiceParts, photos: Handlers<'photos'>): Handlers<'drafts'> {
  const { store, emit } = parts;
  const changed = (ids: readonly string[]): null => {
    emit('draftsChanged', { ids });
    return null;
  };
  return {
    list: ({ view, filter, ...page }) => store.drafts.list(view, filter, page),
    rows: ({ ids, filter }) => store.drafts.rows(ids, filter),
    choices: () => store.drafts.choices(),
    counts: () => store.drafts.counts(),
    search: ({ query, limit }) => store.search.find(query, limit),
    create() {
      const { person, newsroom } = store.settings.get();
      const bylines: Byline[] = person.name === '' ? [] : [{ _key: newKey(), name: person.name, role: 'text' }];
      const id = newId();
      store.drafts.create({ ...emptyArticle(id, newKey()), sourcePrefix: newsroom.sourcePrefix, bylines });
      store.seen.mark(id, person.name);
      changed([id]);
      return { id };
    },
    async createSample(_input, context) {
      const story = await readSample(
        parts.resources,
        async (name, bytes) => (await photos.add({ name, bytes }, context)).photo,
      );
      const id = newId();
      store.drafts.create({ ...story, id });
      changed([id]);
      return { id };
    },
    copy({ id: of, from }) {
      const id = newId();
      const story = store.stories.read(of);
      const copy = from === null ? copyOf(story, id) : splitFrom(story, id, from);
      if (!copy) throw new CallFailed('not-found');
      store.drafts.create(copy);
      store.seen.mark(id, store.settings.get().person.name);
      changed([id]);
      return { id };
    },
    open({ id }) {
      const { name } = store.settings.get().person;
      store.revisions.keep({ draft: id, reason: 'opened', author: name, note: '' });
      const article = store.stories.read(id);
      const seen = store.seen.before(id, name);
      if (store.seen.mark(id, name)) changed([id]);
      return { article, savedAt: store.stories.savedAt(id), ignored: store.drafts.ignored(id), seen };
    },
    save(patch) {
      const answer = store.drafts.save(patch);
      changed([patch.id]);
      return answer;
    },
    setIgnored({ id, ignored }) {
      store.drafts.setIgnored(id, ignored);
      return null;
    },
    noteFindings({ id, findings }) {
      store.drafts.noteFindings(id, findings);
      return changed([id]);
    },
    moveToBin({ ids }) {
      store.drafts.moveToBin(ids);
      return changed(ids);
    },
    takeFromBin({ ids }) {
      store.drafts.takeFromBin(ids);
      return changed(ids);
    },
    emptyBin({ ids }) {
      store.drafts.emptyBin(ids);
      return changed(ids);
    },
  };
}
