import { type DragEvent, useLayoutEffect, useRef, useState } from 'react';
import type { PhotoUse } from '../../shared/api/index.ts';
import { isPresent } from '../../shared/article/index.ts';
import { type StoryEditor, useHead } from '../editor/index.ts';
import { useMessages } from '../messages/index.ts';
import { Button, classes, IconAddPhoto, IconSearch, Progress, SegmentedControl } from '../ui/index.ts';
import { CropDialog } from './crop-dialog.tsx';
import { PhotoCard, type TrayHand } from './photo-card.tsx';
import { filesOf } from './photo-intake.ts';
import type { CaptionHelp } from './photo-form.tsx';
import css from './photos.module.css';
import { PictureFinder } from './picture-finder.tsx';
import { SharedWordsDialog } from './shared-words-dialog.tsx';
import { lackingWords, movedPhoto, type TrayFilter, trayPhotos, withWords } from './tray-list.ts';
import type { PhotoActions } from './use-photo-intake.ts';
import { usePhotoUses } from './use-photo-uses.ts';

/** Opens the pictures of other stories. */
export const findPictureKey = 'Mod+Alt+F';

const noUses: readonly PhotoUse[] = [];

interface PhotoTrayProps {
  readonly draft: string;
  readonly editor: StoryEditor;
  readonly actions: PhotoActions;
  /** The keys of the photos that stand in the body. */
  readonly placed: ReadonlySet<string>;
  /** The pictures of other stories are being looked through. */
  readonly isFinding: boolean;
  readonly onFinding: (isFinding: boolean) => void;
  readonly help: CaptionHelp;
}

