import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useRef, useState } from 'react';
import type { PictureHit } from '../../shared/api/index.ts';
import { useClient } from '../bridge/index.ts';
import { type StoryEditor, useHead, writePhotoClip } from '../editor/index.ts';
import { useMessages } from '../messages/index.ts';
import { Button, Icon, IconButton, IconClose, IconSearch } from '../ui/index.ts';
import { FoundPicture } from './found-picture.tsx';
import css from './picture-finder.module.css';
import { reusedPhoto } from './reused-photo.ts';

interface PictureFinderProps {
  readonly draft: string;
  readonly editor: StoryEditor;
  readonly onClose: () => void;
}

/** As many as a person looks through before writing another word. */
const limit = 60;

/** Pictures of all other stories, found by their words; one goes into this story by Enter, a press or a drag. */
export function PictureFinder({ draft, editor, onClose }: PictureFinderProps) {
  const { photos: words } = useMessages();
  const client = useClient();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const wanted = useDeferredValue(query.trim());
  const found = useQuery({
    queryKey: ['pictures', draft, wanted],
    queryFn: () => client.photos.find({ query: wanted, except: draft, limit }),
    placeholderData: keepPreviousData,
    // other stories are written on meanwhile
    staleTime: 0,
  });
  const own = new Set(useHead(editor, 'photos').map((one) => one.asset));
  const hits = found.data ?? [];
  const active = Math.min(at, hits.length - 1);
  const chosen = hits[active];
  const isOwn = (hit: PictureHit) => own.has(hit.photo.asset);

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const put = (hit: PictureHit | undefined, where: 'body' | 'tray') => {
    if (!hit || isOwn(hit)) return;
    const photo = reusedPhoto(hit.photo);
    editor.addPhotos([photo], where);
    if (editor.head().leadPhoto === null) editor.setHead({ leadPhoto: photo._key });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') setAt(Math.min(active + 1, hits.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(active - 1, 0));
    else if (event.key === 'Enter') put(chosen, event.shiftKey ? 'tray' : 'body');
    else if (event.key === 'Escape' && query !== '') setQuery('');
    else if (event.key === 'Escape') {
      onClose();
      editor.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <section className={css['finder']} aria-label={words.find.title}>
      <div className={css['head']}>
        <div className={css['field']}>
          <Icon of={IconSearch} size={14} />
          <input
            className={css['input']}
            role="combobox"
            aria-expanded
            aria-controls={id}
            aria-activedescendant={chosen ? `${id}-${active}` : undefined}
            aria-label={words.find.title}
            placeholder={words.find.placeholder}
            spellCheck={false}
            // it is asked for in order to type into it
            // eslint-disable-next-line jsx-a11y/no-autofocus
            autoFocus
            value={query}
            onChange={(event) => {
              setQuery(event.target.value);
              setAt(0);
            }}
            onKeyDown={onKeyDown}
          />
        </div>
        <IconButton icon={IconClose} label={words.find.close} onPress={onClose} />
      </div>
      {/* eslint-disable-next-line jsx-a11y/prefer-tag-over-role */}
      <div ref={list} id={id} role="listbox" aria-label={words.find.found} className={css['list']} tabIndex={-1}>
        {hits.map((hit, index) => (
          // keys go to the field, which holds the focus
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={hit.photo.asset}
            id={`${id}-${index}`}
            // eslint-disable-next-line jsx-a11y/prefer-tag-over-role
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            aria-disabled={isOwn(hit)}
            className={css['row']}
            draggable={!isOwn(hit)}
            onDragStart={(event) => {
              event.dataTransfer.effectAllowed = 'copy';
              writePhotoClip(reusedPhoto(hit.photo), event.dataTransfer);
            }}
            onDragEnd={() => {
              const { leadPhoto, photos } = editor.head();
              const dropped = photos.find((one) => one.asset === hit.photo.asset);
              if (leadPhoto === null && dropped) editor.setHead({ leadPhoto: dropped._key });
            }}
            onClick={() => setAt(index)}
            onDoubleClick={() => put(hit, 'body')}
          >
            <FoundPicture hit={hit} isOwn={isOwn(hit)} />
          </div>
        ))}
      </div>
      <output className={css['none']}>
        {hits.length === 0 && !found.isFetching && (wanted === '' ? words.find.noneYet : words.find.none)}
      </output>
      {chosen && (
        <div className={css['steps']}>
          <Button kind="primary" isDisabled={isOwn(chosen)} keyHint="Enter" onPress={() => put(chosen, 'body')}>
            {words.place}
          </Button>
          <Button isDisabled={isOwn(chosen)} keyHint="Shift+Enter" onPress={() => put(chosen, 'tray')}>
            {words.find.toTray}
          </Button>
        </div>
      )}
    </section>
  );
}
