import { type Article, blockTexts, isKnown } from '../../../shared/article/index.ts';
import { useMessages } from '../../messages/index.ts';
import css from './revisions-panel.module.css';

/** A version to read: its words in order, photos by their captions. */
export function RevisionText({ article }: { readonly article: Article }) {
  const { story } = useMessages();
  return (
    <div className={css['text']}>
      {article.kicker && <p className={css['kicker']}>{article.kicker}</p>}
      {article.subheadline && <p className={css['sapo']}>{article.subheadline}</p>}
      <p className={css['sapo']}>{article.sapo}</p>
      {article.body.map((block) => {
        if (isKnown(block) && block._type === 'photo') {
          const photo = article.photos.find((one) => one._key === block.photo);
          return (
            <p key={block._key} className={css['photo']}>
              {story.revisions.photo(photo?.caption ?? '')}
            </p>
          );
        }
        const text = blockTexts(block)
          .map((one) => one.text)
          .join('\n');
        if (isKnown(block) && block._type === 'block' && block.style === 'h2') return <h3 key={block._key}>{text}</h3>;
        return <p key={block._key}>{text}</p>;
      })}
    </div>
  );
}