/** The Ảnh panel: every photo of the story, those without a place first. */
export function PhotoTray({ draft, editor, actions, placed, isFinding, onFinding, help }: PhotoTrayProps) {
  const { photos: words } = useMessages();
  const [openKey, setOpenKey] = useState<string | null>(null);
  const [isOver, setOver] = useState(false);
  const photos = useHead(editor, 'photos');
  const lead = useHead(editor, 'leadPhoto');
  const [filter, setFilter] = useState<TrayFilter>('all');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [asks, setAsks] = useState<'words' | { readonly crop: string } | null>(null);
  const uses = usePhotoUses(draft, photos);
  const shown = trayPhotos(photos, placed, filter);
  const lacking = photos.filter((one) => lackingWords(one).length > 0).length;
  const chosenHere = photos.filter((one) => chosen.has(one._key));
  const cropped = asks !== null && asks !== 'words' ? photos.find((one) => one._key === asks.crop) : undefined;
  const choose = (keys: readonly string[], isChosen: boolean) =>
    setChosen((before) => new Set(isChosen ? [...before, ...keys] : [...before].filter((one) => !keys.includes(one))));
  const sameList = (one: string, other: string) => placed.has(one) === placed.has(other);
  const put = (moved: string, beside: string, side: 'before' | 'after') =>
    editor.setHead({ photos: movedPhoto(editor.head().photos, moved, beside, side) });
  const hand = useHand({
    open: (photo, open) => setOpenKey(open ? photo : null),
    choose: (photo, isChosen) => choose([photo], isChosen),
    crop: (photo) => setAsks({ crop: photo }),
    move(photo, side) {
      const other = shown[shown.findIndex(({ _key }) => _key === photo) + (side === 'up' ? -1 : 1)];
      if (other && sameList(photo, other._key)) put(photo, other._key, side === 'up' ? 'before' : 'after');
    },
    takes: (moved, beside) => moved !== beside && sameList(moved, beside),
    put,
    fill: actions.fill,
    chooseFor: actions.chooseFor,
  });
  // the list has two parts: a photo moves within its own
  const isEdge = (at: number, next: number) => {
    const [own, other] = [shown[at], shown[at + next]];
    return !own || !other || !sameList(own._key, other._key);
  };
  if (isFinding) return <PictureFinder draft={draft} editor={editor} onClose={() => onFinding(false)} />;
  return (
    <div
      className={classes(css['tray'], isOver && css['over'])}
      onDragOver={(event: DragEvent) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event: DragEvent) => {
        setOver(false);
        const files = filesOf(event.dataTransfer);
        if (files.length === 0) return;
        event.preventDefault();
        actions.add(files, 'tray');
      }}
    >
      <button type="button" className={css['drop']} onClick={() => actions.choose('tray')}>
        <span className={css['dropTitle']}>
          <IconAddPhoto size={16} strokeWidth={1.75} aria-hidden /> {words.add}
        </span>
        <span className={css['hint']}>{words.kinds}</span>
      </button>
      <Button icon={IconSearch} keyHint={findPictureKey} onPress={() => onFinding(true)}>
        {words.find.title}
      </Button>
      {actions.running && (
        <div className={css['progress']}>
          <Progress
            label={words.adding(actions.running.done, actions.running.total)}
            share={actions.running.done / actions.running.total}
          />
          <Button onPress={actions.stop}>{words.cancel}</Button>
        </div>
      )}
      {photos.length > 1 && (
        <div className={css['tools']}>
          <SegmentedControl
            label={words.show}
            value={filter}
            segments={[
              { value: 'all', label: words.showAll(photos.length) },
              { value: 'lacking', label: words.showLacking(lacking) },
            ]}
            onChange={setFilter}
          />
          <label className={css['all']}>
            <input
              type="checkbox"
              checked={shown.length > 0 && shown.every((one) => chosen.has(one._key))}
              onChange={(event) =>
                choose(
                  shown.map((one) => one._key),
                  event.target.checked,
                )
              }
            />
            {words.chooseAll}
          </label>
          {chosenHere.length > 0 && (
            <Button onPress={() => setAsks('words')}>{words.setForAll(chosenHere.length)}</Button>
          )}
        </div>
      )}
      {photos.length > 0 && shown.length === 0 && <p className={css['empty']}>{words.noneLacking}</p>}
      {photos.length === 0 ? (
        <p className={css['empty']}>{words.empty}</p>
      ) : (
        <ul className={css['list']}>
          {shown.map((photo, at) => (
            <PhotoCard
              key={photo._key}
              editor={editor}
              photo={photo}
              isLead={photo._key === lead}
              isPlaced={placed.has(photo._key)}
              isOpen={photo._key === openKey}
              isChosen={chosen.has(photo._key)}
              isFirst={isEdge(at, -1)}
              isLast={isEdge(at, 1)}
              uses={uses.get(photo.asset ?? '') ?? noUses}
              hand={hand}
              help={photo._key === openKey ? help : null}
            />
          ))}
        </ul>
      )}
      {asks === 'words' && (
        <SharedWordsDialog
          count={chosenHere.length}
          onClose={() => setAsks(null)}
          onSet={(given) => editor.setHead({ photos: withWords(editor.head().photos, chosen, given) })}
        />
      )}
      {cropped && isPresent(cropped) && (
        <CropDialog
          photo={cropped}
          onClose={() => setAsks(null)}
          onSet={(framing) =>
            editor.setHead({
              photos: editor.head().photos.map((one) => (one._key === cropped._key ? { ...one, ...framing } : one)),
            })
          }
        />
      )}
    </div>
  );
}

/** The tray's own functions of the last drawing behind functions that stay the same. */
function useHand(now: TrayHand): TrayHand {
  const latest = useRef(now);
  useLayoutEffect(() => {
    latest.current = now;
  });
  const [hand] = useState<TrayHand>(() => ({
    open: (...given) => latest.current.open(...given),
    choose: (...given) => latest.current.choose(...given),
    crop: (...given) => latest.current.crop(...given),
    move: (...given) => latest.current.move(...given),
    takes: (...given) => latest.current.takes(...given),
    put: (...given) => latest.current.put(...given),
    fill: (...given) => latest.current.fill(...given),
    chooseFor: (...given) => latest.current.chooseFor(...given),
  }));
  return hand;
}
