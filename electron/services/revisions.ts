import type { Handlers } from '../../shared/api/index.ts';
import type { ServiceParts } from './parts.ts';

export function revisionHandlers({ store, emit }: ServiceParts): Handlers<'revisions'> {
  const author = () => store.settings.get().person.name;
  return {
    list: ({ draft }) => store.revisions.list(draft),
    read: ({ id }) => store.revisions.read(id),
    keep: ({ draft, reason, note }) => ({ id: store.revisions.keep({ draft, reason, author: author(), note }) }),
    restore({ id }) {
      const article = store.revisions.read(id);
      store.revisions.keep({ draft: article.id, reason: 'before-restore', author: author(), note: '' });
      store.drafts.replace(article);
      emit('draftsChanged', { ids: [article.id] });
      return article;
    },
  };
}
