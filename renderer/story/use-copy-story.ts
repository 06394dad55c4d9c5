import { useClient } from '../bridge/index.ts';
import { failureNotice, useMessages } from '../messages/index.ts';
import { useNotices } from '../ui/index.ts';
import type { StorySession } from './story-session.ts';

/**
 * The story once more, or what stands from the caret's block on as a story of its own: there it is opened, here it goes,
 * which undo takes back.
 */
export function useCopyStory({ draft, editor, saving }: StorySession, onOpen: (draft: string) => void) {
  const client = useClient();
  const messages = useMessages();
  const notices = useNotices();
  const words = messages.story.copy;
  const copy = async (from: string | null): Promise<string | null> => {
    try {
      await saving.flush();
      return (await client.drafts.copy({ id: draft, from })).id;
    } catch (error) {
      notices.show(failureNotice(error, messages));
      return null;
    }
  };
  return {
    async copy() {
      const id = await copy(null);
      if (id !== null) onOpen(id);
    },
    async split() {
      const place = editor.caret()?.place;
      const article = editor.article();
      const at = place?.field === 'body' ? article.body.findIndex((block) => block._key === place.key) : -1;
      const isSuggesting = editor.suggesting.author() !== null;
      if (at < 1 || isSuggesting) {
        notices.show({ id: 'story.split', kind: 'info', text: isSuggesting ? words.directly : words.nowhere });
        return;
      }
      const id = await copy(place?.key ?? null);
      if (id === null) return;
      editor.replaceArticle({ ...article, body: article.body.slice(0, at) });
      await saving.flush();
      notices.show({ id: 'story.split', kind: 'done', text: words.done });
      onOpen(id);
    },
  };
}
