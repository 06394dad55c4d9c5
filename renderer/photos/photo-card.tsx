import { type DragEvent, memo, useState } from 'react';
import type { PhotoUse } from '../../shared/api/index.ts';
import { isPresent, type Photo } from '../../shared/article/index.ts';
import type { StoryEditor } from '../editor/index.ts';
import { useMessages } from '../messages/index.ts';
import {
  Button,
  classes,
  Icon,
  IconAddPhoto,
  IconButton,
  IconCrop,
  IconDown,
  IconLead,
  IconMore,
  IconUp,
  Menu,
  MenuItem,
  MenuSeparator,
  Tag,
} from '../ui/index.ts';
import { type CaptionHelp, PhotoForm } from './photo-form.tsx';
import { filesOf } from './photo-intake.ts';
import css from './photos.module.css';
import { isPrinted } from './printed.ts';
import { Thumb } from './thumb.tsx';
import { lackingWords } from './tray-list.ts';
import type { PhotoActions } from './use-photo-intake.ts';

/** What cards ask of the tray; the same functions as long as the tray stands, so that a card is drawn only for itself. */
export interface TrayHand {
  readonly open: (photo: string, open: boolean) => void;
  readonly choose: (photo: string, chosen: boolean) => void;
  readonly crop: (photo: string) => void;
  readonly move: (photo: string, side: 'up' | 'down') => void;
  /** Whether a dragged photo may be put beside another, and putting it there. */
  readonly takes: (dragged: string, beside: string) => boolean;
  readonly put: (dragged: string, beside: string, side: 'before' | 'after') => void;
  readonly fill: PhotoActions['fill'];
  readonly chooseFor: PhotoActions['chooseFor'];
}

interface PhotoCardProps {
  readonly editor: StoryEditor;
  readonly photo: Photo;
  readonly isLead: boolean;
  readonly isPlaced: boolean;
  readonly isOpen: boolean;
  readonly isChosen: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** Other stories that have the picture. */
  readonly uses: readonly PhotoUse[];
  readonly hand: TrayHand;
  /** Null while it is closed. */
  readonly help: CaptionHelp | null;
}

/** A photo of the tray while it is dragged; its key is read at the drop. */
const dragType = 'application/x-morat-tray-photo';
/** A drag tells what it holds only at the drop: which photo it is, is known here. */
let dragged: string | null = null;
const sides: Readonly<Record<string, 'up' | 'down'>> = { ArrowUp: 'up', ArrowDown: 'down' };

