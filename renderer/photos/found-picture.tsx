import type { PictureHit, PictureStory } from '../../shared/api/index.ts';
import { useMessages } from '../messages/index.ts';
import { Tag } from '../ui/index.ts';
import css from './picture-finder.module.css';
import { isPrinted } from './printed.ts';
import { Thumb } from './thumb.tsx';

/** One picture that was found: what is said of it, and the story in which it was printed or stands. */
export function FoundPicture({ hit, isOwn }: { readonly hit: PictureHit; readonly isOwn: boolean }) {
  const { photos: words, format } = useMessages();
  const { photo, caption, stories } = hit;
  // where readers have seen it matters most
  const shown = stories.find(({ state }) => isPrinted(state)) ?? stories[0];
  const place = ({ headline, state, updatedAt }: PictureStory) =>
    words.find.story(headline, isPrinted(state), format.date(updatedAt), stories.length - 1);
  const taken = photo.takenAt === '' ? '' : format.date(`${photo.takenAt.slice(0, 10)}T00:00:00+07:00`);
  return (
    <>
      <Thumb photo={photo} />
      <div className={css['words']}>
        <p className={photo.caption === '' ? css['lacking'] : css['caption']}>
          {photo.caption === ''
            ? words.missing.caption
            : caption.map((piece, at) =>
                piece.marked ? (
                  // pieces have no identity but their place
                  // eslint-disable-next-line react/no-array-index-key
                  <mark key={at} className={css['mark']}>
                    {piece.text}
                  </mark>
                ) : (
                  piece.text
                ),
              )}
        </p>
        <p className={css['line']}>
          {[photo.credit && words.creditLine(photo.credit), taken].filter((one) => one !== '').join(' · ')}
        </p>
        {shown && <p className={css['line']}>{place(shown)}</p>}
        {isOwn && <Tag tone="ok">{words.find.own}</Tag>}
      </div>
    </>
  );
}
