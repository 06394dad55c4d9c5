import type { Handlers } from '../../shared/api/index.ts';
import type { ServiceParts } from './parts.ts';

export function revisionHandlers({ store, emit }: ServiceParts): Handlers<'revisions'> {
  const author = () => store.settings.get().person.name;
  return {
    list: ({ draft }) => store.revisions.list(draft),
    read: ({ id }) => store.revisions.read(id),
    keep: ({ draft, reason, note }) => ({ id: store.revisions.keep({ draft, reason, author: author(), note }) }),
    name({ id, name }) {
      store.revisions.name(id, name.trim());
      return null;
    },
    restore({ id }) {
      const old = store.revisions.read(id);
      // an old version's words come back, not where it stood nor what was said about it
      const { state, assignee, comments } = store.stories.read(old.id);
      const article = { ...old, state, assignee, comments };
      store.revisions.keep({ draft: article.id, reason: 'before-restore', author: author(), note: '' });
      store.drafts.replace(article);
      emit('draftsChanged', { ids: [article.id] });
      return article;
    },
  };
}
