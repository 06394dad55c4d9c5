import { photoUrl } from '../../shared/api/index.ts';
import type { PresentPhoto } from '../../shared/article/index.ts';
import { framingStyles, isFramed } from '../editor/index.ts';
import { classes } from '../ui/index.ts';
import css from './photos.module.css';

/** A photo as it will be shown, small. */
export function Thumb({ photo }: { readonly photo: PresentPhoto }) {
  const source = photoUrl(photo.asset, 'thumb');
  const alt = photo.alt || photo.caption || photo.fileName;
  if (!isFramed(photo)) return <img className={css['thumb']} src={source} alt={alt} loading="lazy" />;
  const { box, turned, image } = framingStyles(photo);
  return (
    <div className={classes(css['thumb'], css['cut'])}>
      <div className={css['framed']} style={box}>
        <div style={turned}>
          <img src={source} alt={alt} loading="lazy" style={image} />
        </div>
      </div>
    </div>
  );
}