export const PhotoCard = memo(function PhotoCard(props: PhotoCardProps) {
  const { editor, photo, isLead, isPlaced, isOpen, isChosen, isFirst, isLast, uses, hand, help } = props;
  const [side, setSide] = useState<'before' | 'after' | null>(null);
  const { photos: words } = useMessages();
  const [isOver, setOver] = useState(false);
  const waits = !isPresent(photo);
  const drop = {
    onDragOver(event: DragEvent) {
      if (!event.dataTransfer.types.includes('Files')) return;
      event.preventDefault();
      event.stopPropagation();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop(event: DragEvent) {
      event.preventDefault();
      event.stopPropagation();
      setOver(false);
      const [file] = filesOf(event.dataTransfer);
      if (file) hand.fill(photo._key, file);
    },
  };
  const sideOf = (event: DragEvent): 'before' | 'after' | null => {
    if (!event.dataTransfer.types.includes(dragType) || dragged === null || !hand.takes(dragged, photo._key))
      return null;
    const { top, height } = event.currentTarget.getBoundingClientRect();
    return event.clientY < top + height / 2 ? 'before' : 'after';
  };
  const order = {
    onDragStart(event: DragEvent) {
      // words are selected in the form, not dragged
      if (event.target !== event.currentTarget) return;
      dragged = photo._key;
      event.dataTransfer.setData(dragType, photo._key);
      event.dataTransfer.effectAllowed = 'move';
    },
    onDragEnd() {
      dragged = null;
    },
    onDragOver(event: DragEvent) {
      const now = sideOf(event);
      setSide(now);
      if (now) event.preventDefault();
      else if (waits) drop.onDragOver(event);
    },
    onDragLeave() {
      setSide(null);
      drop.onDragLeave();
    },
    onDrop(event: DragEvent) {
      const now = sideOf(event);
      setSide(null);
      if (now && dragged !== null) {
        event.preventDefault();
        event.stopPropagation();
        hand.put(dragged, photo._key, now);
      } else if (waits) drop.onDrop(event);
    },
  };
  const lacks = lackingWords(photo);
  return (
    <li
      className={classes(css['card'], isOver && css['over'], isChosen && css['chosen'], side && css[side])}
      {...order}
      draggable={!isOpen}
    >
      <div className={css['row']}>
        <input
          type="checkbox"
          className={css['choose']}
          checked={isChosen}
          aria-label={words.choose1(photo.caption || photo.fileName)}
          onChange={(event) => hand.choose(photo._key, event.target.checked)}
          onKeyDown={(event) => {
            const move = event.altKey && sides[event.key];
            if (!move) return;
            event.preventDefault();
            hand.move(photo._key, move);
          }}
        />
        {isPresent(photo) ? (
          <Thumb photo={photo} />
        ) : (
          <button
            type="button"
            className={classes(css['thumb'], css['hole'])}
            aria-label={words.fill}
            onClick={() => hand.chooseFor(photo._key)}
          >
            <Icon of={IconAddPhoto} size={20} />
          </button>
        )}
        <div className={css['words']}>
          <p className={photo.caption === '' ? css['lacking'] : css['caption']}>
            {photo.caption || words.missing.caption}
          </p>
          <p className={css['line']}>{photo.credit && words.creditLine(photo.credit)}</p>
          <p className={css['tags']}>
            {waits && <Tag tone="proof">{words.waiting}</Tag>}
            {isLead && (
              <Tag tone="ok">
                <Icon of={IconLead} size={12} /> {words.lead}
              </Tag>
            )}
            {!isPlaced && <Tag>{words.inTray}</Tag>}
            {lacks.map((field) => (
              <Tag key={field} tone="proof">
                {words.missing[field]}
              </Tag>
            ))}
            {uses[0] && (
              <Tag tone="proof">
                {words.usedIn(uses[0].headline, uses.length, uses[0].isAlike, isPrinted(uses[0].state))}
              </Tag>
            )}
            {isPresent(photo) && <span className={css['size']}>{words.size(photo.width, photo.height)}</span>}
          </p>
        </div>
        <Menu
          label={words.more}
          trigger={<IconButton icon={IconMore} label={`${words.more}: ${photo.caption || photo.fileName}`} />}
        >
          <MenuItem
            isDisabled={isLead || waits}
            onAction={() => editor.setHead({ leadPhoto: photo._key })}
            icon={IconLead}
          >
            {words.makeLead}
          </MenuItem>
          <MenuItem onAction={() => editor.placePhoto(photo._key, isPlaced ? 'tray' : 'body')}>
            {isPlaced ? words.toTray : words.place}
          </MenuItem>
          <MenuItem isDisabled={waits} icon={IconCrop} onAction={() => hand.crop(photo._key)}>
            {words.crop}
          </MenuItem>
          <MenuItem isDisabled={isFirst} icon={IconUp} onAction={() => hand.move(photo._key, 'up')}>
            {words.moveUp}
          </MenuItem>
          <MenuItem isDisabled={isLast} icon={IconDown} onAction={() => hand.move(photo._key, 'down')}>
            {words.moveDown}
          </MenuItem>
          <MenuItem onAction={() => hand.chooseFor(photo._key)}>{waits ? words.fill : words.replace}</MenuItem>
          <MenuSeparator />
          <MenuItem isDangerous onAction={() => editor.removePhoto(photo._key)}>
            {words.remove}
          </MenuItem>
        </Menu>
      </div>
      {waits && <p className={css['hint']}>{words.waitingHint}</p>}
      <div className={css['steps']}>
        {!isPlaced && !waits && <Button onPress={() => editor.placePhoto(photo._key, 'body')}>{words.place}</Button>}
        <Button
          kind="quiet"
          aria-expanded={isOpen}
          iconAfter={isOpen ? IconUp : IconDown}
          onPress={() => hand.open(photo._key, !isOpen)}
        >
          {words.details}
        </Button>
      </div>
      {isOpen && help && <PhotoForm editor={editor} photo={photo} help={help} />}
    </li>
  );
});
