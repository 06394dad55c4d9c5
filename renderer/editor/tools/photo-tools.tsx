import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { photoWidths } from '../../../shared/article/index.ts';
import { useMessages } from '../../messages/index.ts';
import {
  $joinPhotos,
  $partPhotos,
  $placedAtCaret,
  $setPhotoStory,
  $setPhotoWidth,
  type PlacedPhotos,
} from '../photo-layout.ts';
import { afterPaint } from '../after-paint.ts';
import type { StoryEditor } from '../story-editor.ts';
import css from './tools.module.css';

interface PhotoToolsProps {
  readonly editor: StoryEditor;
  readonly sheet: RefObject<HTMLElement | null>;
}

/** Over the photo or gallery that the caret is in: how broad it stands and what stands together. Alt+F10 leads here. */
export function PhotoTools({ editor, sheet }: PhotoToolsProps) {
  const { photoTools: words } = useMessages().editor;
  const { lexical } = editor;
  const bar = useRef<HTMLDivElement>(null);
  const [placed, setPlaced] = useState<(PlacedPhotos & { readonly top: number }) | null>(null);
  useEffect(() => {
    const show = () => {
      const found = lexical.read($placedAtCaret);
      const dom = found && lexical.getElementByKey(found.node);
      const around = sheet.current?.getBoundingClientRect();
      const top = dom && around ? dom.getBoundingClientRect().top - around.top : 0;
      const now = found && dom ? { ...found, top } : null;
      setPlaced((before) => (JSON.stringify(before) === JSON.stringify(now) ? before : now));
    };
    const look = afterPaint(show);
    const off = lexical.registerUpdateListener(look.ask);
    const resized = new ResizeObserver(show);
    if (sheet.current) resized.observe(sheet.current);
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (!event.altKey || event.key !== 'F10' || !bar.current) return;
      event.preventDefault();
      bar.current.querySelector('button')?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => {
      off();
      look.dispose();
      resized.disconnect();
      document.removeEventListener('keydown', onKey);
    };
  }, [lexical, sheet]);
  if (!placed || !lexical.isEditable()) return null;
  const { look, width } = placed;
  const run = ($do: () => void) => () => lexical.update($do);
  const isGallery = look !== 'single';
  const onKeyDown = (event: KeyboardEvent) => {
    const buttons = [...event.currentTarget.querySelectorAll('button')];
    const at = buttons.findIndex((one) => one === event.target);
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step !== 0) buttons[(at + step + buttons.length) % buttons.length]?.focus();
    else if (event.key === 'Escape') editor.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const button = (label: string, $do: () => void, pressed?: boolean) => (
    <button
      key={label}
      type="button"
      aria-pressed={pressed}
      // the caret stays in the caption
      onMouseDown={(event) => event.preventDefault()}
      onClick={run($do)}
    >
      {label}
    </button>
  );
  return (
    <div
      ref={bar}
      className={css['photos']}
      style={{ top: placed.top }}
      role="toolbar"
      aria-label={words.label}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      {(['column', ...photoWidths] as const).map((one) =>
        button(words.widths[one], () => $setPhotoWidth(one), width === one),
      )}
      {isGallery && <span />}
      {isGallery && button(look === 'pair' ? words.pair : words.grid, () => $setPhotoStory(false), look !== 'story')}
      {isGallery && button(words.story, () => $setPhotoStory(true), look === 'story')}
      {(isGallery || placed.canJoinBefore || placed.canJoinAfter) && <span />}
      {placed.canJoinBefore && button(words.joinBefore, () => $joinPhotos('before'))}
      {placed.canJoinAfter && button(words.joinAfter, () => $joinPhotos('after'))}
      {isGallery && button(words.part, $partPhotos)}
    </div>
  );
}
