import type { Article, Photo } from '../../shared/article/index.ts';
import { emptyArticle, type TextField, waitingPhoto } from '../../shared/article/index.ts';
import type { Pasted, StoryEditor } from '../../renderer/editor/index.ts';
import type { TypingPage } from './typing-page.ts';

declare global {
  interface Window {
    /** For the suite: the editor on the page, what it failed with, and what it said of pastes. */
    story: { editor: StoryEditor; errors: string[]; pasted: Pasted[]; files: string[] };
  }
}

/** Where in the test story a field's words are. */
export const keys: Readonly<Record<TextField, string>> = {
  kicker: '',
  headline: '',
  subheadline: '',
  byline: 'b1',
  dateline: '',
  sapo: '',
  body: 'k1',
  caption: 'p1',
  credit: 'p1',
};

/** A story in which one field holds the given words, and every field its own name otherwise. */
export function storyWith(field: TextField, text: string): Article {
  const story = emptyArticle('typing', 'k0');
  const words = (name: TextField) => (name === field ? text : name);
  const photo: Photo = {
    ...waitingPhoto('p1', words('caption'), words('credit'), '2026-11-24T00:00:00.000Z'),
  };
  const block = (key: string, content: string) => ({
    _type: 'block' as const,
    _key: key,
    style: 'normal' as const,
    children: [{ _type: 'span' as const, _key: 's0', text: content, marks: [] }],
    markDefs: [],
  });
  return {
    ...story,
    kicker: words('kicker'),
    headline: words('headline'),
    subheadline: words('subheadline'),
    bylines: [{ _key: 'b1', name: words('byline'), role: 'text' }],
    dateline: { place: words('dateline'), date: null },
    sapo: words('sapo'),
    photos: [photo],
    body: [
      block('k0', 'đầu'),
      block('k1', words('body')),
      { _type: 'photo', _key: 'k2', photo: 'p1' },
      block('k3', 'cuối'),
    ],
  };
}

/** Puts a story on the page and the selection on a stretch of one field. */
export async function put(
  { page }: TypingPage,
  article: Article,
  range: { readonly field: TextField; readonly key: string; readonly offset: number; readonly length: number },
): Promise<void> {
  await page.evaluate(
    async ([story, where]) => {
      const { editor } = window.story;
      editor.replaceArticle(story);
      editor.select(where);
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    },
    [article, range] as const,
  );
}

export interface Seen {
  readonly article: Article;
  readonly caret: { readonly field: string; readonly key: string; readonly offset: number } | null;
  readonly errors: readonly string[];
}

/** The story as it stands once the browser is done with what was typed. */
export async function see({ page }: TypingPage): Promise<Seen> {
  return page.evaluate(async () => {
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const { editor, errors } = window.story;
    const caret = editor.caret();
    return {
      article: editor.article(),
      caret: caret && { ...caret.place, offset: caret.offset },
      errors: errors.splice(0),
    };
  });
}
