import { type DragEvent, useState } from 'react';
import type { Article } from '../../shared/article/index.ts';
import { type StoryEditor, useHead } from '../editor/index.ts';
import { useMessages } from '../messages/index.ts';
import { Button, classes, IconAddPhoto, Progress } from '../ui/index.ts';
import { PhotoCard } from './photo-card.tsx';
import { filesOf } from './photo-intake.ts';
import css from './photos.module.css';
import type { PhotoActions } from './use-photo-intake.ts';

interface PhotoTrayProps {
  readonly editor: StoryEditor;
  readonly actions: PhotoActions;
  /** The keys of the photos that stand in the body. */
  readonly placed: ReadonlySet<string>;
}

const unplacedFirst = (photos: Article['photos'], placed: ReadonlySet<string>) => [
  ...photos.filter((one) => !placed.has(one._key)),
  ...photos.filter((one) => placed.has(one._key)),
];

/** The Ảnh panel: every photo of the story, those without a place first. */
export function PhotoTray({ editor, actions, placed }: PhotoTrayProps) {
  const { photos: words } = useMessages();
  const [openKey, setOpenKey] = useState<string | null>(null);
  const [isOver, setOver] = useState(false);
  const photos = useHead(editor, 'photos');
  const lead = useHead(editor, 'leadPhoto');
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
      {actions.running && (
        <div className={css['progress']}>
          <Progress
            label={words.adding(actions.running.done, actions.running.total)}
            share={actions.running.done / actions.running.total}
          />
          <Button onPress={actions.stop}>{words.cancel}</Button>
        </div>
      )}
      {photos.length === 0 ? (
        <p className={css['empty']}>{words.empty}</p>
      ) : (
        <ul className={css['list']}>
          {unplacedFirst(photos, placed).map((photo) => (
            <PhotoCard
              key={photo._key}
              editor={editor}
              photo={photo}
              isLead={photo._key === lead}
              isPlaced={placed.has(photo._key)}
              isOpen={photo._key === openKey}
              actions={actions}
              onOpen={(open) => setOpenKey(open ? photo._key : null)}
            />
          ))}
        </ul>
      )}
    </div>
  );
}
