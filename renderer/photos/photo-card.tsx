import { type DragEvent, useState } from 'react';
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

interface PhotoCardProps {
  readonly editor: StoryEditor;
  readonly photo: Photo;
  readonly isLead: boolean;
  readonly isPlaced: boolean;
  readonly isOpen: boolean;
  readonly actions: PhotoActions;
  readonly onOpen: (open: boolean) => void;
  readonly isChosen: boolean;
  readonly onChoose: (chosen: boolean) => void;
  /** Other stories that have the picture. */
  readonly uses: readonly PhotoUse[];
  /** Moves it one place up or down; null at the end. */
  readonly onMove: Readonly<Record<'up' | 'down', (() => void) | null>>;
  readonly onCrop: () => void;
  readonly help: CaptionHelp;
  /** Whether a dragged photo may be put beside this one, and putting it there. */
  readonly takes: (photo: string) => boolean;
  readonly onPut: (photo: string, side: 'before' | 'after') => void;
}

/** A photo of the tray while it is dragged; its key is read at the drop. */
const dragType = 'application/x-morat-tray-photo';
/** A drag tells what it holds only at the drop: which photo it is, is known here. */
let dragged: string | null = null;

export function PhotoCard(props: PhotoCardProps) {
  const { editor, photo, isLead, isPlaced, isOpen, actions, onOpen, isChosen, onChoose, uses, onMove, onCrop } = props;
  const { takes, onPut } = props;
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
      if (file) actions.fill(photo._key, file);
    },
  };
  const sideOf = (event: DragEvent): 'before' | 'after' | null => {
    if (!event.dataTransfer.types.includes(dragType) || dragged === null || !takes(dragged)) return null;
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
        onPut(dragged, now);
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
          onChange={(event) => onChoose(event.target.checked)}
          onKeyDown={(event) => {
            const move = event.altKey ? { ArrowUp: onMove.up, ArrowDown: onMove.down }[event.key] : undefined;
            if (!move) return;
            event.preventDefault();
            move();
          }}
        />
        {isPresent(photo) ? (
          <Thumb photo={photo} />
        ) : (
          <button
            type="button"
            className={classes(css['thumb'], css['hole'])}
            aria-label={words.fill}
            onClick={() => actions.chooseFor(photo._key)}
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
          <MenuItem isDisabled={waits} icon={IconCrop} onAction={onCrop}>
            {words.crop}
          </MenuItem>
          <MenuItem isDisabled={!onMove.up} icon={IconUp} onAction={() => onMove.up?.()}>
            {words.moveUp}
          </MenuItem>
          <MenuItem isDisabled={!onMove.down} icon={IconDown} onAction={() => onMove.down?.()}>
            {words.moveDown}
          </MenuItem>
          <MenuItem onAction={() => actions.chooseFor(photo._key)}>{waits ? words.fill : words.replace}</MenuItem>
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
          onPress={() => onOpen(!isOpen)}
        >
          {words.details}
        </Button>
      </div>
      {isOpen && <PhotoForm editor={editor} photo={photo} help={props.help} />}
    </li>
  );
}
