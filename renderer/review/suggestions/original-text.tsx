import { useMemo } from 'react';
import { blockTexts, isKnown, photosOf } from '../../../shared/article/index.ts';
import { originalOf } from '../../../shared/review/index.ts';
import type { StoryEditor } from '../../editor/index.ts';
import { useMessages } from '../../messages/index.ts';
import css from './suggestions.module.css';
import { useSuggestions } from './use-suggestions.ts';

/** The story as it was before anything was suggested, to read. */
export function OriginalText({ editor }: { readonly editor: StoryEditor }) {
  const { suggestions: words } = useMessages();
  const list = useSuggestions(editor);
  // the list is another one whenever a suggestion changed
  // eslint-disable-next-line react/exhaustive-deps
  const story = useMemo(() => originalOf(editor.article()), [editor, list]);
  return (
    <article className={css['original']} aria-label={words.views.original} lang="vi">
      <p className={css['note']}>{words.originalNote}</p>
      {story.kicker !== '' && <p className={css['kicker']}>{story.kicker}</p>}
      <h1>{story.headline}</h1>
      {story.subheadline !== '' && <p className={css['kicker']}>{story.subheadline}</p>}
      <p className={css['sapo']}>{story.sapo}</p>
      {story.body.map((block) => {
        const placed = photosOf(block);
        if (placed.length > 0)
          return placed.map((key) => {
            const photo = story.photos.find((one) => one._key === key);
            return (
              <p key={`${block._key} ${key}`} className={css['photo']}>
                {[photo?.caption, photo?.credit].filter(Boolean).join(' — ')}
              </p>
            );
          });
        const text = blockTexts(block)
          .map((one) => one.text)
          .join('\n');
        if (isKnown(block) && block._type === 'block' && block.style === 'h2') return <h2 key={block._key}>{text}</h2>;
        return <p key={block._key}>{text}</p>;
      })}
    </article>
  );
}
